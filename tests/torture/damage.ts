import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

import * as fc from 'fast-check'

import type { StoredRecord } from '../../core/library/library-failure.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { createLibrary } from '../../main/library/create-library.ts'
import type { Library } from '../../main/library/library.ts'
import { openLibrary } from '../../main/library/open-library.ts'
import { anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { tickingClock } from '../builders/clock.ts'
import { aDamage, type Damage } from '../builders/damage.ts'
import { anEdition } from '../builders/edition.ts'
import { pngBytes } from '../builders/media.ts'
import { expectValue } from '../builders/outcome.ts'
import { countingIds } from '../builders/record-id.ts'
import { aThread } from '../builders/thread.ts'
import type { TortureOrder, TortureReport } from './torture-report.ts'

/**
 * Damages one file of a library at random, again and again, and does with the library what a desk
 * does. It opens, nothing throws, what is whole reads as before, saving does not write over the
 * damaged file.
 */
export async function tortureDamage({ cases, seed }: TortureOrder): Promise<TortureReport> {
  const place = await mkdtemp(join(tmpdir(), 'copydesk-damage-'))
  try {
    const whole = join(place, 'whole')
    const states = await makeHoldings(whole)
    const files = await filesOf(whole)
    const failures: string[] = []
    for (const damage of fc.sample(aDamage(files), { numRuns: cases, seed })) {
      const folder = join(place, 'library')
      await cp(whole, folder, { recursive: true, preserveTimestamps: true })
      const complaint = await tryDamage({ folder, states, damage }).catch(String)
      if (complaint !== null) failures.push(`${damage.way} of ${damage.path}: ${complaint}`)
      await rm(folder, { recursive: true })
    }
    return { tried: cases, failures, remarks: [] }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/** Each record as it reads while all is whole. */
type States = ReadonlyMap<AnyId, StoredRecord>

async function makeHoldings(folder: string): Promise<States> {
  const clock = tickingClock()
  const newId = countingIds()
  const library = expectValue(await createLibrary({ folder, name: 'Harbour Review', clock, newId }))
  const author = anAuthor()
  const article = anArticle({ byline: [author.id] })
  const removed = aThread({ id: newId() })
  for (const record of [author, article, aThread(), anEdition(), removed]) {
    expectValue(await library.create(record))
  }
  const { version } = expectValue(await library.read(article.id))
  expectValue(await library.save({ ...article, headline: 'A later headline' }, version))
  expectValue(await library.trash(removed.id))
  expectValue(await library.addMedia({ bytes: pngBytes(), fileName: 'quay.png' }))
  const states = new Map<AnyId, StoredRecord>()
  for (const { id } of library.list()) states.set(id, expectValue(await library.read(id)))
  await library.close()
  return states
}

async function tryDamage({
  folder,
  states,
  damage: { path, bytes },
}: {
  readonly folder: string
  readonly states: States
  readonly damage: Damage
}): Promise<string | null> {
  const file = join(folder, path)
  await writeFile(file, bytes)
  const opened = await openLibrary({ folder, clock: tickingClock('2026-11-22T09:00:00.000Z') })
  if (!opened.ok) return `does not open: ${opened.failure.kind}`
  const complaint = await useLibrary(opened.value, states, path)
  await opened.value.close()
  if (complaint !== null) return complaint
  // What is derived is made anew.
  const isDerived = path.startsWith('.copydesk/')
  return isDerived || (await readFile(file)).equals(bytes) ? null : 'was written over'
}

/** Reads all that was there, and saves all but the damaged file’s record; what went wrong, in words. */
async function useLibrary(
  library: Library,
  states: States,
  damagedPath: string,
): Promise<string | null> {
  await library.verify()
  await library.listTrash()
  for (const [id, before] of states) {
    await library.history(id)
    const stored = await library.read(id)
    const isDamaged = damagedPath.endsWith(`/${id}.json`)
    if (!stored.ok && !isDamaged) return `${id} is lost: ${stored.failure.kind}`
    if (stored.ok && JSON.stringify(stored.value) !== JSON.stringify(before)) {
      return `${id} reads differently`
    }
    if (before.record.kind === 'media') await library.readMedia(before.record.id)
    // The bytes of another version may be whole, and of the other records one shows for all that they can be saved.
    if (isDamaged ? stored.ok : before.record.kind !== 'edition') continue
    const saved = await library.save(before.record, before.version)
    if (saved.ok === isDamaged) return isDamaged ? 'a save was taken' : `${id} can’t be saved`
  }
  return null
}

/** The files of the library by their paths in it, with forward slashes. */
async function filesOf(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)).replaceAll('\\', '/'))
  return new Map(
    await Promise.all(
      paths.toSorted().map(async (path) => [path, await readFile(join(folder, path))] as const),
    ),
  )
}
