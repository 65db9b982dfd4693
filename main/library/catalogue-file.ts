import { z } from 'zod'

import { catalogueEntrySchema } from '../../core/catalogue-entry.ts'
import { parseJson, sha256 } from './record-file.ts'

const rowSchema = z
  .strictObject({
    entry: catalogueEntrySchema,
    /** Of the record's file when the entry was made from it. */
    stamp: z.strictObject({ modifiedAt: z.number(), size: z.number() }).readonly(),
  })
  .readonly()

export type CatalogueRow = z.infer<typeof rowSchema>

const catalogueFileSchema = z.strictObject({
  sha256: z.string(),
  rows: z.array(rowSchema).readonly(),
})

/** Inside the library. */
export const catalogueFilePath = '.copydesk/catalogue.json'

/** One row a line, after a line with the checksum of all that follows it. */
export function serializeCatalogueFile(rows: readonly CatalogueRow[]): Uint8Array {
  const texts = rows.map((row) => JSON.stringify(row))
  const content = `"rows":[\n${texts.join(',\n')}\n]}\n`
  return new TextEncoder().encode(`{"sha256":"${sha256(content)}",\n${content}`)
}

/** The kept catalogue; empty for a file that is not whole or of another shape: it is rebuilt then. */
export function parseCatalogueFile(bytes: Uint8Array): readonly CatalogueRow[] {
  const json = parseJson(bytes)
  if (!json.ok) return []
  const file = catalogueFileSchema.safeParse(json.value)
  if (!file.success) return []
  const content = bytes.subarray(bytes.indexOf(lineFeed) + 1)
  return sha256(content) === file.data.sha256 ? file.data.rows : []
}

const lineFeed = 0x0a
