import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'

import { z } from 'zod'

import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { type Result, success } from '../../core/result.ts'
import { catalogueFilePath } from './catalogue-file.ts'
import { errorCode, onDisk } from './disk-failure.ts'
import { patiently, writeDurably } from './durable-file.ts'
import type { FileSystem } from './file-system.ts'
import { libraryContent } from './library-content.ts'
import { pathIn } from './library-folder.ts'
import { withLibraryLock } from './library-lock.ts'
import { readIfThere } from './record-adapter.ts'
import { parseJson } from './record-file.ts'

/** Where another content of a library waits until it is whole. */
export const replacementFolder = '.copydesk/replacement'

/** Where the content that was there goes. */
const replacedFolder = '.copydesk/replaced'

/** The plan; while it is there, the exchange goes on. */
const planPath = '.copydesk/replacement.json'

const planSchema = z.strictObject({
  /** Names inside the library's folder, in the order in which they move. */
  outgoing: z.array(z.enum(libraryContent)).readonly(),
  incoming: z.array(z.enum(libraryContent)).readonly(),
})

interface Place {
  readonly files: FileSystem
  /** The library's. */
  readonly folder: string
}

/**
 * Removes what an attempt that was cut short has left; the caller holds the library's lock. Throws
 * `RangeError` while an exchange is not finished: what was there before is needed then.
 */
export async function clearReplacement({ files, folder }: Place): Promise<void> {
  if (await isThere(files, pathIn(folder, planPath))) {
    throw new RangeError(`${folder} is in the middle of an exchange`)
  }
  for (const path of [replacementFolder, replacedFolder]) {
    await rm(pathIn(folder, path), { recursive: true, force: true })
  }
}

/**
 * Puts what waits in `replacementFolder`, whole and flushed, in place of the library's content. Once the
 * plan is written the exchange is finished whatever comes between: by this call, or when the library
 * is opened next. Rejects with the system's error. The caller holds the library's lock.
 */
export async function replaceContent(place: Place): Promise<void> {
  const { files, folder } = place
  const here = await files.list(folder)
  const waiting = await files.list(pathIn(folder, replacementFolder))
  const plan: Plan = {
    // Without library.json nobody takes what is there meanwhile for a library.
    outgoing: libraryContent.filter((name) => here.includes(name)),
    incoming: libraryContent.filter((name) => waiting.includes(name)).toReversed(),
  }
  const bytes = new TextEncoder().encode(JSON.stringify(plan))
  await writeDurably(files, { path: pathIn(folder, planPath), bytes })
  await followPlan(place, plan)
}

/** Goes on with an exchange that was cut short; `busy` while another program is at it. */
export async function finishReplacement(place: Place): Promise<Result<void, LibraryFailure>> {
  const { files, folder } = place
  const path = pathIn(folder, planPath)
  const found = await onDisk(path, () => isThere(files, path))
  if (!found.ok || !found.value) {
    // A path that leads through a file is no library; whoever opens it says so.
    return found.ok || found.failure.code === 'ENOTDIR' ? success(undefined) : found
  }
  return withLibraryLock({ folder, purpose: 'restore', files }, () =>
    onDisk(path, async () => {
      const bytes = await readIfThere(files, path)
      const plan = bytes === null ? null : parsePlan(bytes)
      if (plan !== null) await followPlan(place, plan)
    }),
  )
}

type Plan = z.infer<typeof planSchema>

function parsePlan(bytes: Uint8Array): Plan | null {
  const json = parseJson(bytes)
  const plan = planSchema.safeParse(json.ok ? json.value : null)
  return plan.success ? plan.data : null
}

/** Every step may have been taken already. */
async function followPlan(place: Place, { outgoing, incoming }: Plan): Promise<void> {
  const { files, folder } = place
  await files.makeFolder(pathIn(folder, replacedFolder))
  for (const name of outgoing) {
    // Where the old one is out already, what stands here is the new one.
    if (await isThere(files, pathIn(folder, `${replacedFolder}/${name}`))) continue
    await moveIfThere(place, name, `${replacedFolder}/${name}`)
  }
  for (const name of incoming) await moveIfThere(place, `${replacementFolder}/${name}`, name)
  for (const path of ['', replacedFolder, replacementFolder]) {
    await files.syncFolder(pathIn(folder, path))
  }
  await removeIfThere(files, pathIn(folder, catalogueFilePath))
  await removeIfThere(files, pathIn(folder, planPath))
  await files.syncFolder(dirname(pathIn(folder, planPath)))
  // The exchange is done; what stays of the old content costs room until the next one, nothing else.
  await clearReplacement(place).catch(() => undefined)
}

async function moveIfThere({ files, folder }: Place, from: string, to: string): Promise<void> {
  const source = pathIn(folder, from)
  if (!(await isThere(files, source))) return
  await patiently(files, () => files.rename(source, pathIn(folder, to)))
}

async function isThere(files: FileSystem, path: string): Promise<boolean> {
  try {
    await files.stamp(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

async function removeIfThere(files: FileSystem, path: string): Promise<void> {
  try {
    await files.remove(path)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}
