import type { Node } from '@tiptap/pm/model'

import type { HouseRule, HouseStyle } from '../../core/house-style/house-style.ts'
import { createStyleMatcher } from '../../core/house-style/style-matcher.ts'
import type { DictionaryName } from '../../core/spelling/dictionary-name.ts'
import { isListed } from '../../core/spelling/known-words.ts'
import { type SpelledWord, spellingWords } from '../../core/spelling/spelling-words.ts'
import { passageText } from './passage-text.ts'
import type { Speller } from './speller.ts'

/** A word or phrase to look at, from the start of its passage. */
export type WordFinding = { readonly from: number; readonly to: number; readonly text: string } & (
  | { readonly kind: 'spelling' }
  | {
      readonly kind: 'style'
      readonly rule: HouseRule
      /** What to write there; null where only a person can tell. */
      readonly instead: string | null
    }
)

/** What a passage is measured by. A change of it makes another checker. */
export interface WordMeasure {
  /** Null where spelling is not checked. */
  readonly dictionary: DictionaryName | null
  readonly speller: Speller
  /** Names, and the words of a person’s own and the library’s list. */
  readonly known: ReadonlySet<string>
  /** Words and phrases that are left alone in this article. */
  readonly ignored: ReadonlySet<string>
  readonly style: HouseStyle
}

/** The findings of a text, or the words that the dictionary has to be asked for first. */
export type CheckedWords =
  | { readonly kind: 'checked'; readonly findings: readonly WordFinding[] }
  | { readonly kind: 'waits'; readonly words: readonly string[] }

export interface WordChecker {
  readonly measure: WordMeasure
  readonly check: (passage: Node) => CheckedWords
  /** The same for a text that is no part of a document. */
  readonly checkText: (text: string) => CheckedWords
}

/** Remembers what it found by the node, which never changes. */
export function createWordChecker(measure: WordMeasure): WordChecker {
  const { dictionary, speller, known, ignored, style } = measure
  const matchStyle = createStyleMatcher(style.rules)
  const found = new WeakMap<Node, readonly WordFinding[]>()

  function spelling(text: string, words: readonly SpelledWord[]): readonly WordFinding[] {
    return words
      .filter(({ word }) => dictionary !== null && speller.isRight(dictionary, word) === false)
      .map(({ from, to }) => ({ kind: 'spelling', from, to, text: text.slice(from, to) }))
  }

  function styleFindings(text: string): readonly WordFinding[] {
    return matchStyle(text).map(({ from, to, rule, instead }) => ({
      kind: 'style',
      from,
      to,
      text: text.slice(from, to),
      rule,
      instead,
    }))
  }

  function checkText(text: string): CheckedWords {
    const words =
      dictionary === null ? [] : spellingWords(text).filter(({ word }) => !isListed(word, known))
    const unknown = words
      .map(({ word }) => word)
      .filter((word) => dictionary !== null && speller.isRight(dictionary, word) === undefined)
    if (unknown.length > 0) return { kind: 'waits', words: unknown }
    const departures = styleFindings(text)
    const misspelt = spelling(text, words).filter(
      (word) => !departures.some(({ from, to }) => word.from < to && from < word.to),
    )
    const findings = [...departures, ...misspelt].filter((finding) => !ignored.has(finding.text))
    return { kind: 'checked', findings }
  }

  return {
    measure,
    checkText,
    check(passage) {
      const remembered = found.get(passage)
      if (remembered !== undefined) return { kind: 'checked', findings: remembered }
      const checked = checkText(passageText(passage))
      if (checked.kind === 'checked') found.set(passage, checked.findings)
      return checked
    },
  }
}
