import { slugify } from '../core/article/slug.ts'
import { onDisk } from './library/disk-failure.ts'
import { writeDurably } from './library/durable-file.ts'
import { diskFileSystem, type FileSystem } from './library/file-system.ts'
import { pathIn } from './library/library-folder.ts'
import { isGone, lockOwner, parseLockOwner } from './library/lock-owner.ts'
import { type LockProgram, thisProgram } from './library/lock-program.ts'
import { readIfThere } from './library/record-adapter.ts'

/** The time between opening a library in the window and letting go of it. */
export interface Sitting {
  /** True when the one before on this machine ended without letting go: a crash, a kill, a power cut. */
  readonly followsCrash: boolean
  readonly end: () => Promise<void>
}

/**
 * Leaves a mark in the library that only an orderly end removes. A library that takes no mark has no
 * crash to tell of: nothing can have been written in it.
 */
export async function beginSitting({
  folder,
  files = diskFileSystem,
  program = thisProgram,
}: {
  /** The library's. */
  readonly folder: string
  readonly files?: FileSystem
  readonly program?: LockProgram
}): Promise<Sitting> {
  const path = pathIn(folder, `.copydesk/sitting-${slugify(program.host) || 'here'}.json`)
  const mark = await onDisk(path, () => readIfThere(files, path))
  const before = mark.ok && mark.value !== null ? parseLockOwner(mark.value) : null
  const owner = lockOwner(program, 'save')
  const bytes = new TextEncoder().encode(`${JSON.stringify(owner)}\n`)
  await onDisk(path, () => writeDurably(files, { path, bytes }))
  return {
    followsCrash: before !== null && isGone(before, program),
    end: async () => {
      await onDisk(path, () => files.remove(path))
    },
  }
}
