import { createSpeller, type Speller } from '../../renderer/words/speller.ts'
import type { SpellingAnswer } from '../../renderer/words/spelling-messages.ts'

/** A speller whose dictionary holds everything but these words, each with what was meant. */
export function aSpeller(wrong: Readonly<Record<string, string>> = {}): Speller {
  return createSpeller(() => {
    let hear: ((answer: SpellingAnswer) => void) | undefined
    return {
      listen: (listener) => {
        hear = listener
      },
      ask: (question) => {
        const { ticket } = question
        const words =
          question.kind === 'check'
            ? question.words.filter((word) => word in wrong)
            : [wrong[question.word] ?? ''].filter((word) => word !== '')
        queueMicrotask(() => hear?.({ ticket, words }))
      },
    }
  })
}
