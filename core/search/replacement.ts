import { z } from 'zod'

import type { Match } from './find-matches.ts'

export const replacementSchema = z
  .strictObject({
    text: z.string(),
    /** `Tide` becomes `Ebb` and `TIDE` becomes `EBB` where the replacement is `ebb`. */
    preservesCase: z.boolean(),
  })
  .readonly()

/** What is put in the place of what was found. */
export type Replacement = z.infer<typeof replacementSchema>

/** The words that come in the place of one passage; an expression's groups are `$1`, `$<name>` and `$&`. */
export function replacementText(
  { groups, namedGroups }: Match,
  { text, preservesCase }: Replacement,
  isExpression: boolean,
): string {
  const filled = isExpression ? fillIn(text, groups, namedGroups) : text
  return preservesCase ? inCaseOf(groups[0] ?? '', filled) : filled
}

function fillIn(
  template: string,
  groups: Match['groups'],
  namedGroups: Match['namedGroups'],
): string {
  return template.replaceAll(
    /\$(?:(\$)|(&)|<([^>]*)>|(\d{1,2}))/gu,
    (whole: string, dollar?: string, all?: string, name?: string, number?: string) => {
      if (dollar !== undefined) return '$'
      if (all !== undefined) return groups[0] ?? ''
      if (name !== undefined) return namedGroups[name] ?? ''
      return groups[Number(number)] ?? whole
    },
  )
}

function inCaseOf(found: string, text: string): string {
  const letters = found.replaceAll(/[^\p{Lu}\p{Ll}]/gu, '')
  if (letters === '') return text
  if (letters.length > 1 && letters === letters.toUpperCase()) return text.toUpperCase()
  const words = found.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []
  if (words.length > 1 && words.every(isCapitalised)) {
    return text.replaceAll(/[\p{L}\p{M}\p{N}'’]+/gu, capitalised)
  }
  return isCapitalised(words[0] ?? '') ? capitalised(text) : text
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

function capitalised(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}
