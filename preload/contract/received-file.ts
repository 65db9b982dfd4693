import { z } from 'zod'

/** A file that was dropped or pasted: the window never names a path. */
export const receivedFileSchema = z
  .strictObject({ name: z.string().min(1), bytes: z.instanceof(Uint8Array) })
  .readonly()

export type ReceivedFile = z.infer<typeof receivedFileSchema>
