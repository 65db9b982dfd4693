import { z } from 'zod'

export const quotedPostSchema = z
  .strictObject({
    /** As the network names it: an at-uri on Bluesky, an address on the web elsewhere. */
    address: z.string(),
    /** The hash of its content by which Bluesky refers to it (CID); null when it is unknown. */
    contentId: z.string().nullable(),
    /** The handle of who wrote it; empty when it is unknown. */
    author: z.string(),
    /** What it said when it was quoted; empty when it is unknown. */
    text: z.string(),
  })
  .readonly()

/** A post that another post shows below its text. */
export type QuotedPost = z.infer<typeof quotedPostSchema>
