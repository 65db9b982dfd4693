import { z } from 'zod'

import type { DocumentFormat } from './import-source.ts'

/** A file of another writing program, unpacked: its parts by their paths. */
export interface PackedDocument {
  readonly format: DocumentFormat
  readonly parts: ReadonlyMap<string, string>
}

const wordSchema = z.strictObject({ wordParts: z.record(z.string(), z.string()) })

/** What the machine unpacked; null for any other text. */
export function recogniseDocument(text: string): PackedDocument | null {
  if (!text.startsWith('{"wordParts":')) return null
  try {
    const word = wordSchema.safeParse(JSON.parse(text))
    return word.success
      ? { format: 'docx', parts: new Map(Object.entries(word.data.wordParts)) }
      : null
  } catch {
    return null
  }
}
