import { termSlug } from '../term-slug.ts'

/** The address of a category or a tag as WordPress makes it: letters of other scripts are written as their bytes. */
export function wordpressTerm(name: string): string {
  return termSlug(name, (letter) => encodeURIComponent(letter.toLowerCase()).toLowerCase())
}
