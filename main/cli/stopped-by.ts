import type { Surroundings } from './cli-command.ts'

/** What lets work stop at a Ctrl-C and clear away what is half done. */
export function stoppedBy(interruption: Surroundings['interruption']): {
  readonly signal?: AbortSignal
} {
  return interruption === undefined ? {} : { signal: interruption() }
}
