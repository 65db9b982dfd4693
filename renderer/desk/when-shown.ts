const mostFrames = 60

/** Tries until what was just put on the page stands there, which takes a few frames; false when it never does. */
export async function whenShown(attempt: () => boolean): Promise<boolean> {
  for (let frame = 0; frame < mostFrames; frame += 1) {
    if (attempt()) return true
    await new Promise((resolve) => {
      requestAnimationFrame(resolve)
    })
  }
  return false
}
