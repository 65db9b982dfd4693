import { z } from 'zod'

import { anyIdSchema } from './record-id.ts'

export const sources = ['article', 'thread', 'edition', 'author', 'media', 'trash'] as const

export const sourceSchema = z.enum(sources)

/** What the list shows: one kind of record, or the trash. */
export type Source = z.infer<typeof sourceSchema>

export const themeSchema = z.enum(['system', 'light', 'dark'])

export type Theme = z.infer<typeof themeSchema>

export const deskViewSchema = z
  .strictObject({
    source: sourceSchema,
    /** The record on the page. */
    open: anyIdSchema.nullable(),
    isSourcesShown: z.boolean(),
    isInspectorShown: z.boolean(),
    theme: themeSchema,
  })
  .readonly()

/** How the window looked when it was last used; kept beside the library, worth nothing when lost. */
export type DeskView = z.infer<typeof deskViewSchema>

export const firstDeskView: DeskView = {
  source: 'article',
  open: null,
  isSourcesShown: true,
  isInspectorShown: true,
  theme: 'system',
}
