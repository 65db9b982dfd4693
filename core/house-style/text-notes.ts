import { countWords } from '../document/document-text.ts'
import type { TextSpan } from '../text-span.ts'
import type { HouseStyle } from './house-style.ts'
import { sentencesOf } from './sentences.ts'

/** Something about how a passage reads: for information, nobody has to act. */
export interface TextNote extends TextSpan {
  readonly kind: 'long-sentence' | 'long-paragraph' | 'passive'
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
