/** Few enough that a person sees it move, many enough that the disk’s waits are shared. */
export const atOnce = 40

/** How far something is that is done to many: `40 of 1,200`. */
export function howFar(done: number, all: number): string {
  return `${done.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`
}
