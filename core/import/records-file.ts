import { z } from 'zod'

import { counted, countedKinds } from '../counted.ts'
import {
  type DeskKind,
  deskKinds,
  type LibraryRecord,
  parseLibraryRecord,
  recordTitle,
  untitled,
} from '../library/library-record.ts'
import { mediaReferences, recordReferences } from '../library/references.ts'
import { failure, type Result, success } from '../result.ts'
import { type ImportDrafts, noDrafts } from './import-proposal.ts'
import type { ImportNote } from './import-source.ts'

/** Records as this program hands them over, each still to be looked at. */
export interface RecordsFile {
  /** Of the library that they come from. */
  readonly format: number
  readonly records: readonly unknown[]
}

const fileSchema = z.strictObject({
  copydeskRecords: z.int().positive(),
  records: z.array(z.unknown()),
})

/** The records in a text; null for any other text. */
export function recogniseRecords(text: string): RecordsFile | null {
  if (!/^\s*\{\s*"copydeskRecords"/u.test(text.slice(0, 200))) return null
  try {
    const file = fileSchema.safeParse(JSON.parse(text))
    return file.success ? { format: file.data.copydeskRecords, records: file.data.records } : null
  } catch {
    return null
  }
}

/** The records as they are, ids and all; the failure is a clause that names the first that can't be read. */
export function readRecords({ records }: RecordsFile): Result<ImportDrafts, string> {
  const read: LibraryRecord[] = []
  for (const [at, value] of records.entries()) {
    const record = parseLibraryRecord(value)
    if (!record.ok) return failure(`record ${at + 1} is not whole (${record.failure})`)
    read.push(record.value)
  }
  const kept = read.filter(({ kind }) => kind !== 'house')
  if (kept.length === 0) return failure('there is no record in it')
  return success({
    ...noDrafts,
    records: kept,
    notes: [...(kept.length === read.length ? [] : [houseNote]), ...danglingNotes(kept)],
  })
}

const houseNote: ImportNote = {
  place: 'The house',
  sentence:
    'What the other library has agreed on for itself was left out: this library has its own.',
}

/** What records name and the file lacks is known again only where the library has it. */
function danglingNotes(records: readonly LibraryRecord[]): readonly ImportNote[] {
  const there = new Set<string>(records.map(({ id }) => id))
  return records.flatMap((record) => {
    const named = [...recordReferences(record), ...mediaReferences(record)]
    const missing = named.filter((id) => !there.has(id)).length
    if (missing === 0) return []
    const place = `“${recordTitle(record) || untitled(record.kind)}”`
    const what = counted(missing, 'other record')
    return [{ place, sentence: `It names ${what} that the file does not have.` }]
  })
}

/** `a file of Copydesk records: 1 edition, 6 articles`. */
export function describeRecords(records: readonly LibraryRecord[]): string {
  return `a file of Copydesk records: ${countedKinds(countRecords(records)).join(', ')}`
}

export function countRecords(
  records: readonly LibraryRecord[],
): Readonly<Record<DeskKind, number>> {
  const [article, thread, edition, author] = deskKinds.map(
    (kind) => records.filter((record) => record.kind === kind).length,
  )
  return { article: article ?? 0, thread: thread ?? 0, edition: edition ?? 0, author: author ?? 0 }
}
