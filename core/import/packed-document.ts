import { z } from 'zod'

import { parsedJson } from '../parsed-json.ts'
import type { DocumentFormat } from './import-source.ts'

/** A file of another writing program, unpacked: its parts by their paths. */
export interface PackedDocument {
  readonly format: DocumentFormat
  readonly parts: ReadonlyMap<string, string>
}

const partsSchema = z.record(z.string(), z.string())
const wordSchema = z.strictObject({ wordParts: partsSchema })
const bookSchema = z.strictObject({ epubParts: partsSchema })

/** What the machine unpacked; null for any other text. */
export function recogniseDocument(text: string): PackedDocument | null {
  if (!/^\{"(?:word|epub)Parts":/u.test(text)) return null
  const value = parsedJson(text)
  const word = wordSchema.safeParse(value)
  if (word.success) return { format: 'docx', parts: new Map(Object.entries(word.data.wordParts)) }
  const book = bookSchema.safeParse(value)
  return book.success
    ? { format: 'epub', parts: new Map(Object.entries(book.data.epubParts)) }
    : null
}
