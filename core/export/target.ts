import { z } from 'zod'

export const targets = ['html', 'markdown', 'text', 'bluesky'] as const

export const targetSchema = z.enum(targets)

/** What a bundle is made for. */
export type Target = z.infer<typeof targetSchema>
