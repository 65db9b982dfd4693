import { type Adapter, Low } from 'lowdb'

import { errorCode } from './disk-failure.ts'
import { writeDurably } from './durable-file.ts'
import type { FileStamp, FileSystem } from './file-system.ts'
import {
  parseRecordFile,
  type RecordFile,
  type RecordName,
  serializeRecordFile,
} from './record-file.ts'

/**
 * What stands where the file of a record belongs. Damage is a state like the others, so reading
 * never throws for it and lowdb's default data can never be taken for what the file holds.
 */
export type RecordState =
  | { readonly state: 'absent' }
  | { readonly state: 'damaged'; readonly reason: string }
  | { readonly state: 'whole'; readonly file: RecordFile }

/** The database of one record: opened on demand, let go after the call that needed it. */
export interface RecordDatabase {
  /** What the last read or write left on the disk. */
  readonly state: () => RecordState
  /** Puts `file` on the disk and then into `state`; on an error of the disk `state` is unchanged. */
  readonly write: (file: RecordFile) => Promise<FileStamp>
}

export interface RecordPlace {
  readonly files: FileSystem
  /** The record's file. */
  readonly path: string
  readonly name: RecordName
  /** Called right before a write takes effect; where it rejects, the file stays as it was. */
  readonly confirm?: () => Promise<void>
}

/** Rejects with the system's error when the file is there and can't be read. */
export async function openRecordDatabase(place: RecordPlace): Promise<RecordDatabase> {
  const adapter = recordAdapter(place)
  const database = new Low<RecordState>(adapter, { state: 'absent' })
  await database.read()
  return {
    state: () => database.data,
    write: async (file) => {
      if (database.data.state === 'damaged') {
        throw new RangeError(`${place.path} is damaged and must not be written over`)
      }
      // A fresh value for each write: were the disk to refuse it, memory would be ahead otherwise.
      const next = new Low<RecordState>(adapter, { state: 'whole', file })
      await next.write()
      database.data = next.data
      return adapter.lastStamp()
    },
  }
}

interface RecordAdapter extends Adapter<RecordState> {
  readonly lastStamp: () => FileStamp
}

function recordAdapter({ files, path, name, confirm }: RecordPlace): RecordAdapter {
  let stamp: FileStamp = { modifiedAt: 0, size: 0 }
  return {
    read: async () => {
      const bytes = await readIfThere(files, path)
      if (bytes === null) return { state: 'absent' }
      const parsed = parseRecordFile(bytes, name)
      return parsed.ok
        ? { state: 'whole', file: parsed.value }
        : { state: 'damaged', reason: parsed.failure }
    },
    write: async (state) => {
      if (state.state !== 'whole') throw new RangeError(`no record to write to ${path}`)
      stamp = await writeDurably(files, {
        path,
        bytes: serializeRecordFile(state.file),
        ...(confirm && { confirm }),
      })
    },
    lastStamp: () => stamp,
  }
}

/** The bytes of the file, null where none is. */
export async function readIfThere(files: FileSystem, path: string): Promise<Uint8Array | null> {
  try {
    return await files.read(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
