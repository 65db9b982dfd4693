import { z } from 'zod'

export const visibilities = ['public', 'unlisted', 'followers'] as const
export const replyCircles = ['mentioned', 'followers', 'following'] as const

export const audienceSchema = z
  .strictObject({
    /** Of the first post, where the network knows it. */
    visibility: z.enum(visibilities),
    /** Null: everyone; an empty list: nobody. */
    mayReply: z.array(z.enum(replyCircles)).readonly().nullable(),
    mayQuote: z.boolean(),
  })
  .readonly()

/** Who may see, answer and quote a thread. */
export type Audience = z.infer<typeof audienceSchema>

export const everyone: Audience = { visibility: 'public', mayReply: null, mayQuote: true }

export function audienceWords({ visibility, mayReply, mayQuote }: Audience): string {
  const circles = mayReply?.join(', ')
  return [
    visibility,
    circles === undefined
      ? 'everyone may reply'
      : `may reply: ${circles === '' ? 'nobody' : circles}`,
    mayQuote ? 'may be quoted' : 'may not be quoted',
  ].join('; ')
}
