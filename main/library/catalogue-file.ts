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

const catalogueFileSchema = z.strictObject({ sha256: z.string(), rows: z.array(rowSchema) })

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
  const parsed = catalogueFileSchema.safeParse(json.value)
  if (!parsed.success) return []
  const { rows, sha256: checksum } = parsed.data
  return sha256(JSON.stringify(rows)) === checksum ? rows : []
}
