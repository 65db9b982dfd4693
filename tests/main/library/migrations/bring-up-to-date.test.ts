import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { failure, success } from '../../../../core/result.ts'
import type { Timestamp } from '../../../../core/timestamp.ts'
import { restoreBackup } from '../../../../main/backup/restore-backup.ts'
import { diskFileSystem } from '../../../../main/library/file-system.ts'
import {
  bringUpToDate,
  type OldLibrary,
} from '../../../../main/library/migrations/bring-up-to-date.ts'
import { migrationSequence } from '../../../../main/library/migrations/migration-sequence.ts'
import {
  recordMigrations,
  recordSteps,
} from '../../../../main/library/migrations/record-migrations.ts'
import { openLibrary } from '../../../../main/library/open-library.ts'
import { parseRecordFile } from '../../../../main/library/record-file.ts'
import { anArticle } from '../../../builders/article.ts'
import { contentOf } from '../../../builders/backup.ts'
import { morning, tickingClock } from '../../../builders/clock.ts'
import { faultyFileSystem } from '../../../builders/faulty-file-system.ts'
import { reopened } from '../../../builders/library.ts'
import { expectValue } from '../../../builders/outcome.ts'
import { aRecordId } from '../../../builders/record-id.ts'
import { aLibraryOfFormat } from '../../../builders/stored-library.ts'

const tides = 'articles/01993000-0000-7000-8000-000000000001.json'

/** After the steps that there are, one that no program ever wrote: it gives every article a section. */
const newest = recordMigrations.format
const steps = migrationSequence([
  ...recordSteps,
  { number: newest, up: (record) => withSection(record, (section) => `${section}Harbour desk`) },
])

function withSection(record: unknown, change: (section: string) => string): unknown {
  const article = z
    .looseObject({ kind: z.literal('article'), section: z.string() })
    .safeParse(record)
  return article.success ? { ...article.data, section: change(article.data.section) } : record
}

function clock(): Timestamp {
  return morning
}

async function anOldLibrary(): Promise<OldLibrary> {
  const folder = await aLibraryOfFormat(1)
  return {
    files: diskFileSystem,
    folder,
    clock,
    migrations: steps,
    backupPlaces: [dirname(folder)],
  }
}

async function formatsOf(folder: string): Promise<readonly number[]> {
  const schema = z.looseObject({ format: z.int() })
  const paths = Object.keys(await contentOf(folder)).filter(
    (path) => path.endsWith('.json') && !path.startsWith('history'),
  )
  const formats = await Promise.all(
    paths.map(async (path) => schema.parse(JSON.parse(await readFile(join(folder, path), 'utf8')))),
  )
  return [...new Set(formats.map(({ format }) => format))]
}

test('every record is led through all steps, the trash included, and keeps its revision', async () => {
  const old = await anOldLibrary()
  expect(await formatsOf(old.folder)).toEqual([1])

  const zip = `Harbour Review before format ${newest + 1} 2026-11-21 09.00.00.zip`
  expect(await bringUpToDate(old)).toEqual(success({ backup: join(dirname(old.folder), zip) }))

  expect(await formatsOf(old.folder)).toEqual([newest + 1])
  const bytes = await readFile(join(old.folder, tides))
  const name = { kind: 'article', id: aRecordId(1) } as const
  const { record, version, savedAt } = expectValue(parseRecordFile(bytes, name, steps))
  expect(record).toMatchObject({ headline: 'Tides', section: 'Harbour desk' })
  expect([version.revision, savedAt]).toEqual([2, '2026-11-21T09:00:05.000Z'])
})

test('the library as it was is in a backup before anything is written', async () => {
  const old = await anOldLibrary()
  const before = await contentOf(old.folder)
  await bringUpToDate(old)

  const zip = join(
    dirname(old.folder),
    `Harbour Review before format ${newest + 1} 2026-11-21 09.00.00.zip`,
  )
  const to = join(dirname(old.folder), 'again')
  expectValue(await restoreBackup({ zip, to, before: null, clock }))
  expect(await contentOf(to)).toEqual(before)
})

test('a library that can’t be backed up is not touched, and the reason is named', async () => {
  const old = await anOldLibrary()
  const before = await contentOf(old.folder)
  const backupPlace = join(old.folder, 'articles')

  expect(await bringUpToDate({ ...old, backupPlaces: [backupPlace] })).toEqual(
    failure({
      kind: 'not-migrated',
      folder: old.folder,
      format: 1,
      reason: `${backupPlace} is inside the library, where a backup would be lost with it. Choose another place.`,
    }),
  )
  expect(await contentOf(old.folder)).toEqual(before)
})

