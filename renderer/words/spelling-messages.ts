import type { DictionaryName } from '../../core/spelling/dictionary-name.ts'

/** What the window asks the worker that holds the dictionaries. */
export type SpellingQuestion =
  | {
      readonly kind: 'check'
      readonly ticket: number
      readonly dictionary: DictionaryName
      readonly words: readonly string[]
    }
  | {
      readonly kind: 'suggest'
      readonly ticket: number
      readonly dictionary: DictionaryName
      readonly word: string
    }

/** The words that are wrong, or those that may have been meant. */
export interface SpellingAnswer {
  readonly ticket: number
  readonly words: readonly string[]
}
