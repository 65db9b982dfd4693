import type { Edition } from '../edition/edition.ts'
import type { PageWords } from './words/page-words.ts'

/** `Number 31 · 12 March 2027`, without what is unknown. */
export function editionLine({ title, number, date }: Edition, words: PageWords): string {
  const isNamedByNumber = title === ''
  return [
    number === '' || isNamedByNumber ? '' : words.number(number),
    date === null ? '' : words.date(date),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
