import { isDeepStrictEqual } from 'node:util'

import { picturePath } from '../../core/export/picture.ts'
import type { ImportedRecord } from '../../core/import/import-outcome.ts'
import { authorDraft, noDrafts } from '../../core/import/import-proposal.ts'
import type { ImportNote } from '../../core/import/import-source.ts'
import { failureSentence } from '../../core/library/library-failure.ts'
import {
  type DeskKind,
  deskKinds,
  type DeskRecord,
  type LibraryRecord,
  parseLibraryRecord,
  recordTitle,
  untitled,
} from '../../core/library/library-record.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import type { Media } from '../../core/pictures/media.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Library, SaidOfPicture } from '../library/library.ts'
import { libraryMatches } from './library-matches.ts'
import type { PictureSource } from './picture-source.ts'

export interface WholeRecords {
  readonly library: Library
  /** As they came, with the ids of the library that they come from. */
  readonly records: readonly LibraryRecord[]
  /** Makes all but people anew, with ids of their own. */
  readonly again: boolean
  readonly pictures: PictureSource
  readonly newId: () => RecordId
}

/** What of whole records is to be written, what is there already, and what a person should know. */
export interface TakenRecords {
  readonly records: readonly DeskRecord[]
  readonly found: readonly ImportedRecord[]
  readonly notes: readonly ImportNote[]
}

/**
 * Records keep their ids while these are free. One that is there as it is in the file is found, one that is there
 * otherwise is left as it is and told. People are never doubled: who is there by name stands in the place of the one in
 * the file.
 */
export async function takeWholeRecords(input: WholeRecords): Promise<TakenRecords> {
  const { library, records, again, newId } = input
  const notes = [...(await takePictures(input))]
  const namesakes = await findNamesakes(library, records)
  const ids = new Map<string, RecordId>(namesakes)
  for (const { id, kind } of again ? records : []) {
    if (kind !== 'author' && kind !== 'media') ids.set(id, newId())
  }
  const fresh: DeskRecord[] = []
  const found: ImportedRecord[] = []
  for (const original of inOrderOfReference(records)) {
    const record = renamed(original, ids)
    const there = await library.read(record.id)
    if (!there.ok && there.failure.kind === 'record-missing') {
      notes.push(...doubleNotes(library, record))
      fresh.push(record)
      continue
    }
    found.push({ kind: record.kind, id: record.id, title: recordTitle(record) })
    if (namesakes.has(original.id)) notes.push(note(record, namesakeSentence))
    else if (!there.ok || !isDeepStrictEqual(there.value.record, record)) {
      notes.push(note(record, otherSentence))
    }
  }
  return { records: fresh, found, notes }
}

/** Those of the records that the library has by their ids, and people whom it has by name. */
export async function knownRecords(
  library: Library,
  records: readonly LibraryRecord[],
): Promise<readonly LibraryRecord[]> {
  const namesakes = await findNamesakes(library, records)
  const ids = new Set(deskKinds.flatMap((kind) => library.list(kind).map(({ id }) => String(id))))
  return records.filter(({ id }) => ids.has(id) || namesakes.has(id))
}

const namesakeSentence =
  'Taken for the person of this name who is in the library; what the file says of them was left out.'

const otherSentence =
  'The library has this with other words, and keeps them. Make it again to have both.'

/** What is referred to comes before what refers to it. */
function inOrderOfReference(records: readonly LibraryRecord[]): readonly DeskRecord[] {
  return deskKindsInOrder.flatMap((kind) =>
    records.flatMap((record) => (isDeskRecord(record) && record.kind === kind ? [record] : [])),
  )
}

const deskKindsInOrder: readonly DeskKind[] = ['author', 'article', 'edition', 'thread']

function isDeskRecord(record: LibraryRecord): record is DeskRecord {
  return record.kind !== 'media' && record.kind !== 'house'
}

/** People of the file whose ids the library does not know, but whose names it does. */
async function findNamesakes(
  library: Library,
  records: readonly LibraryRecord[],
): Promise<ReadonlyMap<string, RecordId>> {
  const known = new Set(library.list('author').map(({ id }) => String(id)))
  const strangers = records
    .filter((record) => record.kind === 'author')
    .filter(({ id }) => !known.has(id))
    .map(({ id, name, shortBio }) => authorDraft({ key: id, name, shortBio }))
  return (await libraryMatches(library, { ...noDrafts, authors: strangers })).authors
}

/** The record under its new id, with new ids wherever it names others. */
function renamed(record: DeskRecord, ids: ReadonlyMap<string, RecordId>): DeskRecord {
  if (ids.size === 0) return record
  const value: unknown = JSON.parse(JSON.stringify(record), (_, each: unknown) =>
    typeof each === 'string' ? (ids.get(each) ?? each) : each,
  )
  const parsed = parseLibraryRecord(value)
  return parsed.ok && isDeskRecord(parsed.value) ? parsed.value : record
}

/** An article that looks the same under another id. */
function doubleNotes(library: Library, record: DeskRecord): readonly ImportNote[] {
  if (record.kind !== 'article') return []
  const isDouble = library
    .list('article')
    .some(
      ({ title, byline }) => title === record.headline && isDeepStrictEqual(byline, record.byline),
    )
  return isDouble ? [note(record, 'An article of this headline and byline is here already.')] : []
}

/** Pictures that the library lacks; a note for each that can't be had. */
async function takePictures({
  library,
  records,
  pictures,
}: WholeRecords): Promise<readonly ImportNote[]> {
  const wanted = new Map<string, Media>()
  const notes: ImportNote[] = []
  for (const record of records) {
    if (record.kind !== 'media') continue
    const there = await library.readMedia(record.id)
    if (!there.ok) wanted.set(picturePath(record), record)
    else if (!isDeepStrictEqual(there.value.record, record)) notes.push(note(record, otherSentence))
  }
  await pictures.read(new Set(wanted.keys()), async (path, bytes) => {
    const media = wanted.get(path)
    if (media === undefined) return
    const taken = bytes.ok ? await storePicture(library, media, bytes.value) : bytes
    if (!taken.ok) notes.push(note(media, `The picture was not taken in: ${taken.failure}`))
  })
  return notes
}

/** The failure is a clause. */
async function storePicture(
  library: Library,
  media: Media,
  bytes: Uint8Array,
): Promise<Result<void, string>> {
  const stored = await library.addMedia({ bytes, fileName: media.fileName, as: saidOf(media) })
  if (!stored.ok) {
    const { failure: reason } = stored
    return failure(reason.kind === 'not-a-picture' ? reason.reason : failureSentence(reason))
  }
  return stored.value.record.id === media.id
    ? success(undefined)
    : failure('the file beside is another picture than the one that the records name.')
}

/** Everything that does not follow from the bytes. */
function saidOf(media: Media): SaidOfPicture {
  const {
    kind: _kind,
    id: _id,
    type: _type,
    fileName: _name,
    size: _size,
    width: _width,
    height: _height,
    ...said
  } = media
  return said
}

function note(record: LibraryRecord, sentence: string): ImportNote {
  return { place: `“${recordTitle(record) || untitled(record.kind)}”`, sentence }
}
