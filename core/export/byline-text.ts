import { joinNames } from '../article/byline.ts'
import { type Author, printedName } from '../people/author.ts'

/** `A, B and C` with what follows each name: `Petra Okafor OBE and Tom Hale`. */
export function bylineText(authors: readonly Author[], and = 'and'): string {
  return joinNames(authors.map(printedName), and)
}
