import { typedSlug } from '../article/slug.ts'
import { textChecksum } from './checksum.ts'

/**
 * The part of an address that stands for a section or a tag: the same wherever the name is the same, and never one for two
 * names of another script. `foreign` writes a letter that has no ASCII one beside it.
 */
export function termSlug(name: string, foreign: (letter: string) => string): string {
  const words = name
    .normalize('NFC')
    .replaceAll(/['’‘]/gu, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => word.replaceAll(/./gsu, (letter) => latinSlug(letter) || foreign(letter)))
    .filter((word) => word !== '')
  const slug = words.join('-')
  if (slug === '') return `sign-${textChecksum(name).slice(0, 8)}`
  return slug.length <= longestTerm ? slug : `term-${textChecksum(name).slice(0, 16)}`
}

/** Empty for letters of other scripts, of which many are alike in Latin ones. */
function latinSlug(letter: string): string {
  return /[\p{Script=Latin}0-9]/u.test(letter) ? typedSlug(letter) : ''
}

/** WordPress keeps 200 bytes of it, Ghost 191. */
const longestTerm = 180
