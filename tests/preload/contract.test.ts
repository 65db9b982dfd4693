import { expect, test } from 'vitest'

import { firstWritingView } from '../../core/desk/writing-view.ts'
import { createHouse } from '../../core/library/house.ts'
import { answer } from '../../main/handlers.ts'
import { type Channel, contract, isChannel } from '../../preload/contract.ts'
import { anArticle } from '../builders/article.ts'
import { morning } from '../builders/clock.ts'
import { aDeskOn } from '../builders/desk.ts'
import { aLibraryWith } from '../builders/library.ts'
import { expectValue } from '../builders/outcome.ts'
import { aMediaId, aRecordId } from '../builders/record-id.ts'

const article = anArticle()
const version = { revision: 1, hash: 'hash' }
const view = {
  source: 'article',
  open: null,
  isSourcesShown: true,
  isInspectorShown: true,
  isFormatBarShown: true,
  theme: 'system',
  places: [],
  writing: firstWritingView,
}
const file = { name: 'notes.md', bytes: new Uint8Array([35]) }
const somethingWhereNothingBelongs = [null, {}, [], 'library', 0, false]

/** For every channel what a window gone wrong could send. */
const wrongInputs: Readonly<Record<Channel, readonly unknown[]>> = {
  'library:overview': somethingWhereNothingBelongs,
  'library:verify': somethingWhereNothingBelongs,
  'library:open': [...somethingWhereNothingBelongs, '/etc'],
  'library:create': [...somethingWhereNothingBelongs, '/etc'],
  'library:show-folder': [...somethingWhereNothingBelongs, '/etc'],
  'backup:overview': somethingWhereNothingBelongs,
  'backup:choose-place': [...somethingWhereNothingBelongs, '/etc'],
  'backup:use-own-place': [...somethingWhereNothingBelongs, '/etc'],
  'backup:keep': [undefined, 0, -1, 1.5, 366, '14'],
  'settings:person': somethingWhereNothingBelongs,
  'settings:call-person': [undefined, null, 7, 'a'.repeat(121)],
  'backup:make': [...somethingWhereNothingBelongs, '/etc'],
  'backup:stop': somethingWhereNothingBelongs,
  'backup:show-place': [...somethingWhereNothingBelongs, '/etc'],
  'backup:choose': [...somethingWhereNothingBelongs, '/etc/a.zip'],
  'backup:restore': [undefined, 'here', '/etc', { zip: '/etc/a.zip' }],
  'dictionary:read': somethingWhereNothingBelongs,
  'dictionary:change': [
    undefined,
    'word',
    { word: '', isIn: true },
    { word: 'two words', isIn: true },
    { word: 'a' },
  ],
  'style:save-elsewhere': [undefined, 7, {}],
  'text:act': [undefined, 'delete', { act: 'cut' }],
  'search:find': [
    undefined,
    'tide',
    { query: 'tide' },
    { query: 7, kind: null },
    { query: 'tide', kind: 'trash' },
  ],
  'record:read': [undefined, 7, '', '../library', `${article.id}.json`, `${article.id}/..`, {}],
  'record:create': [
    undefined,
    { kind: 'media', title: 'A picture' },
    { kind: 'article' },
    { kind: 'article', title: 7 },
    { kind: 'article', title: 'Tides', id: aRecordId(9) },
  ],
  'record:save': [
    undefined,
    { record: article },
    { base: version },
    { record: article, base: { revision: 0, hash: 'hash' } },
    { record: article, base: version, folder: '/etc' },
    { record: { ...article, id: '../../outside' }, base: version },
    { record: { ...article, body: { type: 'doc', content: [] } }, base: version },
    { record: { ...article, html: '<p>' }, base: version },
  ],
  'record:save-text': [
    undefined,
    { record: '{}' },
    { record: article, base: version },
    { record: '{}', base: { revision: 0, hash: 'hash' } },
    { record: '{}', base: version, folder: '/etc' },
  ],
  'record:save-blocks': [
    undefined,
    { id: article.id, base: version, others: '{}', first: 0, last: 0 },
    { id: article.id, base: version, others: '{}', first: -1, last: 0, between: '[]' },
    { id: article.id, base: version, others: '{}', first: 0, last: 0.5, between: '[]' },
    { id: '../../outside', base: version, others: '{}', first: 0, last: 0, between: '[]' },
    { id: article.id, base: version, others: {}, first: 0, last: 0, between: '[]' },
  ],
  'record:save-many': [
    undefined,
    { record: article, base: version },
    { saves: [{ record: article, base: version }] },
    { act: 'Changed', saves: [{ record: article }] },
    { act: 'Changed', saves: [{ record: { ...article, html: '<p>' }, base: version }] },
    { act: 'Changed', saves: [{ record: article, base: version, reason: 'export' }] },
  ],
  'record:save-merging': [
    undefined,
    { record: article, base: version },
    { record: article, base: version, ancestor: { ...article, html: '<p>' } },
    { record: article, base: version, ancestor: article, folder: '/etc' },
  ],
  'media:bytes': [undefined, '', '../../etc/passwd', aRecordId(7), 7],
  'media:crop': [
    undefined,
    {},
    { id: aMediaId(1), area: { left: -1, top: 0, width: 4, height: 3 } },
    { id: '../..', area: { left: 0, top: 0, width: 4, height: 3 } },
  ],
  'media:fit': [
    undefined,
    {},
    { id: '../../etc/passwd', purpose: 'x' },
    { id: aMediaId(1), purpose: 'myspace' },
  ],
  'media:drag': [undefined, '', '../../etc/passwd', aRecordId(7), 7],
  'desk:recovery': somethingWhereNothingBelongs,
  'record:save-elsewhere': [undefined, {}, '/etc', { ...article, id: '../../outside' }],
  'record:write-again': [undefined, {}, { ...article, id: '../../outside' }],
  'house:read': somethingWhereNothingBelongs,
  'house:save': [
    undefined,
    { house: createHouse(morning) },
    { house: { ...createHouse(morning), id: '../../outside' }, base: null },
    { house: { ...createHouse(morning), path: '/etc' }, base: null },
  ],
  'conflict:list': somethingWhereNothingBelongs,
  'conflict:settled': somethingWhereNothingBelongs,
  'conflict:read-settled': [undefined, null, 7, {}],
  'trash:read': [undefined, 7, '', '../library', `${article.id}.json`, {}],
  'conflict:compare': [undefined, null, 7, {}],
  'conflict:settle': [
    undefined,
    { file: 'articles/x.json' },
    { file: 7, record: article, base: version },
    { file: 'articles/x.json', record: article },
    { file: 'articles/x.json', record: { ...article, body: null }, base: null },
  ],
  'article:source': [undefined, '', article.id, { id: article.id, form: 'pdf' }],
  'record:copy': [undefined, {}, { ...article, kind: 'letter' }, { ...article, byline: ['me'] }],
  'record:trash': [undefined, '', '..', aMediaId(1)],
  'record:restore': [undefined, '', '..', aMediaId(1)],
  'history:list': [undefined, '', '..', { id: article.id }],
  'history:read': [undefined, article.id, { id: article.id, version: '../../library' }],
  'history:keep': [undefined, { id: article.id, name: '' }, { id: '..', name: 'First proof' }],
  'history:restore': [
    undefined,
    { id: article.id },
    { id: article.id, version: '20261121T090000000Z-0123456789abcdef/..' },
  ],
  'library:damage': somethingWhereNothingBelongs,
  'library:bring-back': [undefined, article.id, { id: '..', version: '' }],
  'library:repair': somethingWhereNothingBelongs,
  'trash:empty': somethingWhereNothingBelongs,
  'media:add': [
    undefined,
    { name: 'a.png', bytes: [137, 80] },
    { name: '', bytes: new Uint8Array() },
    { name: 'a.png', path: '/etc/passwd' },
    { name: 'a.png', bytes: new Uint8Array(), path: '/etc/passwd' },
  ],
  'media:choose': [undefined, null, 'all', '/etc/passwd', ['one']],
  'record:fix': [
    undefined,
    'all',
    { record: article },
    { record: article, targets: ['paper'], findings: [] },
  ],
  'record:check': [undefined, article.id, ['..'], [7]],
  'record:worst': [undefined, article.id, ['..'], [7]],
  'import:choose': [...somethingWhereNothingBelongs, ['/etc/passwd']],
  'import:read': [
    undefined,
    file,
    ['/etc/passwd'],
    [{ path: '/etc/passwd' }],
    [{ ...file, at: 1 }],
  ],
  'import:text': [
    undefined,
    {},
    { name: '', bytes: new Uint8Array() },
    { name: 'a.md', bytes: 'a' },
  ],
  'import:apply': [undefined, { token: 'one' }, { token: 1, isTextRepaired: true }],
  'export:preview': [
    undefined,
    { ids: ['..'], targets: ['html'] },
    { ids: [article.id], targets: ['letter'], options: {} },
    { ids: [article.id], targets: ['html'], out: '/etc' },
  ],
  'export:look': [
    undefined,
    { ids: ['..'], targets: ['html'], options: {} },
    { ids: [article.id], targets: ['html'], options: { path: '/etc' } },
  ],
  'export:make': [
    undefined,
    { ids: [article.id], targets: ['html'] },
    { ids: [article.id], targets: ['html'], form: 'tar', isForced: false },
    { ids: [article.id], targets: ['html'], form: 'zip', isForced: 'yes' },
    { ids: [article.id], targets: ['html'], form: 'zip', isForced: false, out: '/etc/x.zip' },
  ],
  'export:show': [undefined, '', '/etc/passwd', 7],
  'export:drag': [undefined, '', '/etc/passwd', 7],
  'export:again': [
    undefined,
    '/etc/passwd',
    { sent: article.id },
    { sent: article.id, place: '/etc/passwd' },
  ],
  'export:standing': [undefined, '', '/etc/passwd', 7],
  'export:last': [undefined, '', '/etc/passwd', 7],
  'export:compare': [undefined, '', '/etc/passwd', 7],
  'export:sent': [undefined, '', '/etc', 7],
  'export:stop': somethingWhereNothingBelongs,
  'address:open': [undefined, null, 7, ['https://example.org']],
  'desk:person': somethingWhereNothingBelongs,
  'view:read': somethingWhereNothingBelongs,
  'view:remember': [
    undefined,
    { ...view, source: 'letters' },
    { ...view, open: '..' },
    { ...view, theme: 'blue' },
    { ...view, zoom: 2 },
  ],
  'window:zoom': [undefined, 'more', 1],
  'window:toggle-full-screen': somethingWhereNothingBelongs,
  'desk:flushed': [undefined, null, 'yes', 1],
}

const channels = Object.keys(contract).filter(isChannel)

test.each(channels)('%s refuses what it does not expect, and does nothing', async (channel) => {
  const library = await aLibraryWith(article)
  const before = expectValue(await library.read(article.id))
  const { handlers, machine, flushed } = aDeskOn(library, { folder: '/', newFolder: '/etc' })

  const taken: unknown[] = []
  for (const input of wrongInputs[channel]) {
    await answer(handlers, channel, input).then(
      () => taken.push(input),
      () => undefined,
    )
  }

  expect(taken).toEqual([])
  expect(wrongInputs[channel].length).toBeGreaterThan(0)
  expect(machine.asked).toEqual([])
  expect(flushed).toEqual([])
  expect(library.list().map(({ id }) => id)).toEqual([article.id])
  expect(expectValue(await library.read(article.id))).toEqual(before)
})

test.each(['toString', '__proto__', 'constructor', 'record:delete', ''])(
  '“%s” is no channel',
  (name) => {
    expect(isChannel(name)).toBe(false)
  },
)
