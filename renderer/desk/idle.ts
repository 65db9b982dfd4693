/** Milliseconds after which work is done even in a window that is never idle. */
const longestWait = 500

/** Resolves when the window has nothing else to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: longestWait })
  })
}
