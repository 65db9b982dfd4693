import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import type { StoredRecord } from '../../../core/library/library-failure.ts'
import type { Library } from '../../../main/library/library.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { faultyFileSystem } from '../../builders/faulty-file-system.ts'
import { aLibrary, aLibraryWith, reopened } from '../../builders/library.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'

const article = anArticle({ body: aDocument('One.', 'Two.', 'Three.') })

/** Two programs at one library, which both have read the article. */
async function twoPrograms() {
  const here = await aLibraryWith(article)
  const there = await reopened(here.folder)
  return { here, there, read: await readArticle(here) }
}

async function readArticle(library: Library): Promise<StoredRecord<Article>> {
  const { record, version } = expectValue(await library.read(article.id))
  if (record.kind !== 'article') throw new Error('expected an article')
  return { record, version }
}

test('what another program changed in other places comes into the save', async () => {
  const { here, there, read } = await twoPrograms()
  const { record: ancestor, version: base } = read
  expectValue(
    await there.save({ ...ancestor, body: aDocument('One.', 'Two.', 'Three, theirs.') }, base),
  )

  const saved = expectValue(
    await here.saveMerging({
      record: { ...ancestor, headline: 'Mine', body: aDocument('One, mine.', 'Two.', 'Three.') },
      base,
      ancestor,
    }),
  )

  const now = await readArticle(there)
  expect(saved).toEqual({ kind: 'merged', stored: now })
  expect(now.record).toEqual({
    ...ancestor,
    headline: 'Mine',
    body: aDocument('One, mine.', 'Two.', 'Three, theirs.'),
    updatedAt: now.record.updatedAt,
  })
  expect(now.version.revision).toBe(3)
})

test('what collides is not written over: the other version is answered, mine lies beside it', async () => {
  const { here, there, read } = await twoPrograms()
  const { record: ancestor, version: base } = read
  const theirs = expectValue(await there.save({ ...ancestor, headline: 'Theirs' }, base))
  const mine = { ...ancestor, headline: 'Mine' }

  expect(expectValue(await here.saveMerging({ record: mine, base, ancestor }))).toEqual({
    kind: 'collides',
    theirs,
  })

  expect(await readArticle(here)).toEqual(theirs)
  const [copy, ...more] = await there.conflictCopies()
  expect(more).toEqual([])
  expect(copy).toMatchObject({ kind: 'article', id: article.id, title: 'Mine' })
  expect(expectValue(await there.compareCopy(copy?.file ?? ''))).toEqual({
    copy: mine,
    current: theirs,
    ancestor,
  })
})

test('the copy follows what is typed on, and goes to the trash when the two are settled', async () => {
  const { here, there, read } = await twoPrograms()
  const { record: ancestor, version: base } = read
  const theirs = expectValue(await there.save({ ...ancestor, headline: 'Theirs' }, base))
  for (const headline of ['Mine', 'Mine, and more']) {
    await here.saveMerging({ record: { ...ancestor, headline }, base, ancestor })
  }
  expect((await here.conflictCopies()).map(({ title }) => title)).toEqual(['Mine, and more'])
  expect(here.problems().map(({ kind }) => kind)).toEqual(['conflict-copy'])

  const settled = expectValue(
    await here.saveMerging({
      record: { ...ancestor, headline: 'Both' },
      base: theirs.version,
      ancestor: theirs.record,
    }),
  )

  expect(settled.kind).toBe('saved')
  expect(await here.conflictCopies()).toEqual([])
  expect(here.problems()).toEqual([])
  const [kept] = await readdir(join(here.folder, 'trash/conflict-copies/articles'))
  const bytes = await readFile(
    join(here.folder, 'trash/conflict-copies/articles', kept ?? ''),
    'utf8',
  )
  expect(bytes).toContain('"headline":"Mine, and more"')
  expect(await there.verify()).toEqual([])
})

test('a file that was removed underneath is not quietly made again', async () => {
  const { here, there, read } = await twoPrograms()
  expectValue(await there.trash(article.id))
  const { record: ancestor, version: base } = read
  expect(
    expectFailure(
      await here.saveMerging({ record: { ...ancestor, headline: 'Mine' }, base, ancestor }),
    ),
  ).toEqual({ kind: 'stale-revision', id: article.id, theirs: null })
})

test('both sides save at once, again and again, and every word is in the end', async () => {
  const { here, there, read } = await twoPrograms()
  const { record: ancestor, version: base } = read
  const [first, second] = await Promise.all([
    here.saveMerging({ record: { ...ancestor, section: 'Towns' }, base, ancestor }),
    there.saveMerging({ record: { ...ancestor, slug: 'night' }, base, ancestor }),
  ])
  expect([expectValue(first).kind, expectValue(second).kind].toSorted()).toEqual([
    'merged',
    'saved',
  ])
  expect((await readArticle(here)).record).toMatchObject({ section: 'Towns', slug: 'night' })
})

test('no path but that of a conflict copy is moved or read', async () => {
  const library = await aLibraryWith(article)
  const copy = `articles/${article.id} (1).json`
  for (const file of [
    'library.json',
    '../elsewhere.json',
    'articles/../library.json',
    `articles/${article.id}.json`,
    `${copy}/../../library.json`,
    `articles/${article.id} 2\\..\\..\\library.json`,
  ]) {
    expect(expectFailure(await library.setCopyAside(file)).kind).toBe('damaged-file')
    expect(expectFailure(await library.compareCopy(file)).kind).toBe('damaged-file')
  }
})

test('a disk that refuses at any step of keeping mine leaves theirs as it is, and says so', async () => {
  const disk = faultyFileSystem()
  const here = await aLibrary({ files: disk.files })
  expectValue(await here.create(article))
  const { record: ancestor, version: base } = await readArticle(here)
  const there = await reopened(here.folder)
  const theirs = expectValue(await there.save({ ...ancestor, headline: 'Theirs' }, base))
  const order = { record: { ...ancestor, headline: 'Mine' }, base, ancestor }

  disk.takeCalls()
  expectValue(await here.saveMerging(order))
  const steps = disk.takeCalls().length
  const told: (string | null)[] = []
  for (let step = 1; step <= steps; step += 1) {
    disk.failAt(step, 'ENOSPC')
    const saved = await here.saveMerging(order)
    told.push(saved.ok ? saved.value.kind : saved.failure.kind)
    disk.heal()
    expect(await readArticle(there)).toEqual(theirs)
  }

  expect(steps).toBeGreaterThan(5)
  expect(told.filter((kind) => kind !== 'disk' && kind !== 'collides')).toEqual([])
  expect(told).toContain('disk')
  expect(expectValue(await here.saveMerging(order)).kind).toBe('collides')
  expect((await there.conflictCopies()).map(({ title }) => title)).toEqual(['Mine'])
})
