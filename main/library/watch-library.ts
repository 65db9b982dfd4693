import { setTimeout as pause } from 'node:timers/promises'

import { type CatalogueEntry, catalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { LibraryChange } from '../../core/library/library-change.ts'
import { type RecordKind, recordKinds } from '../../core/library/library-record.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { concurrentMap } from './concurrent-map.ts'
import { onDisk } from './disk-failure.ts'
import { conflictCopy } from './folder-scan.ts'
import { fileRole, kindFolder, pathIn, recordPath, trashFolder } from './library-folder.ts'
import { parseRecordFile, type RecordName } from './record-file.ts'
import type { LibraryParts } from './record-store.ts'
import type { Trash } from './trash.ts'
import { type WatchFolder, watchFolderOnDisk } from './watch-folders.ts'

/** Milliseconds from a first notice to the look: changes come in bunches. */
const gathering = 120

/** Milliseconds after which a file that can't be read is looked at again: it may still be on its way in. */
const arrival = 1500

/** Milliseconds between two looks at everything, for disks that give no notice. */
const round = 60_000

export interface WatchTools {
  readonly parts: LibraryParts
  readonly trash: Pick<Trash, 'list'>
  /** The catalogue is what was known last time: everything is looked at as soon as the watch begins. */
  readonly looksAtOnce?: boolean
  readonly watchFolder?: WatchFolder
  readonly roundMilliseconds?: number
}

/**
 * Brings the catalogue in line with what other programs do to the library's folders while it is open, and tells
 * of it. What this program writes is not told. Answers the way to stop, which waits for a look under way.
 */
export function watchLibrary(
  {
    parts,
    trash,
    looksAtOnce = false,
    watchFolder = watchFolderOnDisk,
    roundMilliseconds = round,
  }: WatchTools,
  tell: (change: LibraryChange) => void,
): () => Promise<void> {
  const { folder, catalogue } = parts
  const noticed = createNotices()
  let looking: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  function lookSoon(): void {
    // Who writes without pause must not put the look off for ever.
    if (isStopped || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      looking = looking.then(look)
    }, gathering)
    timer.unref()
  }

  async function look(): Promise<void> {
    const { names, everything, isTrashTouched } = noticed.take()
    const before = JSON.stringify(catalogue.problems())
    const seen = await lookAtFiles(
      parts,
      everything ? [...names, ...(await everyName(parts))] : names,
    )
    const entries = seen.flatMap((each) => (each.kind === 'changed' ? [each.entry] : []))
    const removed = seen.flatMap((each) => (each.kind === 'removed' ? [each.id] : []))
    const trashed = isTrashTouched ? await trash.list() : null
    const problems = catalogue.problems()
    const isNews =
      entries.length + removed.length > 0 ||
      JSON.stringify(problems) !== before ||
      trashed?.ok === true
    if (!isNews || isStopped) return
    tell({ entries, removed, problems, trash: trashed?.ok === true ? trashed.value : null })
  }

  const stops = [
    ...recordKinds.map((kind) =>
      watchFolder(pathIn(folder, kindFolder(kind)), (name) => {
        noticed.add(kind, name)
        lookSoon()
      }),
    ),
    ...recordKinds.map((kind) =>
      watchFolder(pathIn(folder, `${trashFolder}/${kindFolder(kind)}`), () => {
        noticed.touchTrash()
        lookSoon()
      }),
    ),
  ]
  const rounds = setInterval(() => {
    noticed.addEverything()
    lookSoon()
  }, roundMilliseconds)
  rounds.unref()
  if (looksAtOnce) {
    noticed.addEverything()
    lookSoon()
  }

  return async () => {
    isStopped = true
    clearInterval(rounds)
    clearTimeout(timer)
    for (const stop of stops) stop()
    await looking
  }
}

/** A name in the folder of a kind. */
interface PlacedName {
  readonly kind: RecordKind
  readonly name: string
}

interface Notices {
  readonly add: (kind: RecordKind, name: string | null) => void
  readonly addEverything: () => void
  readonly touchTrash: () => void
  /** Answers what came together since the last time. */
  readonly take: () => {
    readonly names: readonly PlacedName[]
    readonly everything: boolean
    readonly isTrashTouched: boolean
  }
}

