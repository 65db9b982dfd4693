import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { ZipFile } from 'yazl'

import type { BundleFile } from '../../core/export/bundle/bundle-file.ts'
import type { ExportFailure } from '../../core/export/export-failure.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { onDisk } from '../library/disk-failure.ts'
import { patiently } from '../library/durable-file.ts'
import { thisProgram } from '../library/lock-program.ts'
import { besidePath } from './beside-bundle.ts'
import { bestEffort } from './bundle-disk.ts'
import { assertPortable } from './portable-path.ts'
import { standingZip } from './standing-zip.ts'
import type { BundleToWrite } from './write-bundle.ts'

/** Writes the bundle as one zip file, in place of nothing or of a former bundle. */
export async function writeBundleZip(bundle: BundleToWrite): Promise<Result<void, ExportFailure>> {
  const { out, disk } = bundle
  const there = await onDisk(out, () => standingZip(out))
  if (!there.ok) return there
  if (there.value.kind === 'taken') {
    return failure({ kind: 'destination-taken', path: out, reason: there.value.reason })
  }
  const temporary = besidePath(out, 'new', thisProgram)
  const outcome = await onDisk(out, async () => {
    const written = await writeZip(bundle, temporary.path)
    if (!written.ok) return written
    await patiently(disk, () => disk.rename(temporary.path, out))
    await bestEffort(disk.syncFolder(dirname(out)))
    return success(undefined)
  })
  const result = outcome.ok ? outcome.value : outcome
  if (!result.ok) await bestEffort(disk.removeAll(temporary.path))
  temporary.letGo()
  return result
}

async function writeZip(
  { contents, disk, signal }: BundleToWrite,
  path: string,
): Promise<Result<void, ExportFailure>> {
  const zip = new ZipFile()
  const stopping = new AbortController()
  zip.on('error', (error: unknown) => {
    stopping.abort(error)
  })

  /** The next file is known only when the one before is written: the manifest tells of all. */
  function addNext(): void {
    const next = contents.files.next()
    if (next.done === true) {
      zip.end()
      return
    }
    assertPortable(next.value.path)
    zip.addReadStreamLazy(next.value.path, entryOptions(), (answer) => {
      answer(null, Readable.from(entryBytes(next.value), { objectMode: false }))
    })
  }

  async function* entryBytes(file: BundleFile): AsyncIterable<Uint8Array> {
    try {
      yield* contents.bytesOf(file)
      if (contents.refusal() === null) addNext()
      else stopping.abort()
    } catch (error) {
      stopping.abort(error)
    }
  }

  addNext()
  try {
    await pipeline(zip.outputStream, disk.streamNew(path), { signal: stopping.signal })
  } catch (error) {
    const refusal = contents.refusal()
    if (refusal !== null) return failure(refusal)
    // The signal hides what stopped it in an error of its own.
    throw stopping.signal.aborted ? stopping.signal.reason : error
  }
  return signal?.aborted === true ? failure({ kind: 'export-stopped' }) : success(undefined)
}

/**
 * Nothing of the machine or the moment: one date for all, in the local time that the format asks
 * for; and stored, because compressors of different versions and processors differ in their bytes.
 */
function entryOptions() {
  return {
    mtime: new Date(1980, 0, 1),
    mode: 0o100644,
    compress: false,
    forceDosTimestamp: true,
  }
}
