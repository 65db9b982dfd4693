import { join } from 'node:path'

import type { SnapshotId } from '../../core/history/snapshot.ts'
import {
  type LibraryRecord,
  type RecordKind,
  recordKinds,
} from '../../core/library/library-record.ts'
import {
  type AnyId,
  isMediaId,
  isRecordId,
  type MediaId,
  type RecordId,
} from '../../core/library/record-id.ts'
import { type Media, mediaExtension, mediaTypes } from '../../core/pictures/media.ts'
import { isTemporaryName } from './durable-file.ts'
import type { RecordName } from './record-file.ts'

/** The name of the file that makes a folder a library. */
export const libraryFileName = 'library.json'

/** What a library holds for this machine alone and can do without. */
export const localFolder = '.copydesk'

/** The lock of each record that is being written. */
export const locksFolder = `${localFolder}/locks`

/** The lock of work on the whole library. */
export const libraryLockPath = `${localFolder}/library.lock`

export const trashFolder = 'trash'

/** Earlier versions, in a folder for each record. */
export const historyFolder = 'history'

/** What a web person made of the website's looks: `core/export/site/site-design.ts`. */
export const designFolder = 'design'

/** A note of each bundle that was made. */
export const sentFolder = 'sent'

/** Files that could not be read, set aside untouched. */
export const damagedFolder = 'damaged'

export function kindFolder(kind: RecordKind): string {
  switch (kind) {
    case 'article':
      return 'articles'
    case 'author':
      return 'authors'
    case 'thread':
      return 'threads'
    case 'edition':
      return 'editions'
    case 'media':
      return 'media'
    case 'house':
      return 'house'
  }
}

/** Every folder that a library has, none before the one it is in. */
export const libraryFolders: readonly string[] = [
  localFolder,
  locksFolder,
  ...recordKinds.map(kindFolder),
  ...recordKinds.map((kind) => `${trashFolder}/${kindFolder(kind)}`),
  historyFolder,
]

/** Path inside the library, with forward slashes. */
export function recordPath({ kind, id }: RecordName | LibraryRecord): string {
  return `${kindFolder(kind)}/${id}.json`
}

/** Path inside the library of the bytes of a picture. */
export function mediaPath({ id, type }: Pick<Media, 'id' | 'type'>): string {
  return `media/${id}.${mediaExtension(type)}`
}

/** Path inside the library of the folder with a record's earlier versions. */
export function historyPath(id: AnyId): string {
  return `${historyFolder}/${id}`
}

/** Path inside the library of one earlier version. */
export function snapshotPath(id: AnyId, snapshot: SnapshotId): string {
  return `${historyPath(id)}/${snapshot}.json`
}

/** The record whose file stands at this path inside the library; null for any other path. */
export function recordAt(path: string): RecordName | null {
  const [folder, fileName, ...deeper] = path.split('/')
  const kind = recordKinds.find((each) => kindFolder(each) === folder)
  if (kind === undefined || fileName === undefined || deeper.length > 0) return null
  const role = fileRole(kind, fileName)
  return role.role === 'record' ? role.name : null
}

/** A path inside the library as the system writes it. */
export function pathIn(folder: string, path: string): string {
  return join(folder, ...path.split('/'))
}

/** The kinds of record that may have this id. */
export function kindsOf(id: AnyId): readonly RecordKind[] {
  return isMediaId(id) ? ['media'] : recordKinds.filter((kind) => kind !== 'media')
}

/** What a file in the folder of a kind is, told from its name alone. */
export type FileRole =
  | { readonly role: 'record'; readonly name: RecordName }
  | { readonly role: 'media-bytes'; readonly id: MediaId }
  /** Left by a program that keeps folders in step and found two versions. */
  | { readonly role: 'conflict-copy' }
  | { readonly role: 'temporary' }
  /** Nothing of ours, left alone. */
  | { readonly role: 'foreign' }

export function fileRole(kind: RecordKind, fileName: string): FileRole {
  if (isTemporaryName(fileName)) return { role: 'temporary' }
  const [, stem = '', extension = ''] = /^(.+)\.([a-z]+)$/u.exec(fileName) ?? []
  const id = kind === 'media' ? mediaIdOf(stem) : recordIdOf(stem)
  if (extension === 'json' && id !== null) return { role: 'record', name: { kind, id } }
  if (kind === 'media' && isMediaId(stem) && pictureExtensions.includes(extension)) {
    return { role: 'media-bytes', id: stem }
  }
  return { role: startsWithId.test(fileName) ? 'conflict-copy' : 'foreign' }
}

function mediaIdOf(text: string): MediaId | null {
  return isMediaId(text) ? text : null
}

function recordIdOf(text: string): RecordId | null {
  return isRecordId(text) ? text : null
}

const pictureExtensions: readonly string[] = mediaTypes.map(mediaExtension)

/** `<id> (conflicted copy 2026-11-21).json`, `<id>.sync-conflict-….json`, `<id> 2.json`, `<id>-DESK.json` … */
const startsWithId =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64})[^0-9a-z].*\.[a-z]+$/iu
