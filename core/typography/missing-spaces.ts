import { isTopLevelDomain } from '../networks/top-level-domains.ts'
import type { TextSpan } from '../text-span.ts'
import type { Typography } from './typography.ts'

/**
 * Punctuation marks on which the next word follows at once. Only where no address, file name, abbreviation or number can
 * be meant.
 */
export function marksWithoutSpace(text: string, { innerSpaces }: Typography): readonly TextSpan[] {
  // Where a space belongs before a mark as well, `lecteur.rices` may be meant, and what is missing is not sure.
  const hasInnerSpaces = innerSpaces !== null
  return [...text.matchAll(joinedWords)]
    .filter(({ groups: { mark = '', next = '' } = {} }) => {
      if (mark === ',') return next.length > 1
      if (hasInnerSpaces && mark !== '.') return false
      if (/^\p{Lu}\p{Ll}/u.test(next)) return true
      return mark === '.' ? !hasInnerSpaces && isPlainWord(next) : next.length > 1
    })
    .map(({ 0: found, index }) => ({ from: index + found.length - 1, to: index + found.length }))
}

/** A word that ends in two small letters, its mark, and a word with which the whole ends. */
const joinedWords =
  /(?<![\p{L}\p{N}\p{M}.@#/\\_:&=’'-])\p{L}*\p{Ll}{2}(?<mark>[.,;!?])(?=(?<next>\p{L}+)(?![\p{L}\p{N}\p{M}@/\\_]|[.:][\p{L}\p{N}]))/gu

function isPlainWord(word: string): boolean {
  return /^\p{Ll}{4,}$/u.test(word) && !isTopLevelDomain(word) && !fileEndings.has(word)
}

const fileEndings: ReadonlySet<string> = new Set(
  `conf docx epub flac heic html icml indd jpeg json lock markdown mobi mpeg numbers pages pptx sqlite tiff toml webm webp
xhtml xlsx yaml`.split(/\s/u),
)