test('the next folder takes the backup where the first is not there or refuses it', async () => {
  const old = await anOldLibrary()
  const backupPlaces = [join(old.folder, 'articles'), join(dirname(old.folder), 'kept')]
  expectValue(await bringUpToDate({ ...old, backupPlaces }))
  expect(await readdir(join(dirname(old.folder), 'kept'))).toHaveLength(1)
})

test('a library of today is left alone, without a backup', async () => {
  const old = await anOldLibrary()
  await bringUpToDate(old)
  const [content, place] = [await contentOf(old.folder), await readdir(dirname(old.folder))]

  expect(await bringUpToDate(old)).toEqual(success(null))
  expect([await contentOf(old.folder), await readdir(dirname(old.folder))]).toEqual([
    content,
    place,
  ])
})

test('what can’t be read stays as it is, and keeps nothing else back', async () => {
  const old = await anOldLibrary()
  await writeFile(join(old.folder, tides), '{"format":1,')
  expect(await bringUpToDate(old)).toMatchObject({ ok: true })
  expect(await readFile(join(old.folder, tides), 'utf8')).toBe('{"format":1,')
})

test('cut short at any step it goes on from there, with one backup of the library as it was', async () => {
  const whole = await anOldLibrary()
  const before = await contentOf(whole.folder)
  const disk = faultyFileSystem()
  expectValue(await bringUpToDate({ ...whole, files: disk.files }))
  const count = disk.takeCalls().length
  const after = await contentOf(whole.folder)
  let cut = 0

  for (let step = 1; step <= count; step += 1) {
    const old = await anOldLibrary()
    disk.dieAt(step, 'EIO')
    const first = await bringUpToDate({ ...old, files: disk.files }).catch(() => null)
    disk.heal()
    if (first?.ok !== true) cut += 1
    expect(
      await bringUpToDate({ ...old, clock: tickingClock('2026-11-22T09:00:00.000Z') }),
    ).toMatchObject({ ok: true })
    expect(await contentOf(old.folder)).toEqual(after)

    const zips = (await readdir(dirname(old.folder))).filter((name) => name.endsWith('.zip'))
    const originals = await Promise.all(
      zips.map(async (name) => {
        const to = join(dirname(old.folder), `restored ${name}`)
        const zip = join(dirname(old.folder), name)
        expectValue(await restoreBackup({ zip, to, before: null, clock }))
        return contentOf(to)
      }),
    )
    expect(originals).toContainEqual(before)
  }
  expect(cut).toBeGreaterThan(count / 2)
}, 300_000)

describe('an opened library', () => {
  test('of an older format is led on first, and the steps are asked for', async () => {
    const folder = await aLibraryOfFormat(1)
    const opened = expectValue(await openLibrary({ folder, clock, migrations: steps }))
    await opened.close()
    expect(await formatsOf(folder)).toEqual([newest + 1])
  })

  test('of a newer format is read-only: it is shown, and every write is refused', async () => {
    const folder = await aLibraryOfFormat(1)
    const file = join(folder, 'library.json')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('"format": 1', `"format": ${newest + 1}`))
    const before = await contentOf(folder)
    const library = await reopened(folder)

    expect(library.isReadOnly).toBe(true)
    expect(library.list('article').map(({ title }) => title)).toEqual(['Tides', 'Fog'])
    const refused = failure({ kind: 'read-only', folder })
    expect(await library.create(anArticle({ id: aRecordId(77) }))).toEqual(refused)
    expect(await library.trash(aRecordId(1))).toEqual(refused)
    expect(await library.restore(aRecordId(7))).toEqual(refused)
    expect(await contentOf(folder)).toEqual(before)
  })

  test('of format 1 is still whole, with its trash and its earlier versions', async () => {
    const library = await reopened(await aLibraryOfFormat(1))
    expect(await library.verify()).toEqual([])
    expect(library.list().map(({ kind, title }) => [kind, title])).toEqual([
      ['article', 'Tides'],
      ['media', 'quay.png'],
      ['article', 'Fog'],
      ['thread', 'Reading at night'],
      ['edition', 'Night work'],
      ['author', 'Mara Quill'],
    ])
    expect(expectValue(await library.listTrash()).map(({ entry }) => entry.title)).toEqual([
      'A piece nobody wanted',
    ])
  })
})
