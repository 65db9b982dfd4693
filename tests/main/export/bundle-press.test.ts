import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { exportFailureSentence } from '../../../core/export/export-failure.ts'
import type { ExportProgress } from '../../../core/export/export-progress.ts'
import { besidePath } from '../../../main/export/beside-bundle.ts'
import { createBundlePress } from '../../../main/export/bundle-press.ts'
import { makeBundle } from '../../../main/export/make-bundle.ts'
import { historyPath, pathIn, recordPath } from '../../../main/library/library-folder.ts'
import type { Library } from '../../../main/library/library.ts'
import { thisProgram } from '../../../main/library/lock-program.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { morning } from '../../builders/clock.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'
import { press, threadFile } from '../../builders/press.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { workshop } from '../../builders/workshop.ts'

const tides = anArticle({ headline: 'Tides', slug: 'tides' })

function wish(library: Library, out: string) {
  return {
    library,
    ids: [tides.id],
    targets: ['html', 'markdown'],
    options: {},
    out,
    force: true,
    now: morning,
  } as const
}

test('a bundle of the thread is to the last byte the one that is made without it', async () => {
  const library = await aLibraryWith(
    tides,
    anArticle({ id: aRecordId(12), headline: 'Other tides', slug: 'tides' }),
  )
  const { record } = expectValue(
    await library.addMedia({ bytes: pngBytes({ width: 3000, height: 20 }), fileName: 'a.png' }),
  )
  const { version } = expectValue(await library.read(tides.id))
  expectValue(await library.save({ ...tides, leadImage: record.id }, version))
  const place = await temporaryFolder()
  const steps: ExportProgress[] = []
  const made = expectValue(
    await press.make({
      ...wish(library, join(place, 'thread.zip')),
      onProgress: (progress) => steps.push(progress),
    }),
  )
  const plain = { ...wish(library, join(place, 'plain.zip')), print: null, workshop }
  expect({ ...expectValue(await makeBundle(plain)), out: made.out }).toEqual(made)
  expect(await readFile(join(place, 'thread.zip'))).toEqual(
    await readFile(join(place, 'plain.zip')),
  )
  expect(steps.at(-1)).toEqual({
    step: 'writing',
    done: made.files.length,
    of: made.files.length,
  })
  expect((await readdir(place)).toSorted()).toEqual(['plain.zip', 'thread.zip'])
})

test('a thread that was begun before makes the next bundle, or tells then why it ended', async () => {
  const library = await aLibraryWith(tides)
  const place = await temporaryFolder()
  const early = createBundlePress({ threadFile, workshop, print: null })
  early.warmUp()
  expectValue(await early.make(wish(library, join(place, 'one.zip'))))
  expectValue(await early.make(wish(library, join(place, 'two.zip'))))
  expect(await readFile(join(place, 'one.zip'))).toEqual(await readFile(join(place, 'two.zip')))

  const broken = join(place, 'broken.mjs')
  await writeFile(broken, 'throw new Error("no more paper")')
  const faulty = createBundlePress({ threadFile: broken, workshop, print: null })
  faulty.warmUp()
  expect(await faulty.make(wish(library, join(place, 'three.zip')))).toEqual({
    ok: false,
    failure: { kind: 'export-fault', reason: 'no more paper' },
  })
})

test('a heap that is too small for it is said, and the place stays as it was', async () => {
  const library = await aLibraryWith(tides, ...manyArticles())
  const place = await temporaryFolder()
  const out = join(place, 'bundle.zip')
  expectValue(await press.make(wish(library, out)))
  const before = await readFile(out)
  const small = createBundlePress({
    threadFile,
    workshop,
    print: null,
    // What the thread loads takes more than this, and sixty articles let V8 collect often.
    limits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 1, mostAliveMb: 16 },
  })
  const ids = manyArticles().map(({ id }) => id)
  const refused = await small.make({
    ...wish(library, out),
    ids,
    targets: ['docx', 'epub', 'html'],
  })
  expect(refused).toEqual({ ok: false, failure: { kind: 'export-too-large' } })
  expect(exportFailureSentence({ kind: 'export-too-large' })).toContain('more memory')
  expect(await readFile(out)).toEqual(before)
  expect(await readdir(place)).toEqual(['bundle.zip'])

  const broken = join(place, 'broken.mjs')
  await writeFile(
    broken,
    "throw Object.assign(new Error('full'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })",
  )
  const ended = createBundlePress({ threadFile: broken, workshop, print: null })
  expect(await ended.make(wish(library, out))).toEqual(refused)
})

