/** How soon a view that stays open notices what time it is, in milliseconds. */
const clockWatch = 30_000

/** Calls now and then while the window is open, and whenever it comes forward: a computer may have slept. */
export function watchClock(onTurn: () => void): () => void {
  const timer = setInterval(onTurn, clockWatch)
  window.addEventListener('focus', onTurn)
  return () => {
    window.removeEventListener('focus', onTurn)
    clearInterval(timer)
  }
}
