import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { snapshotLabel } from '../../../core/history/snapshot.ts'
import type { Version } from '../../../core/library/library-failure.ts'
import type { AnyId } from '../../../core/library/record-id.ts'
import { failure } from '../../../core/result.ts'
import { recordPath } from '../../../main/library/library-folder.ts'
import type { Library } from '../../../main/library/library.ts'
import { saveMany } from '../../../main/library/save-many.ts'
import { anArticle } from '../../builders/article.ts'
import { faultyFileSystem, systemError } from '../../builders/faulty-file-system.ts'
import { aLibrary, aLibraryWith, reopened } from '../../builders/library.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'

const tides = anArticle({ id: aRecordId(1), headline: 'Tides' })
const fog = anArticle({ id: aRecordId(2), headline: 'Fog' })
const lamps = anArticle({ id: aRecordId(3), headline: 'Lamps' })

async function versionOf(library: Library, id: AnyId): Promise<Version> {
  return expectValue(await library.read(id)).version
}

async function keptOf(library: Library, id: AnyId): Promise<readonly string[]> {
  return expectValue(await library.history(id)).map(({ reason, title }) => `${reason}: ${title}`)
}

test('a change of many keeps each state before as a version, once', async () => {
  const library = await aLibraryWith(tides, fog)
  const saves = await Promise.all(
    [tides, fog].map(async (record) => ({
      record: { ...record, headline: `${record.headline} again` },
      base: await versionOf(library, record.id),
    })),
  )

  const saved = await saveMany(library, { act: 'Changed 2 articles', saves })
  expect(saved.map((each) => each.ok && each.value.version.revision)).toEqual([2, 2])
  expect(await keptOf(library, tides.id)).toEqual(['bulk: Tides'])
  expect(await keptOf(library, fog.id)).toEqual(['bulk: Fog'])
})

test('a version names the act that changed it, and a state that comes back by undoing is not kept again', async () => {
  const library = await aLibraryWith(tides)
  async function make(act: string, headline: string): Promise<void> {
    const base = await versionOf(library, tides.id)
    const [saved] = await saveMany(library, {
      act,
      saves: [{ record: { ...tides, headline }, base }],
    })
    expect(saved?.ok).toBe(true)
  }
  await make('Made 8 articles ready', 'Tides, ready')
  await make('Took back: made 8 articles ready', 'Tides')
  await make('Made 8 articles ready', 'Tides, ready')
  await make('Took back: made 8 articles ready', 'Tides')

  const kept = expectValue(await library.history(tides.id))
  expect(kept.map((version) => [version.title, snapshotLabel(version)])).toEqual([
    ['Tides, ready', 'Before: took back: made 8 articles ready'],
    ['Tides', 'Before: made 8 articles ready'],
  ])
})

test('a record that others changed since is left alone and answered for, and keeps no other back', async () => {
  const library = await aLibraryWith(tides, fog, lamps)
  const base = await versionOf(library, fog.id)
  const other = await reopened(library.folder)
  const theirs = expectValue(await other.save({ ...fog, headline: 'Their fog' }, base))
  const file = recordPath(lamps)
  const lampsBase = await versionOf(library, lamps.id)
  await writeFile(join(library.folder, file), 'scrambled')

  const saved = await saveMany(library, {
    act: 'Changed',
    saves: [
      { record: { ...fog, headline: 'My fog' }, base },
      { record: { ...lamps, headline: 'My lamps' }, base: lampsBase },
      { record: { ...tides, headline: 'My tides' }, base: await versionOf(library, tides.id) },
    ],
  })

  expect(saved[0]).toEqual(failure({ kind: 'stale-revision', id: fog.id, theirs }))
  expect(saved[1]).toMatchObject({ ok: false, failure: { kind: 'damaged-file', file } })
  expect(saved[2]).toMatchObject({ ok: true, value: { record: { headline: 'My tides' } } })
  expect(await keptOf(library, fog.id)).toEqual(['sitting: Fog'])
})

test('what can’t be kept is not changed', async () => {
  const disk = faultyFileSystem()
  const library = await aLibrary({
    files: {
      ...disk.files,
      createFile: (path) =>
        path.includes('/history/')
          ? Promise.reject(systemError('ENOSPC'))
          : disk.files.createFile(path),
    },
  })
  const { version: base } = expectValue(await library.create(tides))

  const [saved] = await saveMany(library, {
    act: 'Changed',
    saves: [{ record: { ...tides, headline: 'Lost' }, base }],
  })
  expect(saved).toMatchObject({ ok: false, failure: { kind: 'disk', code: 'ENOSPC' } })
  expect(expectValue(await library.read(tides.id)).record).toMatchObject({ headline: 'Tides' })
})

test('a record that was made and never edited has a version once the library closes', async () => {
  const library = await aLibraryWith(tides)
  await library.close()
  const again = await reopened(library.folder)
  expect(await keptOf(again, tides.id)).toEqual(['sitting: Tides'])

  await writeFile(join(library.folder, recordPath(tides)), 'scrambled')
  expect(expectValue(await again.repair()).done).toMatchObject([
    { kind: 'brought-back', file: recordPath(tides) },
  ])
  expect(expectValue(await again.read(tides.id)).record).toEqual(tides)
})
