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

const coverSchema = z.strictObject({ sha256: z.string(), rows: z.array(z.unknown()) })

const rowsSchema = z.array(rowSchema).readonly()

/** Inside the library. */
export const catalogueFilePath = '.copydesk/catalogue.json'

export function serializeCatalogueFile(rows: readonly CatalogueRow[]): Uint8Array {
  const texts = rows.map((row) => JSON.stringify(row))
  return new TextEncoder().encode(
    `{"sha256":"${sha256(`[${texts.join(',')}]`)}","rows":[\n${texts.join(',\n')}\n]}\n`,
  )
}

/** The kept catalogue; empty for a file that is not whole or of another shape: it is rebuilt then. */
export function parseCatalogueFile(bytes: Uint8Array): readonly CatalogueRow[] {
  const json = parseJson(bytes)
  if (!json.ok) return []
  const cover = coverSchema.safeParse(json.value)
  if (!cover.success || sha256(JSON.stringify(cover.data.rows)) !== cover.data.sha256) return []
  const rows = rowsSchema.safeParse(cover.data.rows)
  return rows.success ? rows.data : []
}
