import { networkName, networks } from '../networks/network.ts'
import type { Numbering, Thread } from './thread.ts'

/** The number of a post as it is printed, `index` and `total` counted from one; null without numbering. */
export function numberLabel(
  style: Numbering['style'],
  index: number,
  total: number,
): string | null {
  switch (style) {
    case 'none':
      return null
    case '1/7':
      return `${index}/${total}`
    case '1/':
      return `${index}/`
    case '(1/7)':
      return `(${index}/${total})`
    case '[1/7]':
      return `[${index}/${total}]`
  }
}

/** The numberings of single networks in words, a line each. */
export function numberingsWords(numberings: Thread['numberingOn']): string {
  return networks
    .flatMap((network) => {
      const numbering = numberings[network]
      return numbering === undefined
        ? []
        : [`${networkName(network)}: ${numbering.style}, ${numbering.place}`]
    })
    .join('\n')
}

/** The number of one post of a thread; null without numbering and for a thread of one post. */
export function postNumber(
  { style }: Numbering,
  { index, total }: { readonly index: number; readonly total: number },
): string | null {
  return total > 1 ? numberLabel(style, index, total) : null
}

/** The text with its number where the numbering wants it; the text itself where `postNumber` is null. */
export function numberedText(
  text: string,
  numbering: Numbering,
  position: { readonly index: number; readonly total: number },
): string {
  const number = postNumber(numbering, position)
  if (number === null) return text
  if (text.trim() === '') return number
  switch (numbering.place) {
    case 'start':
      return `${number} ${text}`
    case 'end':
      return `${text.trimEnd()} ${number}`
    case 'own-line':
      return `${text.trimEnd()}\n${number}`
  }
}

/** A number that somebody typed into a post. */
export interface TypedNumber {
  /** The post without it. */
  readonly text: string
  /** From one. */
  readonly index: number
  /** Null where only `3/` was typed. */
  readonly total: number | null
  readonly style: Exclude<Numbering['style'], 'none'>
  readonly place: Numbering['place']
}

/**
 * Takes the number out of a post that was numbered by hand: `3/7`, `3/`, `(3/7)` or `[3/7]` on a line of its own (the
 * first, the last or the last but one), at the end or at the start. Null without one.
 *
 * A fraction, a mark or a date is left alone: in the middle of a text always; at the end unless a sentence, an emoji, a
 * link, a mention or a tag ends before it; at the start unless a sentence begins after it. `9/11` counts only on a line
 * of its own or in brackets. A number beyond its total, a total of one and leading zeros are no numbers.
 */
export function liftNumber(text: string): TypedNumber | null {
  return (
    liftOwnLine(text) ??
    liftEnd(text, (before, number) => isUsual(number) && endsSentence(before)) ??
    liftStart(text, (after, number) => isUsual(number) && beginsSentence(after))
  )
}

/**
 * Takes the numbers out of the posts of one thread. What a post alone leaves open (`they won 7/10`, `9/11`) is settled
 * by the others: it is a number when its total is the one that most of them state. Where every post has its place and
 * the right total, all are numbers, whatever they stand beside.
 */
export function liftNumbers(texts: readonly string[]): readonly (TypedNumber | null)[] {
  const whole = texts.map(liftPossibleNumber)
  const isWhole = whole.every(
    (number, at) => number?.total === texts.length && number.index === at + 1,
  )
  if (isWhole) return whole
  const lifted = texts.map(liftNumber)
  const total = statedTotal(lifted)
  return texts.map((text, at) => lifted[at] ?? withTotal(liftOpen(text, beginsSentence), total))
}

/** What may be a number by its place, whatever stands beside it: for texts whose numbers prove each other. */
export function liftPossibleNumber(text: string): TypedNumber | null {
  return liftOpen(text, () => true)
}

