import type { DictionaryName } from '../../core/spelling/dictionary-name.ts'
import type { SpellingAnswer, SpellingQuestion } from './spelling-messages.ts'

/** What the dictionaries say; they live in a worker, and what they once said is remembered here. */
export interface Speller {
  /** Undefined until the word was asked for. */
  readonly isRight: (dictionary: DictionaryName, word: string) => boolean | undefined
  /** Answers when all of the words are known. */
  readonly learn: (dictionary: DictionaryName, words: readonly string[]) => Promise<void>
  /** What may have been meant, the likeliest first. */
  readonly suggest: (dictionary: DictionaryName, word: string) => Promise<readonly string[]>
}

/** The part of a worker that is used; a test passes its own. */
export interface SpellingWorker {
  readonly ask: (question: SpellingQuestion) => void
  readonly listen: (hear: (answer: SpellingAnswer) => void) => void
}

/** The worker starts with the first question. */
export function createSpeller(startWorker: () => SpellingWorker): Speller {
  const verdicts: Readonly<Record<DictionaryName, Map<string, boolean>>> = {
    'en-GB': new Map(),
    'en-US': new Map(),
  }
  const waiting = new Map<number, (words: readonly string[]) => void>()
  let worker: SpellingWorker | undefined
  let tickets = 0

  function ask(question: SpellingQuestion): Promise<readonly string[]> {
    worker ??= start()
    const asked = worker
    return new Promise((resolve) => {
      waiting.set(question.ticket, resolve)
      asked.ask(question)
    })
  }

  function start(): SpellingWorker {
    const started = startWorker()
    started.listen(({ ticket, words }) => {
      waiting.get(ticket)?.(words)
      waiting.delete(ticket)
    })
    return started
  }

  function nextTicket(): number {
    tickets += 1
    return tickets
  }

  return {
    isRight: (dictionary, word) => verdicts[dictionary].get(word),
    async learn(dictionary, words) {
      const known = verdicts[dictionary]
      const asked = words.filter((word) => !known.has(word))
      if (asked.length === 0) return
      const question = { kind: 'check', ticket: nextTicket(), dictionary, words: asked } as const
      const wrong = new Set(await ask(question))
      for (const word of asked) known.set(word, !wrong.has(word))
    },
    suggest: (dictionary, word) => ask({ kind: 'suggest', ticket: nextTicket(), dictionary, word }),
  }
}

/** The worker of the window. */
export function startSpellingWorker(): SpellingWorker {
  const worker = new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module' })
  return {
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    ask: (question) => worker.postMessage(question),
    listen: (hear) =>
      worker.addEventListener('message', ({ data }: MessageEvent<SpellingAnswer>) => hear(data)),
  }
}
