import { createHash } from 'node:crypto'

import type { FileSystem } from '../../main/library/file-system.ts'
import { expectValue } from '../builders/outcome.ts'
import { cuttableDisk, type DiskImage } from '../builders/power-cut.ts'
import {
  type Act,
  acts,
  type Contents,
  contentsOf,
  isOldOrNew,
  makeLibrary,
  openDesk,
  saveAgain,
  smallDesk,
} from './small-desk.ts'
import type { TortureReport } from './torture-report.ts'

/**
 * Cuts the power before every step of every kind of write, and looks at every disk that may be left
 * of it: bytes that were not synced are there, in part, as zeros or not at all, and names that were
 * not synced are those of any moment since. The library opens with the old or the new, is whole and
 * takes writes; once a write was acknowledged it is the new. `layer` stands between library and disk.
 */
export async function torturePower(
  layer: (files: FileSystem) => FileSystem = (files) => files,
  chosen: readonly Act[] = acts,
): Promise<TortureReport> {
  const first = await smallDesk()
  const cases = [await casesOfMaking(layer)]
  for (const act of chosen) cases.push(await casesOf(act, first, layer))
  const failures: string[] = []
  for (const each of cases.flat()) {
    const complaint = await tryCase(each)
    if (complaint !== null) failures.push(`${each.name}: ${complaint}`)
  }
  return { tried: cases.flat().length, failures, remarks: [] }
}

interface PowerCut {
  readonly name: string
  readonly image: DiskImage
  /** What the library may hold now; null where there may be none at all. */
  readonly allowed: { readonly before: Contents | null; readonly after: Contents }
}

async function casesOf(
  act: Act,
  first: DiskImage,
  layer: (files: FileSystem) => FileSystem,
): Promise<readonly PowerCut[]> {
  const images = collectImages()
  const disk = cuttableDisk(() => images.add(disk.images()), first)
  const library = expectValue(await openDesk(layer(disk.files)))
  const before = expectValue(await contentsOf(library))
  images.clear()
  expectValue(await act.run(library))
  const acknowledged = disk.images()
  const after = expectValue(await contentsOf(library))
  await library.close()
  return [
    ...images.all().map((image) => ({ name: act.name, image, allowed: { before, after } })),
    ...acknowledged.map((image) => ({
      name: `${act.name}, acknowledged`,
      image,
      allowed: { before: after, after },
    })),
  ]
}

async function casesOfMaking(
  layer: (files: FileSystem) => FileSystem,
): Promise<readonly PowerCut[]> {
  const images = collectImages()
  const disk = cuttableDisk(() => images.add(disk.images()))
  const library = expectValue(await makeLibrary(layer(disk.files)))
  const after = expectValue(await contentsOf(library))
  await library.close()
  const name = 'making a library'
  return images.all().map((image) => ({ name, image, allowed: { before: null, after } }))
}

async function tryCase({ image, allowed: { before, after } }: PowerCut): Promise<string | null> {
  const { files } = cuttableDisk(() => undefined, image)
  const opened = await openDesk(files)
  if (!opened.ok) {
    const isNone = before === null && opened.failure.kind === 'not-a-library'
    return isNone ? null : `does not open: ${opened.failure.kind}`
  }
  const library = opened.value
  const now = await contentsOf(library)
  if (!now.ok) return now.failure
  if (!isOldOrNew(now.value, { before: before ?? after, after })) return 'neither old nor new'
  const problems = await library.verify()
  const wrong = problems.find(({ kind }) => kind !== 'orphan')
  if (wrong !== undefined) return `${wrong.file}: ${wrong.reason}`
  const again = await saveAgain(library)
  await library.close()
  return again
}

/** Each image once. */
function collectImages() {
  const byPrint = new Map<string, DiskImage>()
  return {
    add(images: readonly DiskImage[]): void {
      for (const image of images) byPrint.set(printOf(image), image)
    },
    clear: () => byPrint.clear(),
    all: () => [...byPrint.values()],
  }
}

function printOf(image: DiskImage): string {
  const hash = createHash('sha256')
  for (const [path, bytes] of [...image].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    // Temporary names are never the same twice.
    const name = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}\.tmp$/u, 'tmp')
    hash.update(`${name} ${bytes.length} `).update(bytes)
  }
  return hash.digest('hex')
}
