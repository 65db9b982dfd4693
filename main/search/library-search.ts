import { readFile } from 'node:fs/promises'
import path from 'node:path'

import {
  type LibraryRecord,
  type RecordKind,
  recordTitle,
} from '../../core/library/library-record.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { foldForSearch } from '../../core/search/fold.ts'
import { markedExcerpt } from '../../core/search/marked-excerpt.ts'
import { mostHits, type SearchAnswer, type SearchHit } from '../../core/search/search-answer.ts'
import { type SearchPhrase, searchPhrases } from '../../core/search/search-words.ts'
import { writtenPlace } from '../../core/search/written-place.ts'
import { type WrittenText, writtenTexts } from '../../core/search/written-text.ts'
import { onDisk } from '../library/disk-failure.ts'
import { recordPath } from '../library/library-folder.ts'
import { parseRecordFile } from '../library/record-file.ts'
import { openSearchIndex, removeIndex, type SearchIndex } from './search-index.ts'

/** A record as the library has it now. */
export interface SearchedRecord {
  readonly id: AnyId
  readonly kind: RecordKind
  readonly revision: number
  readonly updatedAt: string
}

/** Finds words in everything that a library holds. */
export interface LibrarySearch {
  /** Brings the index in line with the records. */
  readonly update: (records: readonly SearchedRecord[]) => Promise<void>
  readonly find: (query: string, kind: RecordKind | null) => Promise<SearchAnswer>
  readonly close: () => void
}

/** Records whose texts are taken up in one step: nobody who wants the index meanwhile waits long. */
const atOnce = 100

/** Where too few records have what was typed, words that are near to it are looked for as well. */
const fewHits = 3

export function openLibrarySearch(folder: string): LibrarySearch {
  const file = path.join(folder, '.copydesk', 'search.sqlite')
  let index = openSearchIndex(file)
  let known = new Map<string, SearchedRecord>()

  /** A file that turns out to be damaged is made anew, once. */
  async function mending<T>(work: (index: SearchIndex) => Promise<T>): Promise<T> {
    try {
      return await work(index)
    } catch {
      index.close()
      removeIndex(file)
      index = openSearchIndex(file)
      await bringInLine(index)
      return work(index)
    }
  }

  async function bringInLine(into: SearchIndex): Promise<void> {
    const stamps = into.stamps()
    const gone = [...stamps.keys()].filter((id) => !known.has(id))
    if (gone.length > 0) into.remove(gone)
    const changed = [...known.values()].filter(
      (record) => stamps.get(record.id) !== stampOf(record),
    )
    for (let at = 0; at < changed.length; at += atOnce) {
      const some = changed.slice(at, at + atOnce)
      const read = await Promise.all(
        some.map(async (each) => ({ each, record: await readRecord(folder, each) })),
      )
      into.put(
        read.flatMap(({ each, record }) =>
          record === null ? [] : [{ ...indexedText(record), stamp: stampOf(each) }],
        ),
      )
    }
  }

  async function answer(
    from: SearchIndex,
    query: string,
    kind: RecordKind | null,
  ): Promise<SearchAnswer> {
    const typed = searchPhrases(query)
    if (typed.length === 0) return { hits: [], isCut: false, taken: [] }
    const exact = from.find(expressionOf(typed, new Map()), kind, mostHits + 1)
    const near =
      exact.length < fewHits ? nearWordsOf(from, typed) : new Map<string, readonly string[]>()
    const ids = near.size === 0 ? exact : from.find(expressionOf(typed, near), kind, mostHits + 1)
    const meant = [
      ...typed,
      ...[...near.values()].flat().map((word) => ({ words: [word], isBegun: false })),
    ]
    const read = await Promise.all(
      ids.slice(0, mostHits).map(async (id) => {
        const record = known.get(id)
        return record === undefined ? null : readRecord(folder, record)
      }),
    )
    return {
      hits: read.filter((record) => record !== null).map((record) => hitOf(record, meant)),
      isCut: ids.length > mostHits,
      taken: [...near].map(([word, words]) => ({ typed: word, words })),
    }
  }

  return {
    async update(records) {
      known = new Map(records.map((record) => [record.id, record]))
      await mending(bringInLine)
    },
    find: (query, kind) => mending((from) => answer(from, query, kind)),
    close: () => index.close(),
  }
}

function stampOf({ revision, updatedAt }: SearchedRecord): string {
  return `${revision} ${updatedAt}`
}

/** Null for what can't be read: the library itself tells of it. */
async function readRecord(
  folder: string,
  name: Pick<SearchedRecord, 'id' | 'kind'>,
): Promise<LibraryRecord | null> {
  const file = path.join(folder, recordPath(name))
  const bytes = await onDisk(file, () => readFile(file))
  const parsed = bytes.ok ? parseRecordFile(bytes.value, name) : bytes
  return parsed.ok ? parsed.value.record : null
}

function indexedText(record: LibraryRecord) {
  return {
    id: record.id,
    kind: record.kind,
    title: foldForSearch(recordTitle(record)),
    text: foldForSearch(
      textsOf(record)
        .map(({ text }) => text)
        .join('\n'),
    ),
  }
}

/** Also what is no prose: people look for it all the same. */
function textsOf(record: LibraryRecord): readonly WrittenText[] {
  const written = writtenTexts(record)
  switch (record.kind) {
    case 'article':
      return [
        ...written,
        { path: 'section', text: record.section },
        { path: 'tags', text: record.tags.join(', ') },
      ]
    case 'author':
      return [{ path: 'name', text: record.name }, ...written]
    case 'media':
      return [...written, { path: 'fileName', text: record.fileName }]
    case 'thread':
    case 'edition':
    case 'house':
      return written
  }
}

function expressionOf(
  phrases: readonly SearchPhrase[],
  near: ReadonlyMap<string, readonly string[]>,
): string {
  return phrases
    .map(({ words, isBegun }) => {
      const phrase = words.join(' ')
      const own = `"${phrase}"${isBegun ? '*' : ''}`
      const others = near.get(phrase) ?? []
      return `(${[own, ...others.map((word) => `"${word}"`)].join(' OR ')})`
    })
    .join(' AND ')
}

function nearWordsOf(
  index: SearchIndex,
  phrases: readonly SearchPhrase[],
): ReadonlyMap<string, readonly string[]> {
  const unknown = phrases
    .flatMap(({ words: [word, ...others] }) =>
      word === undefined || others.length > 0 ? [] : [word],
    )
    .filter((word) => !index.hasWord(word))
  return new Map(
    unknown
      .map((word) => [word, index.nearWords(word)] as const)
      .filter(([, words]) => words.length > 0),
  )
}

function hitOf(record: LibraryRecord, phrases: readonly SearchPhrase[]): SearchHit {
  const marked = textsOf(record)
    .filter(({ text }) => text !== '')
    .map(({ path: place, text }) => ({ place, ...markedExcerpt(text, phrases) }))
  const most = Math.max(0, ...marked.map(({ found }) => found))
  const best = marked.find(({ found }) => found === most)
  return {
    id: record.id,
    kind: record.kind,
    title: recordTitle(record),
    isTemplate: record.kind === 'article' && record.isTemplate,
    place: writtenPlace(best?.place ?? ''),
    excerpt: best?.pieces ?? [],
  }
}
