import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'

import { describe, expect, test } from 'vitest'

import { choicesOfSent } from '../../../core/export/bundle/bundle-choices.ts'
import { exportFailureSentence } from '../../../core/export/export-failure.ts'
import type { ExportProgress } from '../../../core/export/export-progress.ts'
import { bundleDisk, type BundleDisk } from '../../../main/export/bundle-disk.ts'
import { compareSent } from '../../../main/export/compare-sent.ts'
import { type BundleRequest, makeBundle } from '../../../main/export/make-bundle.ts'
import { latestSentBundle, noteSentBundle, sentBundles } from '../../../main/export/sent-bundles.ts'
import { verifyBundle } from '../../../main/export/verify-bundle.ts'
import { diskFileSystem } from '../../../main/library/file-system.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { morning } from '../../builders/clock.ts'
import { systemError } from '../../builders/faulty-file-system.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { workshop } from '../../builders/workshop.ts'

const author = anAuthor()
const article = anArticle({ byline: [author.id], status: 'ready' })
const other = anArticle({ id: aRecordId(70), headline: 'Another', status: 'ready' })

async function aDesk() {
  const library = await aLibraryWith(author, article, other)
  const folder = await temporaryFolder()
  function make(fields: Partial<BundleRequest> = {}) {
    return makeBundle({
      library,
      ids: [article.id],
      targets: ['text', 'json'],
      options: {},
      out: join(folder, 'bundle'),
      force: true,
      now: morning,
      print: null,
      workshop,
      note: { id: aRecordId(80), by: 'Ada Moss', madeWith: 'window', isEmbargoNamed: false },
      ...fields,
    })
  }
  return { library, folder, make }
}

describe('what was sent', () => {
  test('is noted with its versions and files, of its records alone, the latest first', async () => {
    const { library, folder, make } = await aDesk()
    expect(expectValue(await make()).isNoted).toBe(true)
    const later = {
      id: aRecordId(81),
      by: '',
      madeWith: 'command-line' as const,
      isEmbargoNamed: false,
    }
    const out = join(folder, 'second.zip')
    const now = '2026-11-22T09:00:00.000Z'
    expectValue(await make({ ids: [other.id], targets: ['text'], note: later, now, out }))

    const all = expectValue(await sentBundles(library.folder))
    expect(
      all.map(({ at, by, form, targets, records }) => ({
        at,
        by,
        form,
        targets,
        records: records.map(({ title, chosen, revision }) => [title, chosen, revision]),
      })),
    ).toEqual([
      { at: now, by: '', form: 'zip', targets: ['text'], records: [['Another', true, 1]] },
      {
        at: morning,
        by: 'Ada Moss',
        form: 'folder',
        targets: ['text', 'json'],
        records: [
          [article.headline, true, 1],
          [author.name, false, 1],
        ],
      },
    ])
    const ofArticle = expectValue(await sentBundles(library.folder, article.id))
    expect(ofArticle.map(({ id }) => id)).toEqual([aRecordId(80)])
    const [first] = ofArticle
    const kept = first?.records[0]?.version ?? null
    if (kept === null) throw new Error('no version was kept')
    expect(expectValue(await library.readSnapshot(article.id, kept)).record).toMatchObject({
      headline: article.headline,
    })
  })

  test('is compared with the library as it is now, passage by passage and file by file', async () => {
    const { library, make } = await aDesk()
    expectValue(await make())
    const [sent] = expectValue(await sentBundles(library.folder))
    if (sent === undefined) throw new Error('nothing was noted')
    const tools = { library, now: morning, print: null, workshop }
    expect(expectValue(await compareSent(sent, tools))).toEqual({ records: [], files: [] })

    const stored = expectValue(await library.read(article.id))
    expectValue(
      await library.save(
        { ...article, standfirst: 'A town at night.', byline: [] },
        stored.version,
      ),
    )
    const { records, files } = expectValue(await compareSent(sent, tools))
    expect(
      records.map(({ title, change, passages }) => [
        title,
        change,
        passages.map(({ after }) => after?.label),
      ]),
    ).toEqual([
      [article.headline, 'changed', ['Standfirst', 'Byline']],
      [author.name, 'removed', []],
    ])
    expect(files.map(({ path, change }) => `${change} ${path}`)).toContain(
      'changed json/records.json',
    )
  })

  test('tells the latest of a kind without what held for it alone', async () => {
    const { library, make } = await aDesk()
    expectValue(
      await make({
        options: { 'bluesky.at': '2026-11-21T09:30:00Z', 'html.address': 'https://h.example' },
      }),
    )
    const latest = await latestSentBundle(library.folder, ({ records }) =>
      records.some(({ kind, chosen }) => chosen && kind === 'article'),
    )
    expect(latest === null ? null : choicesOfSent(latest)).toEqual({
      targets: ['text', 'json'],
      options: { 'html.address': 'https://h.example' },
      form: 'folder',
      isEmbargoNamed: false,
    })
    expect(await latestSentBundle(library.folder, ({ by }) => by === 'Nobody')).toBeNull()
  })

  test('stays readable beside a note that is not', async () => {
    const { library, make } = await aDesk()
    expectValue(await make())
    await writeFile(join(library.folder, 'sent', 'torn.json'), '{')
    expect(expectValue(await sentBundles(library.folder)).length).toBe(1)
  })

  test('is made though the disk takes no note of it', async () => {
    const { library, make } = await aDesk()
    expectValue(await make())
    const [sent] = expectValue(await sentBundles(library.folder))
    if (sent === undefined) throw new Error('nothing was noted')
    const full = {
      ...diskFileSystem,
      createFile: () => Promise.reject(systemError('ENOSPC')),
    }
    expect(expectFailure(await noteSentBundle(library.folder, sent, full))).toMatchObject({
      kind: 'disk',
      code: 'ENOSPC',
    })
  })
})

