import { sentencesOf } from './sentences.ts'

/** How easily a text is read. */
export interface Readability {
  /** Reading ease after Rudolf Flesch (“A New Readability Yardstick”, 1948): 100 is plain, 0 is for specialists. */
  readonly ease: number
  readonly wordsPerSentence: number
}

/** What one paragraph brings to the readability of the whole. */
export interface ReadingLoad {
  readonly words: number
  readonly sentences: number
  readonly syllables: number
}

export function readingLoad(text: string): ReadingLoad {
  const words = text.match(/\p{L}[\p{L}’']*/gu) ?? []
  return {
    words: words.length,
    sentences: words.length === 0 ? 0 : sentencesOf(text).length,
    syllables: words.reduce((sum, word) => sum + countSyllables(word), 0),
  }
}

/** Counted from the vowels, as the formula's users do. */
function countSyllables(word: string): number {
  const bare = word
    .toLowerCase()
    .replaceAll(/[’'].*$/gu, '')
    .replace(/(?<=[^laeiouy])(?:es|ed|e)$/u, '')
    .replace(/^y/u, '')
  return Math.max(1, bare.match(/[aeiouyàâäéèêëîïôöùûü]{1,2}/gu)?.length ?? 1)
}

/** A shorter text is no measure of how somebody writes. */
const fewestWords = 100

/** Null for a text that is too short to judge. */
export function readability(loads: readonly ReadingLoad[]): Readability | null {
  const { words, sentences, syllables } = loads.reduce(together, emptyLoad)
  if (words < fewestWords) return null
  const wordsPerSentence = words / sentences
  const ease = 206.835 - 1.015 * wordsPerSentence - 84.6 * (syllables / words)
  return {
    ease: Math.round(Math.min(100, Math.max(0, ease))),
    wordsPerSentence: Math.round(wordsPerSentence),
  }
}

const emptyLoad: ReadingLoad = { words: 0, sentences: 0, syllables: 0 }

function together(one: ReadingLoad, other: ReadingLoad): ReadingLoad {
  return {
    words: one.words + other.words,
    sentences: one.sentences + other.sentences,
    syllables: one.syllables + other.syllables,
  }
}

/** What the number means, in the steps of Flesch's table. */
export function easeWord({ ease }: Readability): string {
  if (ease >= 70) return 'easy to read'
  if (ease >= 60) return 'plain English'
  if (ease >= 50) return 'fairly hard to read'
  if (ease >= 30) return 'hard to read'
  return 'very hard to read'
}
