import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'

import type { FileStamp, FileSystem } from '../../main/library/file-system.ts'
import { systemError } from './faulty-file-system.ts'

/** What a disk may hold after a power cut: whole paths and their bytes. */
export type DiskImage = ReadonlyMap<string, Uint8Array>

/**
 * A disk in memory that promises no more than a real one: bytes last once their file was synced,
 * names last once their folder was, and names that were not synced last in the order they were made.
 */
export interface CuttableDisk {
  readonly files: FileSystem
  /** Every image that a power cut at this moment may leave. */
  readonly images: () => readonly DiskImage[]
  /** What the disk holds for those who have not lost power. */
  readonly contents: () => DiskImage
}

interface FileNode {
  bytes: Uint8Array
  synced: Uint8Array
}

type Names = ReadonlyMap<string, FileNode>

interface Folder {
  /** What lasts, then each state that the names have been in since. */
  history: readonly Names[]
}

/**
 * `onStep` is called before every call that changes the disk. What the disk holds at `first` lasts; a
 * file's time follows from its bytes, so that a disk made of an image shows the times of the image.
 */
export function cuttableDisk(
  onStep: () => void = () => undefined,
  first: DiskImage = new Map(),
): CuttableDisk {
  const folders = new Map<string, Folder>()
  for (const [path, bytes] of first) {
    const placed = new Map([...names(dirname(path)), [basename(path), { bytes, synced: bytes }]])
    folders.set(dirname(path), { history: [placed] })
  }

  function names(folder: string): Names {
    return folders.get(folder)?.history.at(-1) ?? new Map<string, FileNode>()
  }

  function setNames(folder: string, next: Names): void {
    folders.set(folder, { history: [...(folders.get(folder)?.history ?? [new Map()]), next] })
  }

  function node(path: string): FileNode {
    const found = names(dirname(path)).get(basename(path))
    if (found === undefined) throw systemError('ENOENT')
    return found
  }

  function without(path: string): Names {
    return new Map([...names(dirname(path))].filter(([name]) => name !== basename(path)))
  }

  const files: FileSystem = {
    read: async (path) => node(path).bytes,
    list: async (folder) => [...names(folder).keys()],
    stamp: async (path) => stampOf(node(path)),
    makeFolder: async () => undefined,
    createFile: async (path) => {
      onStep()
      if (names(dirname(path)).has(basename(path))) throw systemError('EEXIST')
      const file: FileNode = { bytes: new Uint8Array(), synced: new Uint8Array() }
      setNames(dirname(path), new Map([...names(dirname(path)), [basename(path), file]]))
      return {
        write: async (bytes) => {
          onStep()
          file.bytes = Buffer.concat([file.bytes, bytes])
          return bytes.length
        },
        sync: async () => {
          onStep()
          file.synced = file.bytes
        },
        stamp: async () => stampOf(file),
        close: async () => onStep(),
      }
    },
    rename: async (from, to) => {
      onStep()
      const moved = node(from)
      if (dirname(from) !== dirname(to)) {
        setNames(dirname(to), new Map([...names(dirname(to)), [basename(to), moved]]))
        setNames(dirname(from), without(from))
        return
      }
      setNames(dirname(to), new Map([...without(from), [basename(to), moved]]))
    },
    remove: async (path) => {
      onStep()
      setNames(dirname(path), without(path))
    },
    touch: async () => undefined,
    syncFolder: async (folder) => {
      onStep()
      folders.set(folder, { history: [names(folder)] })
    },
    room: () => Promise.resolve(Number.MAX_SAFE_INTEGER),
    pause: async () => undefined,
  }
  return {
    files,
    images: () => imagesOf(folders),
    contents: () =>
      new Map(
        [...folders].flatMap(([folder, { history }]) =>
          [...(history.at(-1) ?? [])].map(([name, { bytes }]) => [join(folder, name), bytes]),
        ),
      ),
  }
}

function stampOf({ bytes }: FileNode): FileStamp {
  return {
    modifiedAt: createHash('sha256').update(bytes).digest().readUInt32BE(),
    size: bytes.length,
  }
}

function imagesOf(folders: ReadonlyMap<string, Folder>): readonly DiskImage[] {
  let images: readonly (readonly (readonly [string, FileNode])[])[] = [[]]
  for (const [folder, { history }] of folders) {
    images = images.flatMap((image) =>
      history.map((state) => [
        ...image,
        ...[...state].map(([name, file]) => [join(folder, name), file] as const),
      ]),
    )
  }
  return images.flatMap((image) => spelledOut(image))
}

/** Bytes that were not synced are there, or not, or in part, or are zeros. */
function spelledOut(image: readonly (readonly [string, FileNode])[]): readonly DiskImage[] {
  return image.reduce<readonly DiskImage[]>(
    (outcomes, [path, file]) =>
      outcomes.flatMap((outcome) =>
        possibleBytes(file).map((bytes) => new Map([...outcome, [path, bytes]])),
      ),
    [new Map()],
  )
}

function possibleBytes({ bytes, synced }: FileNode): readonly Uint8Array[] {
  if (bytes === synced) return [bytes]
  const half = bytes.subarray(0, bytes.length / 2)
  return [synced, half, new Uint8Array(bytes.length), bytes]
}
