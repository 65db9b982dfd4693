import type { Edition } from '../edition.ts'
import { longDate } from './long-date.ts'

/** `Number 31 · 12 March 2027`, without what is unknown. */
export function editionLine({ title, number, date }: Edition): string {
  const isNamedByNumber = title === ''
  return [
    number === '' || isNamedByNumber ? '' : `Number ${number}`,
    date === null ? '' : longDate(date),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
