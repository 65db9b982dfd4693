import type { FileSystem, NewFile } from '../../main/library/file-system.ts'
import { systemError } from '../builders/faulty-file-system.ts'
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
import { tortureSmallDisk } from './small-disk.ts'
import type { TortureReport } from './torture-report.ts'

const codes = ['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EMFILE'] as const

/**
 * Lets every call to the disk fail, of every kind of write, with every code, once and from then on.
 * The answer is a named failure or the truth, the library shows what the disk holds, nothing is
 * lost, and when the disk is well again the same write is taken. Then fills a small real disk, where
 * one can be had.
 */
export async function tortureDisk(): Promise<TortureReport> {
  const first = await smallDesk()
  const failures: string[] = []
  let tried = 0
  for (const act of [...acts, opening]) {
    const { calls, before, after } = await rehearse(act, first)
    for (const fault of faultsOf(calls)) {
      tried += 1
      const complaint = await tryFault({ act, first, fault, before, after })
      if (complaint !== null) failures.push(`${act.name}, ${inWords(fault)}: ${complaint}`)
    }
  }
  for (const fault of faultsOf(await callsOfMaking())) {
    tried += 1
    const complaint = await tryMaking(fault)
    if (complaint !== null) failures.push(`making a library, ${inWords(fault)}: ${complaint}`)
  }
  const small = await tortureSmallDisk()
  return {
    tried: tried + small.tried,
    failures: [...failures, ...small.failures],
    remarks: small.remarks,
  }
}

/** The calls from the one to the other, counted from 1, fail with the code. */
interface Fault {
  readonly code: string
  readonly from: number
  readonly to: number
}

function faultsOf(calls: number): readonly Fault[] {
  return Array.from({ length: calls }, (_, index) => index + 1).flatMap((from) =>
    codes.flatMap((code) => [
      { code, from, to: from },
      { code, from, to: Infinity },
    ]),
  )
}

/** Nothing is written, and every call may fail all the same. */
const opening: Act = {
  name: 'reading everything',
  run: async (library) => {
    for (const { id } of library.list()) {
      const stored = await library.read(id)
      if (!stored.ok) return stored
    }
    return library.listTrash()
  },
}

function inWords({ code, from, to }: Fault): string {
  return `${code} ${to === from ? 'at' : 'from'} call ${from}`
}

interface Rehearsal {
  readonly calls: number
  readonly before: Contents
  readonly after: Contents
}

async function rehearse(act: Act, first: DiskImage): Promise<Rehearsal> {
  const faulty = faultyDisk(cuttableDisk(() => undefined, first).files)
  const library = expectValue(await openDesk(faulty.files))
  const before = expectValue(await contentsOf(library))
  faulty.arm(null)
  expectValue(await act.run(library))
  const calls = faulty.calls()
  return { calls, before, after: expectValue(await contentsOf(library)) }
}

async function callsOfMaking(): Promise<number> {
  const faulty = faultyDisk(cuttableDisk().files)
  expectValue(await makeLibrary(faulty.files))
  return faulty.calls()
}

async function tryFault({
  act,
  first,
  fault,
  before,
  after,
}: Omit<Rehearsal, 'calls'> & {
  readonly act: Act
  readonly first: DiskImage
  readonly fault: Fault
}): Promise<string | null> {
  const disk = cuttableDisk(() => undefined, first)
  const faulty = faultyDisk(disk.files)
  const library = expectValue(await openDesk(faulty.files))
  faulty.arm(fault)
  const outcome = await act.run(library)
  faulty.arm(null)
  if (!outcome.ok && !isNamed(outcome.failure, fault.code)) {
    return `answered ${JSON.stringify(outcome.failure)}`
  }

  const shown = await contentsOf(library)
  const held = await contentsOf(expectValue(await openDesk(disk.files)))
  if (!shown.ok) return `shows what can’t be read: ${shown.failure}`
  if (!held.ok) return `holds what can’t be read: ${held.failure}`
  if (!shown.value.records.every((each) => held.value.records.includes(each))) {
    return 'shows what is not on the disk'
  }
  if (!isOldOrNew(held.value, { before, after })) return 'holds neither the old nor the new'
  const isAfter = JSON.stringify(held.value) === JSON.stringify(after)
  if (outcome.ok) return isAfter ? saveAgain(library) : 'acknowledged what is not there'
  const again = await act.run(library)
  if (!again.ok) return `is refused on the healthy disk: ${JSON.stringify(again.failure)}`
  return saveAgain(library)
}

async function tryMaking(first: Fault): Promise<string | null> {
  const disk = cuttableDisk()
  const faulty = faultyDisk(disk.files)
  faulty.arm(first)
  const made = await makeLibrary(faulty.files)
  faulty.arm(null)
  if (!made.ok && !isNamed(made.failure, first.code)) return `answered ${made.failure.kind}`
  const library = made.ok ? made : await makeLibrary(disk.files)
  // A library that is there although the last step failed is opened instead.
  const opened = library.ok ? library : await openDesk(disk.files)
  return opened.ok ? saveAgain(opened.value) : `neither made nor open: ${opened.failure.kind}`
}

function isNamed(
  failure: { readonly kind: string; readonly code?: string },
  code: string,
): boolean {
  return failure.kind === 'disk' && failure.code === code
}

/** The disk with calls that fail; reading fails as writing does. */
function faultyDisk(under: FileSystem) {
  let fault: Fault | null = null
  let count = 0

  async function step<Value>(work: () => Promise<Value>): Promise<Value> {
    count += 1
    if (fault !== null && count >= fault.from && count <= fault.to) throw systemError(fault.code)
    return work()
  }

  function faultyFile(file: NewFile): NewFile {
    return {
      write: (bytes) => step(() => file.write(bytes)),
      sync: () => step(file.sync),
      stamp: () => step(file.stamp),
      close: () => step(file.close),
    }
  }

  const files: FileSystem = {
    read: (path) => step(() => under.read(path)),
    list: (folder) => step(() => under.list(folder)),
    stamp: (path) => step(() => under.stamp(path)),
    makeFolder: (folder) => step(() => under.makeFolder(folder)),
    createFile: (path) => step(async () => faultyFile(await under.createFile(path))),
    rename: (from, to) => step(() => under.rename(from, to)),
    remove: (path) => step(() => under.remove(path)),
    touch: (path) => step(() => under.touch(path)),
    syncFolder: (folder) => step(() => under.syncFolder(folder)),
    room: (folder) => step(() => under.room(folder)),
    pause: under.pause,
  }
  return {
    files,
    calls: () => count,
    /** From now on; null heals the disk. */
    arm: (next: Fault | null) => {
      count = 0
      fault = next
    },
  }
}