test('a thread that breaks down is a fault, and what it left beside the place is cleared away', async () => {
  const library = await aLibraryWith(tides)
  const place = await temporaryFolder()
  const broken = join(place, 'broken.mjs')
  await writeFile(broken, 'throw new Error("no more paper")')
  const faulty = createBundlePress({ threadFile: broken, workshop, print: null })
  const half = besidePath(join(place, 'bundle'), 'new', { ...thisProgram, held: new Set() })
  await mkdir(half.path)
  expect(await faulty.make(wish(library, join(place, 'bundle')))).toEqual({
    ok: false,
    failure: { kind: 'export-fault', reason: 'no more paper' },
  })
  await writeFile(broken, 'process.exit(1)')
  expect(await faulty.make(wish(library, join(place, 'bundle')))).toEqual({
    ok: false,
    failure: { kind: 'export-fault', reason: 'its thread ended' },
  })
  expect(await readdir(place)).toEqual(['broken.mjs'])
})

test('a bundle is stopped in its thread, before and while it is made', async () => {
  const library = await aLibraryWith(tides, ...manyArticles())
  const place = await temporaryFolder()
  const order = { ...wish(library, join(place, 'bundle')), ids: manyArticles().map(({ id }) => id) }
  const stopped = { ok: false, failure: { kind: 'export-stopped' } }
  expect(await press.make({ ...order, signal: AbortSignal.abort() })).toEqual(stopped)

  const stopping = new AbortController()
  const making = press.make({
    ...order,
    signal: stopping.signal,
    onProgress: ({ step }) => {
      if (step === 'writing') stopping.abort()
    },
  })
  expect(await making).toEqual(stopped)
  expect(await readdir(place)).toEqual([])
})

test('a page is printed by the program, which has its pictures from the thread', async () => {
  const bytes = pngBytes({ width: 400, height: 300 })
  const library = await aLibraryWith(tides)
  const { record } = expectValue(await library.addMedia({ bytes, fileName: 'a.png' }))
  const { version } = expectValue(await library.read(tides.id))
  expectValue(await library.save({ ...tides, leadImage: record.id }, version))
  const out = join(await temporaryFolder(), 'bundle')
  const printing = createBundlePress({
    threadFile,
    workshop,
    async print(page, readMedia) {
      const pictures = await Promise.all(page.pictures.map(({ media }) => readMedia(media)))
      const sizes = pictures.map((each) => expectValue(each).bytes.length)
      return Buffer.from(
        `${page.title} ${[...page.html()].join('').includes('Tides')} ${sizes.join()}`,
      )
    },
  })
  const { files } = expectValue(await printing.make({ ...wish(library, out), targets: ['pdf'] }))
  const pdf = files.find((path) => path.endsWith('.pdf')) ?? ''
  expect(await readFile(join(out, pdf), 'utf8')).toBe(`Tides true ${bytes.length}`)

  const jammed = createBundlePress({
    threadFile,
    workshop,
    print: () => Promise.reject(new Error('the paper is jammed')),
  })
  expect(await jammed.make({ ...wish(library, out), targets: ['pdf'] })).toEqual({
    ok: false,
    failure: { kind: 'export-fault', reason: 'the paper is jammed' },
  })
  expect(await readFile(join(out, pdf), 'utf8')).toBe(`Tides true ${bytes.length}`)
})

test('the open library learns what the thread could not read or keep', async () => {
  const library = await aLibraryWith(tides)
  const out = join(await temporaryFolder(), 'bundle')
  await writeFile(pathIn(library.folder, historyPath(tides.id)), 'no folder')
  expectValue(await press.make(wish(library, out)))
  expect(library.problems().map(({ kind, file }) => [kind, file])).toEqual([
    ['history', historyPath(tides.id)],
  ])

  const file = recordPath(tides)
  await writeFile(pathIn(library.folder, file), 'damaged')
  expect(expectFailure(await press.make(wish(library, out)))).toMatchObject({
    kind: 'damaged-file',
    file,
  })
  expect(library.list('article')).toEqual([])
})

function manyArticles() {
  const text = 'The lamps are lit at six and nobody is sent home before the last page. '.repeat(20)
  const body = aDocument(...Array.from({ length: 12 }, () => text))
  return Array.from({ length: 60 }, (_, at) => anArticle({ id: aRecordId(at + 100), body }))
}
