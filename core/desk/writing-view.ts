import { z } from 'zod'

export const textWidths = ['narrow', 'usual', 'wide'] as const
export const textSizes = ['small', 'usual', 'large', 'largest'] as const

export const writingViewSchema = z
  .strictObject({
    width: z.enum(textWidths),
    size: z.enum(textSizes),
    face: z.enum(['serif', 'sans']),
    /** What alone stands in full ink. */
    focus: z.enum(['page', 'paragraph', 'sentence']),
    /** The line that is written stays in the middle of the window. */
    isTypewriter: z.boolean(),
  })
  .readonly()

/** How articles are shown while one writes; of this machine, not of the article. */
export type WritingView = z.infer<typeof writingViewSchema>

export const firstWritingView: WritingView = {
  width: 'usual',
  size: 'usual',
  face: 'serif',
  focus: 'page',
  isTypewriter: false,
}

/** The next or the one before, as far as there is one. */
export function stepped<T>(values: readonly T[], value: T, by: 1 | -1): T {
  return values[values.indexOf(value) + by] ?? value
}
