import { graphemes } from '../../core/graphemes.ts'

/** The first letters of the first and the last name, for a person without a portrait: `PO`. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word))
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return [first, last].map((word) => graphemes(word)[0]?.toUpperCase() ?? '').join('')
}
