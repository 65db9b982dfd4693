import type { EventEmitter } from 'node:events'

/** What the system sends a program that is asked to end. */
const requests = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The first request to end aborts the signal; the next one ends the program as ever. */
export function interruption(program: Pick<EventEmitter, 'once' | 'off'> = process): AbortSignal {
  const stopping = new AbortController()

  function stop(): void {
    for (const request of requests) program.off(request, stop)
    stopping.abort()
  }

  for (const request of requests) program.once(request, stop)
  return stopping.signal
}
