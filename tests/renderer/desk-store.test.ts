import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'

import type { Article } from '../../core/article/article.ts'
import { nothingBeside } from '../../core/desk/beside.ts'
import { firstWritingView } from '../../core/desk/writing-view.ts'
import { applyFailureSentence } from '../../core/import/import-outcome.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { firstListingView } from '../../core/lists/listing-view.ts'
import { makeBundle } from '../../main/export/make-bundle.ts'
import type { Library } from '../../main/library/library.ts'
import type { OpenRecord } from '../../renderer/desk/open-record.ts'
import { openId, type Page } from '../../renderer/desk/page.ts'
import { anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { aDeskOn } from '../builders/desk.ts'
import { anEdition } from '../builders/edition.ts'
import { faultyFileSystem } from '../builders/faulty-file-system.ts'
import { aLibrary, aLibraryWith, reopened } from '../builders/library.ts'
import { pngBytes } from '../builders/media.ts'
import { expectFailure, expectValue } from '../builders/outcome.ts'
import { aRecordId } from '../builders/record-id.ts'
import { temporaryFolder } from '../builders/temporary-folder.ts'
import { workshop } from '../builders/workshop.ts'

const listing = path.join(import.meta.dirname, '../fixtures/import/listing.txt')
const damagedFeed = path.join(import.meta.dirname, '../fixtures/import/feed-damaged.txt')

test('a new desk shows an empty library and the articles', async () => {
  const library = await aLibrary()
  const { store, actions } = aDeskOn(library)

  await actions.start()

  expect(store.getState()).toEqual({
    overview: {
      name: 'Harbour Review',
      folder: library.folder,
      isReadOnly: false,
      entries: [],
      trash: [],
      problems: [],
      broughtUpToDate: null,
    },
    view: {
      source: 'article',
      open: null,
      isSourcesShown: true,
      isInspectorShown: true,
      isFormatBarShown: true,
      isTypedStraight: false,
      areWordsChecked: true,
      suggesting: [],
      theme: 'system',
      places: [],
      writing: firstWritingView,
      listing: firstListingView,
      beside: nothingBeside,
    },
    query: '',
    person: 'Mara Quill',
    authorNames: new Map(),
    page: null,
    sheet: null,
    notice: null,
    inspectorTab: 'details',
    isInspectorAside: false,
    isBesideFirst: true,
    backup: { kind: 'idle' },
    exporting: { kind: 'idle' },
  })
})

test('the desk knows at once by which name the person goes', async () => {
  const { store, actions, desk } = aDeskOn(await aLibrary())
  await actions.start()
  await desk['settings:call-person']('Ruth Field')
  expect(store.getState().person).toBe('Ruth Field')
  await desk['settings:call-person']('')
  expect(store.getState().person).toBe('Mara Quill')
})

test('what is written is on the disk when the desk says saved, and in the list', async () => {
  const library = await aLibrary()
  const { store, actions } = aDeskOn(library)
  await actions.start()

  await actions.create('article')
  const open = openArticle(store.getState().page)
  open.change((article) => ({ ...article, headline: 'Tides', standfirst: 'Twice a day.' }))
  expect(open.store.getState().saving).toEqual({ kind: 'unsaved' })
  expect(await actions.flush()).toBe(true)

  expect(open.store.getState().saving).toEqual({ kind: 'saved' })
  const [entry] = store.getState().overview?.entries ?? []
  expect(entry).toMatchObject({ title: 'Tides', excerpt: 'Twice a day.', revision: 2 })
  const stored = await onDisk(library, open.latest())
  expect(stored).toMatchObject({ headline: 'Tides', standfirst: 'Twice a day.' })
})

test.each([
  ['article', 'article', 'headline'],
  ['author', 'author', 'name'],
  ['thread', 'thread', 'title'],
  ['edition', 'edition', 'title'],
] as const)('a new %s opens on the page and its list is shown', async (kind, source, title) => {
  const library = await aLibrary()
  const { store, actions } = aDeskOn(library)
  await actions.start()
  actions.search('something else')

  const stored = await actions.create(kind, 'Night work')

  const { page, view, query } = store.getState()
  expect(stored?.record).toMatchObject({ kind, [title]: 'Night work' })
  expect({ page: page?.kind, open: openId(page), source: view.source, query }).toEqual({
    page: kind,
    open: stored?.record.id,
    source,
    query: '',
  })
})

test('the page is saved before another record takes its place', async () => {
  const [first, second] = [anArticle(), anEdition()]
  const library = await aLibraryWith(first, second)
  const { store, actions } = aDeskOn(library)
  await actions.start()

  await actions.open(first.id)
  openArticle(store.getState().page).change((article) => ({ ...article, headline: 'Changed' }))
  await actions.open(second.id)

  expect(store.getState().page?.kind).toBe('edition')
  expect(await onDisk(library, first)).toMatchObject({ headline: 'Changed' })
})

test('the desk opens again as it was left', async () => {
  const article = anArticle()
  const library = await aLibraryWith(article, anEdition())
  const before = aDeskOn(library)
  await before.actions.start()
  await before.actions.open(article.id)
  before.actions.setView({ theme: 'dark', isSourcesShown: false, source: 'edition' })
  await before.keepView()

  const after = aDeskOn(await reopened(library.folder))
  await after.actions.start()

  expect(after.store.getState().view).toEqual({
    source: 'edition',
    open: article.id,
    isSourcesShown: false,
    isInspectorShown: true,
    isFormatBarShown: true,
    isTypedStraight: false,
    areWordsChecked: true,
    suggesting: [],
    theme: 'dark',
    places: [],
    writing: firstWritingView,
    listing: firstListingView,
    beside: nothingBeside,
  })
  expect(openId(after.store.getState().page)).toBe(article.id)
})

test('what is chosen before the window knows how it was left stands beside that', async () => {
  const library = await aLibrary()
  const before = aDeskOn(library)
  await before.actions.start()
  await before.actions.show('thread')
  await before.keepView()
  const { store, actions, keepView } = aDeskOn(await reopened(library.folder))

  const starting = actions.start()
  actions.setView({ theme: 'dark' })
  await starting
  await keepView()

  expect(store.getState().view).toMatchObject({ source: 'thread', theme: 'dark' })
  const again = aDeskOn(await reopened(library.folder))
  await again.actions.start()
  expect(again.store.getState().view).toMatchObject({ source: 'thread', theme: 'dark' })
})

test('a change by another program is never written over; mine is kept as a copy', async () => {
  const article = anArticle()
  const library = await aLibraryWith(article)
  const { store, actions } = aDeskOn(library)
  await actions.start()
  await actions.open(article.id)
  await changeElsewhere(library.folder, article, { headline: 'Theirs' })

  const open = openArticle(store.getState().page)
  open.change((mine) => ({ ...mine, headline: 'Mine' }))
  expect(await actions.flush()).toBe(true)
  expect(open.store.getState()).toMatchObject({
    record: { headline: 'Mine' },
    saving: { kind: 'conflict' },
  })
  expect(await library.conflictCopies()).toMatchObject([{ id: article.id, title: 'Mine' }])

  await actions.keepAsCopy()

  expect(openArticle(store.getState().page).store.getState()).toMatchObject({
    record: { id: article.id, headline: 'Theirs' },
    saving: { kind: 'saved' },
  })
  const titles = store.getState().overview?.entries.map(({ title }) => title)
  expect(titles?.toSorted()).toEqual(['Mine', 'Theirs'])
  expect(store.getState().notice?.text).toBe('Your version is kept as a copy beside this one')
  expect(await library.conflictCopies()).toEqual([])
})

test('a page that can’t be saved stays on the page', async () => {
  const disk = faultyFileSystem()
  const library = await aLibrary({ files: disk.files })
  const { store, actions } = aDeskOn(library)
  await actions.start()
  const first = await actions.create('article', 'First')
  await actions.createAside('edition', 'Second')
  const open = openArticle(store.getState().page)

  disk.failAll('ENOSPC')
  open.change((article) => ({ ...article, headline: 'Unsaved words' }))
  await actions.open(null)

  expect(openId(store.getState().page)).toBe(first?.record.id)
  expect(open.store.getState()).toMatchObject({
    record: { headline: 'Unsaved words' },
    saving: { kind: 'failed', failure: { kind: 'disk', code: 'ENOSPC' } },
  })

  disk.heal()
  expect(await actions.flush()).toBe(true)
  expect(await onDisk(library, open.latest())).toMatchObject({ headline: 'Unsaved words' })
})

test('a record that can’t be made is said and nothing opens', async () => {
  const disk = faultyFileSystem()
  const library = await aLibrary({ files: disk.files })
  const { store, actions } = aDeskOn(library)
  await actions.start()

  disk.failAll('EROFS')
  expect(await actions.create('article')).toBeNull()

  const { page, notice } = store.getState()
  expect(page).toBeNull()
  expect(notice?.tone).toBe('bad')
  expect(notice?.text).toMatch(/^This disk is read-only\. Choose another \(/u)
})

test('what goes to the trash comes back by undo, with its last words', async () => {
  const article = anArticle({ headline: 'Tides' })
  const library = await aLibraryWith(article)
  const { store, actions } = aDeskOn(library)
  await actions.start()
  await actions.open(article.id)
  openArticle(store.getState().page).change((before) => ({ ...before, standfirst: 'Last words.' }))

  await actions.trash(article.id)

  const { page, notice, overview } = store.getState()
  expect(page).toBeNull()
  expect(notice?.text).toBe('Moved “Tides” to the trash')
  expect(overview?.entries).toEqual([])
  expect(overview?.trash.map(({ entry }) => entry.title)).toEqual(['Tides'])

  await notice?.undo?.()

  const after = store.getState()
  expect(openId(after.page)).toBe(article.id)
  expect(after.notice?.text).toBe('Undone: moved “Tides” to the trash')
  expect(after.overview?.trash).toEqual([])
  expect(await onDisk(library, article)).toMatchObject({ standfirst: 'Last words.' })
})

test('what comes back from the trash leaves whoever has another record open there', async () => {
  const library = await aLibrary()
  const article = anArticle()
  const edition = anEdition()
  expectValue(await library.create(article))
  expectValue(await library.create(edition))
  const { store, actions } = aDeskOn(library)
  await actions.start()
  await actions.trash(article.id)
  await actions.open(edition.id)

  await actions.undo()
  expect(openId(store.getState().page)).toBe(edition.id)
  expect(store.getState().overview?.trash).toEqual([])
})

test('a text file becomes a whole edition once the person agreed', async () => {
  const library = await aLibrary()
  const { store, actions, desk } = aDeskOn(library)
  await actions.start()

  const [preview] = await desk['import:read']([
    { name: 'listing.txt', bytes: new Uint8Array(await readFile(listing)) },
  ])
  if (preview?.kind !== 'readable') throw new Error('the listing was refused')
  expect(library.list()).toEqual([])
  expectValue(
    await desk['import:apply']({ token: preview.token, isTextRepaired: false, isMadeAgain: false }),
  )
  await actions.reload()

  const counts = Object.groupBy(store.getState().overview?.entries ?? [], ({ kind }) => kind)
  expect([counts.edition?.length, counts.article?.length, counts.author?.length]).toEqual([1, 6, 4])
  expect(preview.known).toEqual({ article: 0, author: 0, edition: 0, thread: 0 })
  const [again] = await desk['import:read']([
    { name: 'listing.txt', bytes: new Uint8Array(await readFile(listing)) },
  ])
  expect(again).toMatchObject({ known: { article: 6, author: 4, edition: 1, thread: 0 } })
})

test('wrongly decoded text is repaired only when the person wants it', async () => {
  const library = await aLibrary()
  const { desk } = aDeskOn(library)
  const bytes = new Uint8Array(await readFile(damagedFeed))

  const [preview] = await desk['import:read']([{ name: 'feed.txt', bytes }])
  if (preview?.kind !== 'readable') throw new Error('the feed was refused')
  expect(preview.repairs.length).toBeGreaterThan(0)
  const outcome = expectValue(
    await desk['import:apply']({ token: preview.token, isTextRepaired: true, isMadeAgain: false }),
  )

  expect(outcome.repaired).toBe(preview.repairs.length)
  const records = await Promise.all(library.list('thread').map(({ id }) => desk['record:read'](id)))
  expect(JSON.stringify(records)).toContain('Tonight’s view from the reading room')
})

test('an import is carried out once', async () => {
  const library = await aLibrary()
  const { desk } = aDeskOn(library)
  const bytes = Buffer.from('# Lamps\n\nAll of them.')
  const [preview] = await desk['import:read']([{ name: 'lamps.md', bytes }])
  if (preview?.kind !== 'readable') throw new Error('the text was refused')
  const order = { token: preview.token, isTextRepaired: false, isMadeAgain: false }
  expectValue(await desk['import:apply'](order))
  expect(expectFailure(await desk['import:apply'](order))).toEqual({ kind: 'import-forgotten' })
  expect(library.list()).toHaveLength(1)
})

test('an import that was read long ago is refused', async () => {
  const { desk } = aDeskOn(await aLibrary())
  const refused = await desk['import:apply']({
    token: 'forgotten',
    isTextRepaired: false,
    isMadeAgain: false,
  })
  expect(applyFailureSentence(expectFailure(refused))).toBe(
    'This import was looked at too long ago, or it is done already. Choose the file again.',
  )
})

test('the bundle’s preview names the errors; it is made when the person insists, and shown', async () => {
  const article = anArticle({ headline: '' })
  const library = await aLibraryWith(article)
  const place = path.join(await temporaryFolder(), 'bundle.zip')
  const { desk, machine, store } = aDeskOn(library, { bundlePlace: place })

  const plan = { ids: [article.id], targets: ['html', 'markdown'] as const, options: {} }
  const preview = expectValue(await desk['export:preview'](plan))
  expect(preview.findings.map(({ rule }) => rule)).toContain('headline-missing')

  const made = expectValue(
    await desk['export:make']({ ...plan, form: 'zip', isForced: true, isEmbargoNamed: false }),
  )
  if (made === null) throw new Error('no place was chosen')
  await desk['export:show'](made.sent)
  await desk['export:drag'](made.sent)

  expect(made.path).toBe(place)
  expect(store.getState().exporting).toMatchObject({ kind: 'made', path: place })
  const again = expectValue(await desk['export:again']({ sent: made.sent, place: 'same' }))
  expect(again?.path).toBe(place)
  expect(await desk['export:standing'](made.sent)).toBe(true)
  const beside = await desk['export:again']({ sent: made.sent, place: 'beside' })
  const second = place.replace('bundle.zip', 'bundle-2.zip')
  expect(expectValue(beside)?.path).toBe(second)
  const sent = expectValue(await desk['export:sent'](article.id))
  expect(sent.map(({ out, forced }) => [out, forced])).toEqual([
    [second, true],
    [place, true],
    [place, true],
  ])
  expectValue(
    await makeBundle({
      library,
      ids: [article.id],
      targets: ['text'],
      options: {},
      out: path.join(path.dirname(place), 'from-a-script'),
      force: true,
      now: '2026-11-30T09:00:00.000Z',
      print: null,
      workshop,
      note: {
        id: aRecordId(0x20_0000),
        by: 'A script',
        madeWith: 'command-line',
        isEmbargoNamed: false,
      },
    }),
  )
  expect(expectValue(await desk['export:sent'](article.id))[0]?.by).toBe('A script')
  expect(await desk['export:last']([article.id])).toEqual({
    targets: plan.targets,
    options: {},
    form: 'zip',
    isEmbargoNamed: false,
  })
  expect(await desk['export:last']([aRecordId(0x30_0000)])).toBeNull()
  expect(await desk['export:last']([article.id, aRecordId(0x30_0000)])).toBeNull()
  expect(expectValue(await desk['export:compare'](made.sent))).toEqual({ records: [], files: [] })
  expect((await readFile(place)).subarray(0, 2).toString()).toBe('PK')
  expect(machine.asked).toEqual(['bundle untitled as zip', `file ${place}`, `drag ${place}`])
})

test('the preview tells of another edition that was made for the same address', async () => {
  const article = anArticle({ status: 'ready' })
  const first = anEdition({ featured: article.id })
  const second = anEdition({ id: aRecordId(61), title: 'Day work', featured: article.id })
  const place = path.join(await temporaryFolder(), 'bundle.zip')
  const { desk } = aDeskOn(await aLibraryWith(article, first, second), { bundlePlace: place })
  const site = {
    targets: ['html'] as const,
    options: { 'html.address': 'https://harbour.example/journal' },
  }
  async function told(id: RecordId): Promise<readonly string[]> {
    const { findings } = expectValue(await desk['export:preview']({ ids: [id], ...site }))
    return findings.flatMap(({ rule, message }) => (rule === 'site-same-address' ? [message] : []))
  }
  const form = { form: 'zip', isForced: true, isEmbargoNamed: false } as const
  expectValue(await desk['export:make']({ ids: [first.id], ...site, ...form }))
  expect(await told(first.id)).toEqual([])
  expect(await told(second.id)).toEqual([
    '“Night work” was made for https://harbour.example/journal before.',
  ])
})

test('a bundle whose place was not chosen is not made', async () => {
  const article = anArticle()
  const { desk } = aDeskOn(await aLibraryWith(article))
  expect(
    await desk['export:make']({
      ids: [article.id],
      targets: ['text'],
      options: {},
      form: 'folder',
      isForced: false,
      isEmbargoNamed: false,
    }),
  ).toEqual({ ok: true, value: null })
})

test('a picture is stored once, however often it comes', async () => {
  const bytes = new Uint8Array(pngBytes())
  const library = await aLibrary()
  const { desk } = aDeskOn(library, { picture: { name: 'quay.png', bytes } })

  const dropped = expectValue(await desk['media:add']({ name: 'other-name.png', bytes }))
  const [chosen] = await desk['media:choose']('one')

  expect(chosen?.ok === true && chosen.value.record).toEqual(dropped.record)
  expect((await readdir(path.join(library.folder, 'media'))).length).toBe(2)
})

test('another library takes the place of this one, with nothing lost', async () => {
  const article = anArticle()
  const first = await aLibraryWith(article)
  const second = await aLibraryWith(anAuthor())
  const { store, actions, tell, session } = aDeskOn(first, { folder: second.folder })
  await actions.start()
  await actions.open(article.id)
  openArticle(store.getState().page).change((before) => ({ ...before, headline: 'Kept' }))

  tell('command', 'open-library')

  await expect.poll(() => store.getState().overview?.folder).toBe(second.folder)
  expect(session.library().folder).toBe(second.folder)
  expect(store.getState().page).toBeNull()
  expect(await onDisk(await reopened(first.folder), article)).toMatchObject({ headline: 'Kept' })
})

test('asked to write everything down, the window does so and says it', async () => {
  const article = anArticle()
  const library = await aLibraryWith(article)
  const { store, actions, tell, flushed } = aDeskOn(library)
  await actions.start()
  await actions.open(article.id)
  openArticle(store.getState().page).change((before) => ({ ...before, headline: 'In time' }))

  tell('flush', null)

  await expect.poll(() => flushed).toEqual([true])
  expect(await onDisk(library, article)).toMatchObject({ headline: 'In time' })
})

test.each([
  ['https://example.org/night', true],
  ['mailto:desk@example.org', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['https://someone:secret@example.org', false],
  [String.raw`\\host\share`, false],
])('%s leads outside: %s', async (href, isOpened) => {
  const { desk, machine } = aDeskOn(await aLibrary())
  expect(await desk['address:open'](href)).toBe(isOpened)
  expect(machine.asked.length).toBe(isOpened ? 1 : 0)
})

function openArticle(page: Page | null): OpenRecord<Article> {
  if (page?.kind !== 'article') throw new Error('no article is on the page')
  return page.open
}

async function onDisk(library: Library, { id }: LibraryRecord): Promise<LibraryRecord> {
  return expectValue(await library.read(id)).record
}

async function changeElsewhere(
  folder: string,
  article: Article,
  change: Partial<Article>,
): Promise<void> {
  const other = await reopened(folder)
  const { record, version } = expectValue(await other.read(article.id))
  if (record.kind !== 'article') throw new Error('the article turned into something else')
  expectValue(await other.save({ ...record, ...change }, version))
}
