import type { Article } from '../../core/article/article.ts'
import type { Edition } from '../../core/edition/edition.ts'
import { type ExportSource, slugHolders } from '../../core/export/export-source.ts'
import { startingStyle } from '../../core/house-style/starting-style.ts'
import { houseId, usualLanguage, usualMastodonLimit } from '../../core/library/house.ts'
import type { DamagedFile, LibraryFailure, Version } from '../../core/library/library-failure.ts'
import type { DeskRecord } from '../../core/library/library-record.ts'
import type { AnyId, MediaId, RecordId } from '../../core/library/record-id.ts'
import { mediaReferences, recordReferences } from '../../core/library/references.ts'
import type { Author } from '../../core/people/author.ts'
import type { Media } from '../../core/pictures/media.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Thread } from '../../core/thread/thread.ts'
import { recordMigrations } from '../library/migrations/record-migrations.ts'
import type { ReadableLibrary } from './bundle-library.ts'
import { articlePacker } from './packed-article.ts'
import { readDesign } from './read-design.ts'
import { readWordTemplate } from './read-word-template.ts'

/** What an export needs, and which state of each record it was read in. */
export interface ReadSource {
  readonly source: ExportSource
  readonly versions: ReadonlyMap<AnyId, Version>
}

export interface WholeRecords extends ReadSource {
  /** Files that were left out because they can't be read. */
  readonly damaged: readonly DamagedFile[]
}

/**
 * Reads what was chosen, the articles of editions, the authors of articles and all their pictures.
 * A reference whose record is gone is left out, for preflight to say so; what was chosen must be
 * there, and a damaged file stops the reading. Once the signal stops it, the answer is not whole.
 */
export async function readExportSource(
  library: ReadableLibrary,
  ids: readonly RecordId[],
  signal?: AbortSignal,
): Promise<Result<ReadSource, LibraryFailure>> {
  const read = await readWholeRecords(library, ids, signal)
  if (!read.ok) return read
  const [damaged] = read.value.damaged
  return damaged === undefined ? read : failure(damaged)
}

/** Reads the same and goes on past damaged files, which it names. */
export async function readWholeRecords(
  library: ReadableLibrary,
  ids: readonly RecordId[],
  signal?: AbortSignal,
): Promise<Result<WholeRecords, LibraryFailure>> {
  const damaged = new Map<AnyId, DamagedFile>()
  const chosen: DeskRecord[] = []
  const records = new Map<RecordId, DeskRecord>()
  const media = new Map<MediaId, Media>()
  const versions = new Map<AnyId, Version>()

  const pack = articlePacker()
  const waiting: Wanted[] = [...new Set(ids)].map((id) => ({ id, isChosen: true }))
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (signal?.aborted === true) break
    if (records.has(next.id) || damaged.has(next.id)) continue
    const read = await library.read(next.id)
    if (!read.ok) {
      if (read.failure.kind === 'damaged-file') {
        damaged.set(next.id, read.failure)
        continue
      }
      if (read.failure.kind === 'record-missing' && !next.isChosen) continue
      return read
    }
    const { version } = read.value
    const record =
      read.value.record.kind === 'article' ? pack(read.value.record) : read.value.record
    if (record.kind === 'media' || record.kind === 'house')
      return failure({ kind: 'record-missing', id: next.id })
    records.set(record.id, record)
    versions.set(record.id, version)
    if (next.isChosen) chosen.push(record)
    // What a thread promotes is named by its address, never carried along.
    if (record.kind !== 'thread') {
      waiting.push(...recordReferences(record).map((id) => ({ id, isChosen: false })))
    }
    for (const id of mediaReferences(record)) {
      if (media.has(id) || damaged.has(id)) continue
      const picture = await library.read(id)
      if (picture.ok) {
        if (picture.value.record.kind === 'media') media.set(id, picture.value.record)
      } else if (picture.failure.kind === 'damaged-file') {
        damaged.set(id, picture.failure)
      } else if (picture.failure.kind !== 'record-missing') {
        return picture
      }
    }
  }
  const design = await readDesign(library.folder)
  if (!design.ok) return design
  const wordTemplate = await readWordTemplate(library.folder)
  if (!wordTemplate.ok) return wordTemplate
  return success({
    source: {
      chosen,
      ...byKind(records),
      media,
      fitted: new Map(),
      slugs: slugHolders(
        library.list('article').filter(({ isTemplate, slug }) => !isTemplate && slug !== ''),
      ),
      design: design.value,
      wordTemplate: wordTemplate.value,
      format: recordMigrations.format,
      ...(await readAgreed(library)),
    },
    versions,
    damaged: [...damaged.values()],
  })
}

/** Where the house can't be read, which the library's problems say, what every library begins with. */
async function readAgreed(
  library: ReadableLibrary,
): Promise<
  Pick<
    ExportSource,
    'journalName' | 'journalLanguage' | 'houseStyle' | 'mastodonLimit' | 'isAltTextRequired'
  >
> {
  const stored = await library.read(houseId)
  const house = stored.ok && stored.value.record.kind === 'house' ? stored.value.record : null
  return {
    journalName: house?.journalName ?? library.name,
    journalLanguage: house?.journalLanguage ?? usualLanguage,
    houseStyle: house?.style ?? startingStyle,
    mastodonLimit: house?.mastodonLimit ?? usualMastodonLimit,
    isAltTextRequired: house?.isAltTextRequired ?? true,
  }
}

interface Wanted {
  readonly id: RecordId
  readonly isChosen: boolean
}

function byKind(records: ReadonlyMap<RecordId, DeskRecord>) {
  const articles = new Map<RecordId, Article>()
  const authors = new Map<RecordId, Author>()
  const editions = new Map<RecordId, Edition>()
  const threads = new Map<RecordId, Thread>()
  for (const record of records.values()) {
    switch (record.kind) {
      case 'article':
        articles.set(record.id, record)
        break
      case 'author':
        authors.set(record.id, record)
        break
      case 'edition':
        editions.set(record.id, record)
        break
      case 'thread':
        threads.set(record.id, record)
        break
    }
  }
  return { articles, authors, editions, threads }
}
