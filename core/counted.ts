import { type Status, statusLabel } from './article/status.ts'
import { type DeskKind, kindWords } from './library/library-record.ts'

/** `1 file`, `1,200 files`, `2 entries`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}

/** `7 ideas`, `1 draft`, `3 in review`. */
export function countedStatus(number: number, status: Status): string {
  const label = statusLabel(status).toLowerCase()
  return status === 'idea' || status === 'draft'
    ? counted(number, label)
    : counted(number, label, label)
}

/** `1 edition`, `6 articles`, `4 people`: what there is more than none of, the whole before its parts. */
export function countedKinds(numbers: Readonly<Record<DeskKind, number>>): readonly string[] {
  return wholeFirst
    .filter((kind) => numbers[kind] > 0)
    .map((kind) => counted(numbers[kind], ...kindWords(kind)))
}

const wholeFirst: readonly DeskKind[] = ['edition', 'article', 'thread', 'author']
