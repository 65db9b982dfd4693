import type { LibraryRecord } from '../library/library-record.ts'
import type { BundleFile } from './bundle/bundle-file.ts'
import type { ExportSource } from './export-source.ts'
import { picturePath } from './picture.ts'

/**
 * The target `json`: everything that was chosen and that it refers to, record by record as the library has it, in the
 * order of their ids, with the pictures beside. `format` is the library's, so that a later program can lead it on.
 */
export function exportJson(source: ExportSource): readonly BundleFile[] {
  const { format, chosen, articles, authors, editions, threads, media } = source
  const all = [...authors, ...media, ...articles, ...editions, ...threads].map(
    ([, record]) => record,
  )
  const records = new Map<string, LibraryRecord>(
    [...all, ...chosen].map((record) => [record.id, record]),
  )
  const sorted = [...records.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return [
    { path: 'json/records.json', pieces: () => recordLines(sorted, format) },
    ...[...media.values()].map((picture) => ({
      path: `json/${picturePath(picture)}`,
      media: picture.id,
    })),
  ]
}

/** Records as they are, one a line; `format` is that of their library. */
export function* recordLines(records: readonly LibraryRecord[], format: number): Iterable<string> {
  yield `{"copydeskRecords":${format},\n"records":[\n`
  for (const [at, record] of records.entries()) {
    yield `${at === 0 ? '' : ',\n'}${JSON.stringify(record)}`
  }
  yield '\n]}\n'
}
