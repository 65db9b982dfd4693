import { z } from 'zod'

import { type RecordId, recordIdSchema } from '../library/record-id.ts'

export const houseRuleKinds = ['prefer', 'capitals', 'banned'] as const

export const houseRuleSchema = z
  .strictObject({
    id: recordIdSchema,
    /** One wording for another, the only right capitals of a word, or what is never written here. */
    kind: z.enum(houseRuleKinds),
    /** What is looked for; empty for capitals. With a capital in it only exactly so is meant. */
    avoid: z.string(),
    /** What is written here; empty for what is banned. */
    prefer: z.string(),
    /** Why, for the person who wrote it otherwise. */
    reason: z.string(),
  })
  .readonly()

/** One agreement on words. */
export type HouseRule = z.infer<typeof houseRuleSchema>

export type HouseRuleKind = HouseRule['kind']

const limitSchema = z.int().min(1).nullable()

export const houseStyleSchema = z
  .strictObject({
    rules: z.array(houseRuleSchema).readonly(),
    /** More words than this in a sentence are noted; null notes none. */
    longestSentence: limitSchema,
    longestParagraph: limitSchema,
    isPassiveNoted: z.boolean(),
    isReadabilityNoted: z.boolean(),
  })
  .readonly()

/** How a library wants its texts written. */
export type HouseStyle = z.infer<typeof houseStyleSchema>

/** Says nothing about any text. */
export const noStyle: HouseStyle = {
  rules: [],
  longestSentence: null,
  longestParagraph: null,
  isPassiveNoted: false,
  isReadabilityNoted: false,
}

export function emptyRule(id: RecordId, kind: HouseRuleKind): HouseRule {
  return { id, kind, avoid: '', prefer: '', reason: '' }
}

/** False while one of the words that the kind needs is not written yet. */
export function isWholeRule({ kind, avoid, prefer }: HouseRule): boolean {
  switch (kind) {
    case 'prefer':
      return avoid.trim() !== '' && prefer.trim() !== '' && avoid !== prefer
    case 'capitals':
      return prefer.trim() !== ''
    case 'banned':
      return avoid.trim() !== ''
  }
}

/** The rule in a few words: «headteacher, not head teacher». */
export function ruleTitle({ kind, avoid, prefer }: HouseRule): string {
  switch (kind) {
    case 'prefer':
      return `“${prefer}”, not “${avoid}”`
    case 'capitals':
      return `“${prefer}”, with these capitals`
    case 'banned':
      return `Not “${avoid}”`
  }
}
