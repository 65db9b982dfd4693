import path from 'node:path'

import { type UtilityProcess, utilityProcess } from 'electron'

import type { SearchAnswer } from '../core/search/search-answer.ts'
import type { SearchEngine, SearchOrder } from './search/search-engine.ts'
import type { NumberedAnswer, NumberedOrder } from './search/search-messages.ts'

/** The engine in a process of its own, which begins with the first search. */
export function createSearchByProcess(): SearchEngine {
  const waiting = new Map<number, (answer: SearchAnswer) => void>()
  let worker: UtilityProcess | null = null
  let number = 0
  let told: SearchOrder['records'] = null

  function running(): UtilityProcess {
    if (worker !== null) return worker
    const begun = utilityProcess.fork(path.join(import.meta.dirname, 'search-process.js'), [], {
      serviceName: 'Copydesk search',
    })
    begun.on('message', ({ number: answered, answer }: NumberedAnswer) => settle(answered, answer))
    begun.on('exit', () => {
      worker = null
      for (const each of waiting.keys()) settle(each, null)
    })
    worker = begun
    return begun
  }

  function settle(answered: number, answer: SearchAnswer | null): void {
    waiting.get(answered)?.(answer ?? nothingFound)
    waiting.delete(answered)
  }

  return {
    find: (order) =>
      new Promise((resolve) => {
        number += 1
        waiting.set(number, resolve)
        // A process that begins knows nothing of the library yet.
        const records = order.records ?? (worker === null ? told : null)
        told = order.records ?? told
        const message: NumberedOrder = { number, order: { ...order, records } }
        // A process has no origin.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        running().postMessage(message)
      }),
    async close() {
      worker?.kill()
    },
  }
}

/** What a search that broke down answers: the lists still find titles. */
const nothingFound: SearchAnswer = { hits: [], isCut: false, taken: [] }
