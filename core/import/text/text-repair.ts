import {
  type CodePage,
  decodeAgain,
  sequenceLength,
  windows1252,
  windows1253,
} from './code-page.ts'

/** A place where text was decoded wrongly, and what probably stood there. */
export interface TextRepair {
  /** Counted from 1. */
  readonly line: number
  /** UTF-16 units before it in its line. */
  readonly start: number
  /** What stands there now. */
  readonly before: string
  /** What is proposed instead; `�` marks a character that is lost. */
  readonly after: string
  /** `sure`: the bytes say so; `likely`: the neighbours say so; `unsure`: a guess to be looked at. */
  readonly confidence: 'sure' | 'likely' | 'unsure'
  /** The words around, for people. */
  readonly context: string
}

/** Stands where a character, mostly an emoji, is lost for good. */
export const lostCharacter = '\ufffd'

/**
 * Finds text that was UTF-8 and was read as something else: whole sequences (`â€™` for `’`, `Ã©` for `é`)
 * and what is left when the decoder dropped bytes, so that a lone Greek beta stands for a quotation mark or
 * dash and a lone pi for an emoji. Beta and pi are taken for damage only where the text proves that it was
 * damaged so, and never inside a Greek word. Repairs come in reading order and don't overlap.
 */
export function findTextRepairs(text: string): readonly TextRepair[] {
  const lines = text.split('\n')
  const isGreekDamage = lines.some((line) => provesGreekDamage.test(line))
  return lines.flatMap((line, index) => {
    if (!damageHint.test(line)) return []
    const whole = sequenceRepairs(line)
    const left = isGreekDamage ? remnantRepairs(line, whole) : []
    return [...whole, ...left]
      .toSorted((a, b) => a.start - b.start)
      .map((piece) => ({ line: index + 1, ...piece, context: contextOf(line, piece) }))
  })
}

/** The text with these repairs made; a repair whose `before` isn't found in its place is left out. */
export function applyTextRepairs(text: string, repairs: readonly TextRepair[]): string {
  const lines = text.split('\n')
  const lastFirst = repairs.toSorted((a, b) => b.line - a.line || b.start - a.start)
  for (const { line, start, before, after } of lastFirst) {
    const now = lines[line - 1]
    if (now?.startsWith(before, start) !== true) continue
    lines[line - 1] = now.slice(0, start) + after + now.slice(start + before.length)
  }
  return lines.join('\n')
}

type Piece = Pick<TextRepair, 'start' | 'before' | 'after' | 'confidence'>

/** A cheap look that passes over nearly every line of good text. */
const damageHint = /[\u00c2-\u00f4βπΒ-Ο]/u

const codePages: readonly CodePage[] = [windows1252, windows1253]

function sequenceRepairs(line: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < line.length) {
    const piece = codePages.map((page) => sequenceAt(line, at, page)).find((each) => each !== null)
    if (piece) pieces.push(piece)
    at += piece?.before.length ?? 1
  }
  return pieces
}

function sequenceAt(line: string, start: number, page: CodePage): Piece | null {
  const length = sequenceLength(page.byteOf.get(line.charAt(start)))
  const before = line.slice(start, start + length)
  if (length === 0 || before.length < length) return null
  const after = decodeAgain(before, page)
  if (after === null || isInsideGreekWord(line, start, before.length)) return null
  return { start, before, after: visible(after), confidence: 'sure' }
}

/** `Έ` after a capital is Greek, not a broken accent, where Greek letters stand beside it. */
function isInsideGreekWord(line: string, start: number, length: number): boolean {
  return greekLetter.test(line.charAt(start - 1)) || greekLetter.test(line.charAt(start + length))
}

/** A zero-width character would be an invisible surprise in the text. */
function visible(text: string): string {
  return text.replaceAll(/[\u200b\u2060\ufeff]/gu, '')
}

const greekLetter = /\p{Script=Greek}/u

/** What good text never holds: beta before a broken bar or glued to Latin letters, or two or more in a row. */
const provesGreekDamage =
  /β¦|\p{Script=Latin}β\p{Script=Latin}|π¬|(?<!\p{Script=Greek})β{2,}(?!\p{Script=Greek})/u

