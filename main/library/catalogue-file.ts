import { z } from 'zod'

import { catalogueEntrySchema } from '../../core/library/catalogue-entry.ts'
import { recordIdSchema } from '../../core/library/record-id.ts'
import { parseJson, sha256 } from './record-file.ts'

const rowSchema = z
  .strictObject({
    entry: catalogueEntrySchema,
    /** Of the record's file when the entry was made from it. */
    stamp: z.strictObject({ modifiedAt: z.number(), size: z.number() }).readonly(),
  })
  .readonly()

export type CatalogueRow = z.infer<typeof rowSchema>

const trashRowSchema = z
  .strictObject({
    /** Inside the library; it says which version lies there, so what it holds never changes. */
    path: z.string(),
    entry: catalogueEntrySchema,
  })
  .readonly()

/** What a removed record would be in the lists. */
export type TrashRow = z.infer<typeof trashRowSchema>

/** What is known of a library without looking at its folders. */
export interface KnownRows {
  readonly rows: readonly CatalogueRow[]
  readonly trash: readonly TrashRow[]
  readonly library: KnownLibrary | null
}

const knownLibrarySchema = z.strictObject({ id: recordIdSchema, name: z.string() }).readonly()

/** What \`library.json\` said when it was last whole. */
export type KnownLibrary = z.infer<typeof knownLibrarySchema>

export const nothingKnown: KnownRows = { rows: [], trash: [], library: null }

const catalogueFileSchema = z.strictObject({
  sha256: z.string(),
  library: knownLibrarySchema.nullable(),
  trash: z.array(trashRowSchema).readonly(),
  rows: z.array(rowSchema).readonly(),
})

/** Inside the library. */
export const catalogueFilePath = '.copydesk/catalogue.json'

/** One row a line, after a line with the checksum of all that follows it. */
export function serializeCatalogueFile({ rows, trash, library }: KnownRows): Uint8Array {
  const content = `"library":${JSON.stringify(library)},"trash":[\n${lines(trash)}\n],"rows":[\n${lines(rows)}\n]}\n`
  return new TextEncoder().encode(`{"sha256":"${sha256(content)}",\n${content}`)
}

function lines(rows: readonly (CatalogueRow | TrashRow)[]): string {
  return rows.map((row) => JSON.stringify(row)).join(',\n')
}

/** The kept catalogue; nothing for a file that is not whole or of another shape: it is rebuilt then. */
export function parseCatalogueFile(bytes: Uint8Array): KnownRows {
  const json = parseJson(bytes)
  if (!json.ok) return nothingKnown
  const file = catalogueFileSchema.safeParse(json.value)
  if (!file.success) return nothingKnown
  const content = bytes.subarray(bytes.indexOf(lineFeed) + 1)
  return sha256(content) === file.data.sha256 ? file.data : nothingKnown
}

const lineFeed = 0x0a