/** The total that most of the numbers state, the larger one of two that are as frequent; null when none does. */
export function statedTotal(numbers: readonly (TypedNumber | null)[]): number | null {
  const counts = new Map<number, number>()
  for (const number of numbers) {
    if (number === null || number.total === null) continue
    counts.set(number.total, (counts.get(number.total) ?? 0) + 1)
  }
  const [first] = [...counts].toSorted(
    ([total, count], [otherTotal, otherCount]) => otherCount - count || otherTotal - total,
  )
  return first?.[0] ?? null
}

function liftOpen(text: string, mayStart: Judge): TypedNumber | null {
  return liftOwnLine(text) ?? liftEnd(text, () => true) ?? liftStart(text, mayStart)
}

function withTotal(number: TypedNumber | null, total: number | null): TypedNumber | null {
  return total !== null && number?.total === total ? number : null
}

function liftOwnLine(text: string): TypedNumber | null {
  const lines = text.split(/\r\n|\n/)
  const written = lines.flatMap((line, position) => (line.trim() === '' ? [] : [position]))
  for (const position of new Set([written.at(-1), written.at(-2), written[0]])) {
    const number = position === undefined ? null : parseNumber(lines[position]?.trim() ?? '')
    if (position === undefined || number === null) continue
    const before = lines.slice(0, position).join('\n').trimEnd()
    const after = lines.slice(position + 1).join('\n')
    return { text: joined(before, after), ...number, place: 'own-line' }
  }
  return null
}

function joined(before: string, after: string): string {
  if (before === '') return after.replace(/^\s*\n/, '')
  return after.trim() === '' ? before : `${before}\n${after}`
}

/** Whether it is a number, from it and from the text before or after it. */
type Judge = (beside: string, number: ParsedNumber) => boolean

function liftEnd(text: string, isNumber: Judge): TypedNumber | null {
  const match = /^(.*\S)[^\S\n]+(\S+)\s*$/s.exec(text)
  const before = match?.[1] ?? ''
  const number = parseNumber(match?.[2] ?? '')
  if (number === null || (number.style === '1/7' && !isNumber(before, number))) return null
  return { text: before, ...number, place: 'end' }
}

/** After an opening like `Grades are up.`, `Read it: https://…`, `Thank you 🙏` or `#Schools`. */
function endsSentence(before: string): boolean {
  const [lastWord = ''] = /\S+$/.exec(before) ?? []
  return (
    /[.!?…:;)\]}"'”’»\p{Extended_Pictographic}\p{Regional_Indicator}\ufe0f]$/u.test(lastWord) ||
    /^(?:https?:\/\/|[@#$＃])/.test(lastWord) ||
    /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\//i.test(lastWord)
  )
}

function liftStart(text: string, isNumber: Judge): TypedNumber | null {
  const match = /^\s*(\S+)[^\S\n]+(\S.*)$/s.exec(text)
  const after = match?.[2] ?? ''
  const number = parseNumber(match?.[1] ?? '')
  if (number === null) return null
  if (number.style === '1/7' && !isNumber(after, number)) return null
  return { text: after, ...number, place: 'start' }
}

function beginsSentence(after: string): boolean {
  return !/^[\p{Ll}\p{N}%,.;:)+=*/-]/u.test(after)
}

function isUsual({ index, total }: ParsedNumber): boolean {
  return index !== 9 || total !== 11
}

type ParsedNumber = Pick<TypedNumber, 'index' | 'total' | 'style'>

function parseNumber(word: string): ParsedNumber | null {
  const match = /^([([]?)([1-9]\d{0,2})\/([1-9]\d{0,2})?([)\]]?)$/.exec(word)
  if (match === null) return null
  const style = styleOf(`${match[1]}${match[3] === undefined ? '' : '/'}${match[4]}`)
  const index = Number(match[2])
  const total = match[3] === undefined ? null : Number(match[3])
  if (style === null || (total !== null && (total < 2 || index > total))) return null
  return { index, total, style }
}

/** From the brackets, and a slash when a total follows. */
function styleOf(shape: string): TypedNumber['style'] | null {
  switch (shape) {
    case '/':
      return '1/7'
    case '':
      return '1/'
    case '(/)':
      return '(1/7)'
    case '[/]':
      return '[1/7]'
    default:
      return null
  }
}
