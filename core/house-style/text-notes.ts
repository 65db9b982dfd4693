import { countWords } from '../document-text.ts'
import type { HouseStyle } from './house-style.ts'

/** Something about how a passage reads: for information, nobody has to act. */
export interface TextNote {
  readonly kind: 'long-sentence' | 'long-paragraph' | 'passive'
  readonly from: number
  readonly to: number
  /** The words of the sentence, paragraph or verb. */
  readonly words: number
}

/** What the house wants noted in one paragraph. */
export function textNotes(text: string, style: HouseStyle): readonly TextNote[] {
  const { longestSentence, longestParagraph, isPassiveNoted } = style
  return [
    ...(longestParagraph === null ? [] : longParagraph(text, longestParagraph)),
    ...(longestSentence === null ? [] : longSentences(text, longestSentence)),
    ...(isPassiveNoted ? passives(text) : []),
  ]
}

function longParagraph(text: string, most: number): readonly TextNote[] {
  const words = countWords(text)
  return words > most ? [{ kind: 'long-paragraph', from: 0, to: text.length, words }] : []
}

function longSentences(text: string, most: number): readonly TextNote[] {
  // A sentence of so many words has at least twice as many characters.
  return sentencesOf(text)
    .filter(({ from, to }) => to - from > 2 * most)
    .map((span) => ({ ...span, words: countWords(text.slice(span.from, span.to)) }))
    .filter(({ words }) => words > most)
    .map((span) => ({ kind: 'long-sentence', ...span }))
}

export interface Span {
  readonly from: number
  readonly to: number
}

/** The sentences of a paragraph; `Dr.`, `e.g.` and initials end none. */
export function sentencesOf(text: string): readonly Span[] {
  const ends = [...text.matchAll(/[.!?…]+["'’”)\]]*(?=\s+["'‘“(]*[\p{Lu}\p{N}])/gu)]
    .filter(
      ({ index }) =>
        !/(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Rev|St|No|vs|cf|e\.g|i\.e|etc|pp?)$/u.test(
          text.slice(Math.max(0, index - 6), index),
        ),
    )
    .map((match) => match.index + match[0].length)
  const starts = [0, ...ends]
  return starts.flatMap((start, at) => {
    const end = starts[at + 1] ?? text.length
    const from = start + (/^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0)
    return from < end ? [{ from, to: end }] : []
  })
}

function passives(text: string): readonly TextNote[] {
  return [...text.matchAll(passive)].map((match) => ({
    kind: 'passive',
    from: match.index,
    to: match.index + match[0].length,
    words: countWords(match[0]),
  }))
}

const irregular =
  'begun|born|bought|brought|built|caught|chosen|cut|done|drawn|driven|fed|felt|found|given|grown|heard|held|hidden|kept|known|laid|led|left|lost|made|meant|met|paid|put|read|run|said|seen|sent|set|shown|shut|sold|spent|spoken|struck|sung|taken|taught|thought|told|torn|thrown|understood|won|worn|written'

const passive = new RegExp(
  `\\b(?:am|is|are|was|were|be|been|being)\\s+(?:(?:not|never|also|often|always|still|now|\\p{L}+ly)\\s+)?(?:\\p{L}{2,}(?<!ne)(?<!fe)(?<!hundr)ed|${irregular})\\b`,
  'giu',
)

/** How easily a text is read. */
export interface Readability {
  /** Flesch's reading ease: 100 is plain, 0 is for specialists. */
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
    syllables: words.reduce((sum, word) => sum + syllables(word), 0),
  }
}

/** Null for a text too short to judge, under a hundred words. */
export function readability(loads: readonly ReadingLoad[]): Readability | null {
  let [words, sentences, sounds] = [0, 0, 0]
  for (const load of loads) {
    words += load.words
    sentences += load.sentences
    sounds += load.syllables
  }
  if (words < 100) return null
  const wordsPerSentence = words / sentences
  const ease = 206.835 - 1.015 * wordsPerSentence - 84.6 * (sounds / words)
  return {
    ease: Math.round(Math.min(100, Math.max(0, ease))),
    wordsPerSentence: Math.round(wordsPerSentence),
  }
}

/** What the number means. */
export function easeWord({ ease }: Readability): string {
  if (ease >= 70) return 'easy to read'
  if (ease >= 60) return 'plain English'
  if (ease >= 50) return 'fairly hard to read'
  if (ease >= 30) return 'hard to read'
  return 'very hard to read'
}

/** Counted from the vowels, as the formula's users do. */
function syllables(word: string): number {
  const bare = word
    .toLowerCase()
    .replaceAll(/[’'].*$/gu, '')
    .replace(/(?<=[^laeiouy])(?:es|ed|e)$/u, '')
    .replace(/^y/u, '')
  return Math.max(1, bare.match(/[aeiouyàâäéèêëîïôöùûü]{1,2}/gu)?.length ?? 1)
}