describe('an export that is stopped', () => {
  test.each(['bundle', 'bundle.zip'])('leaves the place as it was (%s)', async (name) => {
    const { folder, make } = await aDesk()
    const out = join(folder, name)
    const steps = new Set<string>()
    for (const at of ['reading', 'making', 'writing'] as const) {
      const stop = new AbortController()
      const made = await make({
        out,
        signal: stop.signal,
        onProgress({ step }: ExportProgress) {
          steps.add(step)
          if (step === at) stop.abort()
        },
      })
      expect(expectFailure(made)).toEqual({ kind: 'export-stopped' })
      expect(await readdir(folder)).toEqual([])
    }
    expect([...steps]).toEqual(['reading', 'making', 'writing'])
  })

  test('leaves a former bundle whole', async () => {
    const { folder, make } = await aDesk()
    expectValue(await make())
    const before = await readFile(join(folder, 'bundle', 'manifest.json'), 'utf8')
    const stop = new AbortController()
    const made = await make({
      targets: ['text'],
      signal: stop.signal,
      onProgress: ({ step }) => {
        if (step === 'writing') stop.abort()
      },
    })
    expect(expectFailure(made)).toEqual({ kind: 'export-stopped' })
    expect(await readFile(join(folder, 'bundle', 'manifest.json'), 'utf8')).toBe(before)
    expect(await readdir(folder)).toEqual(['bundle'])
  })

  test('leaves an empty folder that stood there', async () => {
    const { folder, make } = await aDesk()
    await mkdir(join(folder, 'bundle'))
    const stop = new AbortController()
    stop.abort()
    expect(expectFailure(await make({ signal: stop.signal }))).toEqual({ kind: 'export-stopped' })
    expect(await readdir(folder)).toEqual(['bundle'])
  })
})

describe('a disk that is full', () => {
  const full: BundleDisk = {
    ...bundleDisk,
    async writeNew(_path, bytes) {
      for await (const _ of bytes) throw systemError('ENOSPC')
    },
    streamNew: () =>
      new Writable({
        write: (_chunk, _encoding, done) => done(systemError('ENOSPC')),
      }),
  }

  test.each(['bundle', 'bundle.zip'])('is told, and all is as it was (%s)', async (name) => {
    const { library, folder, make } = await aDesk()
    const out = join(folder, name)
    const former = expectValue(await make({ out }))
    const notes = expectValue(await sentBundles(library.folder))
    const failed = expectFailure(await make({ out, disk: full, ids: [article.id, other.id] }))
    expect(failed).toEqual({ kind: 'disk', code: 'ENOSPC', path: out })
    expect(exportFailureSentence(failed)).toBe(
      `The bundle was not made: the disk is full on which ${out} would stand. Make room there, or choose another place; what stood there is as it was.`,
    )
    expect(await readdir(folder)).toEqual([name])
    const report = expectValue(await verifyBundle(out))
    expect(report.problems).toEqual([])
    expect(report.manifest.files.length).toBe(former.files.length - 2)
    expect(expectValue(await sentBundles(library.folder))).toEqual(notes)
  })
})
