import { foldForSearch } from './fold.ts'

/** Words that stand next to each other; the last one may be only begun. */
export interface SearchPhrase {
  readonly words: readonly string[]
  readonly isBegun: boolean
}

/** What of a typed query has to be in a record: single words, and what stands in quotation marks as a whole. */
export function searchPhrases(query: string): readonly SearchPhrase[] {
  const parts = [...query.replaceAll(/[“”„]/gu, '"').matchAll(/"([^"]*)"|[^\s"]+/gu)]
  return parts.flatMap(([part, quoted], at) => {
    const words = foldedWords(quoted ?? part)
    // Whoever still types the last word means every word that begins so.
    const isBegun = quoted === undefined && at === parts.length - 1 && !/\s$/u.test(query)
    return words.length === 0 ? [] : [{ words, isBegun }]
  })
}

/** The words of a text in the form in which they are compared. */
function foldedWords(text: string): readonly string[] {
  return foldForSearch(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
