/** The longest slug that every target takes (Ghost refuses more than 191 characters). */
const longestSlug = 80

/**
 * Lower-case ASCII letters, digits and single hyphens, at most 80 characters, cut at a word:
 * `What’s Behind a Trust’s Decision?` becomes `whats-behind-a-trusts-decision`.
 * Text without a single letter or digit becomes `untitled`.
 */
export function slugify(text: string): string {
  const words = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
  const slug = words.reduce(
    (joined, word) => (`${joined}-${word}`.length > longestSlug ? joined : `${joined}-${word}`),
    (words.shift() ?? 'untitled').slice(0, longestSlug),
  )
  return slug
}