function createNotices(): Notices {
  let names = new Map<string, PlacedName>()
  let everything = false
  let isTrashTouched = false

  return {
    add(kind, name) {
      if (name === null) everything = true
      else names.set(`${kind}/${name}`, { kind, name })
    },
    addEverything() {
      everything = true
    },
    touchTrash() {
      isTrashTouched = true
    },
    take() {
      const taken = { names: [...names.values()], everything, isTrashTouched }
      names = new Map()
      everything = false
      isTrashTouched = false
      return taken
    },
  }
}

/** Every name in the folders, and the names of the files that the catalogue and its problems speak of. */
async function everyName({
  files,
  folder,
  catalogue,
}: LibraryParts): Promise<readonly PlacedName[]> {
  const known = [
    ...catalogue.rows().map(({ entry }) => recordPath(entry)),
    ...catalogue.problems().map(({ file }) => file),
  ]
  return (
    await concurrentMap(recordKinds, async (kind) => {
      const path = pathIn(folder, kindFolder(kind))
      const listed = await onDisk(path, () => files.list(path))
      // A disk that is away for a moment has not lost its files.
      if (!listed.ok) return []
      const place = `${kindFolder(kind)}/`
      const expected = known
        .filter((file) => file.startsWith(place))
        .map((file) => file.slice(place.length))
      return [...new Set([...listed.value, ...expected])].map((name) => ({ kind, name }))
    })
  ).flat()
}

type Seen =
  | { readonly kind: 'changed'; readonly entry: CatalogueEntry }
  | { readonly kind: 'removed'; readonly id: AnyId }
  | { readonly kind: 'nothing' }

async function lookAtFiles(
  parts: LibraryParts,
  names: readonly PlacedName[],
): Promise<readonly Seen[]> {
  return concurrentMap(names, ({ kind, name }) => {
    const role = fileRole(kind, name)
    switch (role.role) {
      case 'record':
        // Behind this program's own writes of the record, so that it never takes one for a stranger's.
        return parts.queue.run(role.name.id, () => lookAtRecord(parts, role.name))
      case 'conflict-copy':
        return lookAtCopy(parts, `${kindFolder(kind)}/${name}`)
      case 'media-bytes':
      case 'temporary':
      case 'foreign':
        return Promise.resolve(nothing)
    }
  })
}

const nothing: Seen = { kind: 'nothing' }

async function lookAtCopy({ files, folder, catalogue }: LibraryParts, file: string): Promise<Seen> {
  const path = pathIn(folder, file)
  const stamp = await onDisk(path, () => files.stamp(path))
  if (stamp.ok) catalogue.reportProblem(conflictCopy(file))
  else if (stamp.failure.code === 'ENOENT') catalogue.settleProblem(file)
  return nothing
}

async function lookAtRecord(parts: LibraryParts, name: RecordName): Promise<Seen> {
  const { files, folder, catalogue } = parts
  const file = recordPath(name)
  const path = pathIn(folder, file)
  for (const isLastLook of [false, true]) {
    const kind = catalogue.entry(name.id)?.kind
    const stamp = await onDisk(path, () => files.stamp(path))
    if (!stamp.ok) {
      if (stamp.failure.code !== 'ENOENT') return nothing
      catalogue.settleProblem(file)
      if (kind !== name.kind) return nothing
      catalogue.remove(name.id)
      return { kind: 'removed', id: name.id }
    }
    const known = catalogue.stamp(name.id)
    const isKnown = known?.modifiedAt === stamp.value.modifiedAt && known.size === stamp.value.size
    if (isKnown && kind === name.kind) return nothing
    const bytes = await onDisk(path, () => files.read(path))
    if (!bytes.ok) return nothing
    const parsed = parseRecordFile(bytes.value, name)
    if (parsed.ok) {
      const { record, version } = parsed.value
      catalogue.put(parsed.value, stamp.value)
      return { kind: 'changed', entry: catalogueEntry(record, version.revision) }
    }
    if (isLastLook) catalogue.reportDamage(name, parsed.failure)
    else await pause(arrival)
  }
  return nothing
}
