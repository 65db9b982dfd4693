import { doubleMark, singleMark } from './quote-marks.ts'
import { apostrophe, type Typography } from './typography.ts'

/** What comes in place of the typed character and of the characters right before it. */
export interface TypedReplacement {
  /** So many UTF-16 units before the caret go. */
  readonly remove: number
  readonly insert: string
}

/**
 * What a typist means by the character that was just typed after `before`, the text of the block up to the caret; null
 * when it is the character itself.
 */
export function smartTyping(
  before: string,
  typed: string,
  typography: Typography,
): TypedReplacement | null {
  switch (typed) {
    case '"':
      return typedDouble(before, typography)
    case "'":
      return { remove: 0, insert: singleMark({ before, after: '' }, typography) }
    case '-':
      return typedHyphen(before, typography)
    case '.':
      return /(?<!\.)\.\.$/u.test(before) ? { remove: 2, insert: '…' } : null
    case ' ':
      return typedSpace(before, typography)
    default:
      return typedAfterMark(before, typed, typography)
  }
}

function typedDouble(before: string, typography: Typography): TypedReplacement {
  const insert = doubleMark({ before, after: '' }, typography)
  const { double, innerSpaces } = typography
  const isSpacedClose = innerSpaces !== null && insert === double.close && before.endsWith(' ')
  return isSpacedClose
    ? { remove: 1, insert: innerSpaces.wide + double.close }
    : { remove: 0, insert }
}

/** Three hyphens alone on a line are a rule, and one begins a list: Markdown keeps its own, and so do addresses. */
function typedHyphen(before: string, { dash }: Typography): TypedReplacement | null {
  if (/(?:https?:\/\/|www\.)\S*$/iu.test(before)) return null
  if (before.endsWith('–')) return { remove: 1, insert: '—' }
  if (before.trim() === '-' || !/[^-]-$/u.test(before)) return null
  return { remove: 1, insert: dash === 'spaced-en' ? '–' : '—' }
}

function typedSpace(before: string, { dash }: Typography): TypedReplacement | null {
  const spaced = /(?<=\S)(\s)(?:-{1,2}|[–—])$/u.exec(before)
  if (spaced === null) return afterShortened(before, ' ')
  if (dash === 'closed-em') return { remove: spaced[0].length, insert: '—' }
  return before.endsWith('-') ? { remove: spaced[0].length - 1, insert: '– ' } : null
}

function typedAfterMark(
  before: string,
  typed: string,
  { innerSpaces }: Typography,
): TypedReplacement | null {
  if (innerSpaces !== null && /(?<=\S) $/u.test(before)) {
    if (/^[;!?]$/u.test(typed)) return { remove: 1, insert: innerSpaces.narrow + typed }
    if (typed === ':') return { remove: 1, insert: innerSpaces.wide + typed }
  }
  if (/^\d$/u.test(typed)) return feet(before, typed)
  return /^\p{L}$/u.test(typed) ? decade(before, typed) : afterShortened(before, typed)
}

/** In 6′2 the mark turns out to stand for feet with the first digit of the inches. */
function feet(before: string, typed: string): TypedReplacement | null {
  return /(?<![\p{L}\p{N}.,])\d{1,2}[’‘]$/u.test(before) ? { remove: 1, insert: `′${typed}` } : null
}

/** In ‘90s the mark turns out to be an apostrophe with its last letter. */
function decade(before: string, typed: string): TypedReplacement | null {
  return typed === 's' && /(?:^|[\s(])‘\d0$/u.test(before)
    ? { remove: 3, insert: `${apostrophe}${before.slice(-2)}s` }
    : null
}

function afterShortened(before: string, typed: string): TypedReplacement | null {
  const word = /(?:^|[\s(])‘(tis|twas|twere|twill|em|til)$/iu.exec(before)?.[1]
  return word === undefined ? null : { remove: word.length + 1, insert: apostrophe + word + typed }
}