const remnant =
  /(?<![\p{Script=Greek}])(?:β[¦¬]|β+|π[\u00a0-\u00bf\u0384-\u038f\u2015\u2018\u2019\u20ac]?)(?![\p{Script=Greek}])/gu

function remnantRepairs(line: string, taken: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = []
  let openQuotes = 0
  for (const match of line.matchAll(remnant)) {
    const before = match[0]
    const start = match.index
    if (taken.some((piece) => start >= piece.start && start < piece.start + piece.before.length)) {
      continue
    }
    const place = {
      left: line.slice(0, start),
      right: line.slice(start + before.length),
      openQuotes,
    }
    const proposal = proposeRemnant(before, place)
    if (proposal === null) continue
    if (proposal.after === '“') openQuotes += 1
    if (proposal.after === '”') openQuotes -= 1
    pieces.push({ start, before, ...proposal })
  }
  return pieces
}

interface RemnantPlace {
  readonly left: string
  readonly right: string
  readonly openQuotes: number
}

type Proposal = Pick<TextRepair, 'after' | 'confidence'>

function proposeRemnant(before: string, place: RemnantPlace): Proposal | null {
  if (before === 'β¦') return { after: '…', confidence: 'sure' }
  if (before === 'β¬') return { after: '€', confidence: 'likely' }
  if (before.startsWith('π')) return { after: lostCharacter, confidence: 'likely' }
  return before === 'β' ? proposeBeta(place) : proposeBetas(place)
}

/** One lost punctuation mark; its neighbours tell which. */
function proposeBeta({ left, right, openQuotes }: RemnantPlace): Proposal | null {
  const before = left.at(-1) ?? ''
  const after = right.at(0) ?? ''
  if (isWordEnd(before) && isLetter(after)) {
    return { after: '’', confidence: contraction.test(right) ? 'sure' : 'likely' }
  }
  if (isDigit(before) && isDigit(after)) return { after: '–', confidence: 'likely' }
  if (before === '/' && isLetter(after)) return { after: '', confidence: 'unsure' }
  if (isSpaceOrEdge(before) && isSpaceOrEdge(after)) return { after: '–', confidence: 'likely' }
  if (isOpening(before) && !isSpaceOrEdge(after) && after !== '-') {
    return { after: '“', confidence: 'likely' }
  }
  if (isSpaceOrEdge(before)) return null
  if (openQuotes > 0) return { after: '”', confidence: 'likely' }
  return isLetter(before)
    ? { after: '’', confidence: 'likely' }
    : { after: '”', confidence: 'unsure' }
}

/** How a word goes on after an apostrophe: `it’s`, `we’re`. */
const contraction = /^(?:s|t|d|m|re|ve|ll)(?!\p{L})/iu

/** Several lost characters in a row: a dash with invisible neighbours between numbers, else only marked. */
function proposeBetas({ left, right }: RemnantPlace): Proposal {
  const isBetweenNumbers = isDigit(left.at(-1) ?? '') && isDigit(right.at(0) ?? '')
  if (isBetweenNumbers) return { after: '–', confidence: 'likely' }
  return isSpaceOrEdge(left.at(-1) ?? '') || isSpaceOrEdge(right.at(0) ?? '')
    ? { after: lostCharacter, confidence: 'unsure' }
    : { after: '—', confidence: 'unsure' }
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character)
}

function isWordEnd(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}

function isDigit(character: string): boolean {
  return /\p{Nd}/u.test(character)
}

function isSpaceOrEdge(character: string): boolean {
  return character === '' || /\s/u.test(character)
}

function isOpening(character: string): boolean {
  return isSpaceOrEdge(character) || /[([{/—–-]/u.test(character)
}

const contextReach = 24

function contextOf(line: string, { start, before }: Piece): string {
  const from = Math.max(0, start - contextReach)
  const to = Math.min(line.length, start + before.length + contextReach)
  return `${from > 0 ? '…' : ''}${line.slice(from, to).trim()}${to < line.length ? '…' : ''}`
}
