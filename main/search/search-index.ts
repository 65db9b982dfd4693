import { rmSync, statSync } from 'node:fs'

import sqlite from 'node-sqlite3-wasm'
import { z } from 'zod'

import { editDistance } from '../../core/search/edit-distance.ts'

/** What is known of a record's text. */
export interface IndexedText {
  readonly id: string
  readonly kind: string
  /** Differs for each state of the record. */
  readonly stamp: string
  /** Folded, as queries are. */
  readonly title: string
  readonly text: string
}

/** The words of a library in a file of SQLite; derived, so that any trouble with it ends in a new one. */
export interface SearchIndex {
  /** The stamp of each record that it knows. */
  readonly stamps: () => ReadonlyMap<string, string>
  readonly put: (texts: readonly IndexedText[]) => void
  readonly remove: (ids: readonly string[]) => void
  /** The ids of the best records for an expression of FTS5, of one kind where that is wanted. */
  readonly find: (expression: string, kind: string | null, most: number) => readonly string[]
  /** Words of the library that somebody may have meant who typed this one. */
  readonly nearWords: (word: string) => readonly string[]
  readonly hasWord: (word: string) => boolean
  readonly close: () => void
}

/** Goes up when the tables or the folding change; a file of another version is made anew. */
const version = 1

/** A lock that is older belongs to a program that was killed. */
const longestLock = 60_000

/** Opens the index in the file, or makes it; one that can't be read or is in use for long is put aside for a new one. */
export function openSearchIndex(file: string): SearchIndex {
  try {
    return indexIn(opened(file))
  } catch {
    removeIndex(file)
    return indexIn(opened(file))
  }
}

/** Takes away what could not be used. */
export function removeIndex(file: string): void {
  for (const name of [file, `${file}-journal`, `${file}.lock`]) {
    rmSync(name, { recursive: true, force: true })
  }
}

function opened(file: string): sqlite.Database {
  freeStaleLock(file)
  const database = new sqlite.Database(file)
  try {
    database.exec(
      'PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 2000',
    )
    const found = versionSchema.parse(database.get('PRAGMA user_version')).user_version
    if (found === 0) database.exec(tables)
    else if (found !== version) throw new RangeError(`The index is of version ${found}`)
    database.get('SELECT count(*) FROM record')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function freeStaleLock(file: string): void {
  const lock = statSync(`${file}.lock`, { throwIfNoEntry: false })
  // A folder in the file system's own time; the clock of the desk says nothing about it.
  const now = lock === undefined ? 0 : Date.now()
  if (lock !== undefined && now - lock.mtimeMs > longestLock) {
    rmSync(`${file}.lock`, { recursive: true, force: true })
  }
}

const tables = `
BEGIN;
CREATE TABLE record (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, stamp TEXT NOT NULL);
CREATE VIRTUAL TABLE passage USING fts5(title, text, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE word USING fts5vocab(passage, 'row');
PRAGMA user_version = ${version};
COMMIT;`

const versionSchema = z.object({ user_version: z.number() })
const stampSchema = z.array(z.object({ id: z.string(), stamp: z.string() }))
const placeSchema = z.object({ place: z.number() })
const idSchema = z.array(z.object({ id: z.string() }))
const termSchema = z.array(z.object({ term: z.string(), doc: z.number() }))

function indexIn(database: sqlite.Database): SearchIndex {
  function inTransaction(work: () => void): void {
    database.exec('BEGIN')
    try {
      work()
      database.exec('COMMIT')
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK')
      throw error
    }
  }

  function forget(id: string): void {
    const row = database.get('SELECT place FROM record WHERE id = ?', [id])
    if (row === null) return
    const { place } = placeSchema.parse(row)
    database.run('DELETE FROM passage WHERE rowid = ?', [place])
    database.run('DELETE FROM record WHERE place = ?', [place])
  }

  return {
    stamps: () =>
      new Map(
        stampSchema
          .parse(database.all('SELECT id, stamp FROM record'))
          .map(({ id, stamp }) => [id, stamp]),
      ),
    put: (texts) =>
      inTransaction(() => {
        for (const { id, kind, stamp, title, text } of texts) {
          forget(id)
          database.run('INSERT INTO record (id, kind, stamp) VALUES (?, ?, ?)', [id, kind, stamp])
          const { place } = placeSchema.parse(
            database.get('SELECT place FROM record WHERE id = ?', [id]),
          )
          database.run('INSERT INTO passage (rowid, title, text) VALUES (?, ?, ?)', [
            place,
            title,
            text,
          ])
        }
      }),
    remove: (ids) => inTransaction(() => ids.forEach(forget)),
    find: (expression, kind, most) =>
      idSchema
        .parse(
          database.all(
            `SELECT id FROM passage JOIN record ON record.place = passage.rowid
             WHERE passage MATCH ? AND (? IS NULL OR kind = ?)
             ORDER BY bm25(passage, 4.0, 1.0) LIMIT ?`,
            [expression, kind, kind, most],
          ),
        )
        .map(({ id }) => id),
    nearWords: (word) => nearWords(database, word),
    hasWord: (word) => database.get('SELECT 1 FROM word WHERE term = ?', [word]) !== null,
    close: () => database.close(),
  }
}

/** So many words are looked for in the place of one. */
const mostNear = 4

function nearWords(database: sqlite.Database, word: string): readonly string[] {
  if (word.length < 4) return []
  const most = word.length < 8 ? 1 : 2
  const rows = database.all('SELECT term, doc FROM word WHERE length(term) BETWEEN ? AND ?', [
    word.length - most,
    word.length + most,
  ])
  return termSchema
    .parse(rows)
    .map(({ term, doc }) => ({ term, doc, slips: editDistance(word, term, most) }))
    .filter(({ slips }) => slips <= most)
    .toSorted((one, other) => one.slips - other.slips || other.doc - one.doc)
    .slice(0, mostNear)
    .map(({ term }) => term)
}
