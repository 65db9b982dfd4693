import { z } from 'zod'

import { schemaComplaint } from '../../core/library/library-record.ts'
import { type RecordId, recordIdSchema } from '../../core/library/record-id.ts'
import { timestampSchema } from '../../core/timestamp.ts'
import { recordMigrations } from './migrations/record-migrations.ts'
import { parseJson } from './record-file.ts'

const libraryFileSchema = z
  .strictObject({
    kind: z.literal('library'),
    format: z.int().min(1),
    id: recordIdSchema,
    name: z.string(),
    createdAt: timestampSchema,
  })
  .readonly()

/** `library.json`: small, indented and without a checksum, for a person may well rename the library here. */
export type LibraryFile = z.infer<typeof libraryFileSchema>

export function libraryFile(fields: Pick<LibraryFile, 'id' | 'name' | 'createdAt'>): LibraryFile {
  return { kind: 'library', format: recordMigrations.format, ...fields }
}

export function serializeLibraryFile(file: LibraryFile): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
}

/** The file of a library whose records were led to `format`; everything else in it stays. */
export function withFormat(bytes: Uint8Array, format: number): Uint8Array {
  const json = parseJson(bytes)
  if (!json.ok) throw new RangeError(`library.json: ${json.failure}`)
  const file = { ...z.looseObject({}).parse(json.value), format }
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
}

/** What `library.json` says of the library, as far as this program can read it. */
export interface LibraryIdentity {
  /** Null when even that can't be read. */
  readonly id: RecordId | null
  readonly name: string | null
  readonly format: number
  /** What is wrong with the file; null when all is well. */
  readonly damage: string | null
}

/** Whatever the bytes are, the answer says as much as can be known. */
export function parseLibraryFile(bytes: Uint8Array): LibraryIdentity {
  const { format } = recordMigrations
  const json = parseJson(bytes)
  if (!json.ok) return { id: null, name: null, format, damage: json.failure }
  const outline = outlineSchema.safeParse(json.value)
  if (!outline.success) {
    return { id: null, name: null, format, damage: schemaComplaint(outline.error) }
  }
  if (outline.data.format > format) return { ...outline.data, damage: null }
  const file = libraryFileSchema.safeParse(json.value)
  return {
    ...outline.data,
    damage: file.success ? null : schemaComplaint(file.error),
  }
}

/** What every format, however new, keeps saying. */
const outlineSchema = z.object({
  kind: z.literal('library'),
  format: z.int().min(1),
  id: recordIdSchema.nullable().catch(null),
  name: z.string(),
})
