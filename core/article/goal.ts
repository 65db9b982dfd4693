import { z } from 'zod'

export const goalSchema = z.int().min(1).max(1_000_000)

/** How many words a text is to have. */
export type Goal = z.infer<typeof goalSchema>

/** A goal as people write it, `1,200` or `1200 words`; nothing is no goal, undefined what can't be one. */
export function readGoal(text: string): Goal | null | undefined {
  const wanted = text.trim().replace(/\s*words?$/iu, '')
  if (wanted === '') return null
  const digits = wanted.replaceAll(/[\s,.]/gu, '')
  return /^\d+$/u.test(digits) ? goalSchema.safeParse(Number(digits)).data : undefined
}
