import { publishableAddress } from '../core/address.ts'
import { createArticle } from '../core/article/article.ts'
import { createEdition } from '../core/edition/edition.ts'
import type { LibraryFailure } from '../core/library/library-failure.ts'
import {
  type DeskKind,
  type DeskRecord,
  type LibraryRecord,
  libraryRecordSchema,
} from '../core/library/library-record.ts'
import type { RecordId } from '../core/library/record-id.ts'
import { createAuthor } from '../core/people/author.ts'
import { failure, type Result, success } from '../core/result.ts'
import { createThread } from '../core/thread/thread.ts'
import type { Timestamp } from '../core/timestamp.ts'
import {
  type Channel,
  contract,
  type DeskCalls,
  type Input,
  type Output,
} from '../preload/contract.ts'
import type { BackupDesk } from './backup/backup-desk.ts'
import type { SettingsFile } from './backup/settings-file.ts'
import { copyElsewhere, writeElsewhere } from './copy-elsewhere.ts'
import { addCroppedCopy } from './cropped-copy.ts'
import type { DeskSession } from './desk-session.ts'
import type { ExportDesk } from './export-desk.ts'
import { addFittedCopy } from './fitted-copy.ts'
import type { ImportDesk } from './import-desk.ts'
import { readFileText } from './import/read-file-text.ts'
import { settleCopy } from './library/conflict-settle.ts'
import { readHouse, saveHouse } from './library/house.ts'
import { mediaPath, pathIn } from './library/library-folder.ts'
import type { Library } from './library/library.ts'
import { restoreVersion } from './library/restore-version.ts'
import { saveMany } from './library/save-many.ts'
import type { Machine } from './machine.ts'
import type { PersonHere } from './person-here.ts'
import type { PersonalDictionary } from './personal-dictionary.ts'
import type { PictureWorkshop } from './pictures/picture-workshop.ts'
import type { Recovery } from './recovery.ts'
import type { SearchDesk } from './search-desk.ts'
import type { ViewFile } from './view-file.ts'
import type { WindowFlush } from './window-flush.ts'

export interface HandlerTools {
  readonly session: DeskSession
  readonly machine: Machine
  readonly openLibrary: (folder: string) => Promise<Result<Library, LibraryFailure>>
  readonly createLibrary: (folder: string) => Promise<Result<Library, LibraryFailure>>
  readonly view: ViewFile
  readonly imports: ImportDesk
  readonly exports: ExportDesk
  readonly workshop: PictureWorkshop
  readonly backups: BackupDesk
  readonly settings: SettingsFile
  readonly personHere: PersonHere
  /** Hears what the person of this machine is called from now on. */
  readonly onPerson: (person: string) => void
  readonly dictionary: PersonalDictionary
  readonly flush: Pick<WindowFlush, 'settle'>
  readonly search: Pick<SearchDesk, 'find'>
  readonly recovery: Pick<Recovery, 'take'>
  readonly newId: () => RecordId
  readonly clock: () => Timestamp
}

/** What the window can ask for; the command line does the same through the same library. */
export function createHandlers(tools: HandlerTools): DeskCalls {
  const { session, machine, imports, exports, backups, settings, newId, clock } = tools

  return {
    async 'library:overview'() {
      const library = session.library()
      const trash = await library.listTrash()
      return {
        name: library.name,
        folder: library.folder,
        isReadOnly: library.isReadOnly,
        entries: library.list().filter(({ kind }) => kind !== 'house'),
        trash: trash.ok ? trash.value : [],
        problems: library.problems(),
        broughtUpToDate: library.broughtUpToDate,
      }
    },
    'library:verify': () => session.library().verify(),
    'library:damage': () => session.library().damage(),
    'library:bring-back': ({ id, version }) => session.library().bringBack(id, version),
    'library:repair': () => session.library().repair(),
    'trash:empty': () => session.library().emptyTrash(),
    async 'library:open'() {
      const folder = await machine.chooseFolder('Open a library')
      return folder === null ? success(null) : session.replace(tools.openLibrary(folder))
    },
    async 'library:create'() {
      const folder = await machine.chooseNewFolder('Make a new library')
      return folder === null ? success(null) : session.replace(tools.createLibrary(folder))
    },
    async 'library:show-folder'() {
      await machine.showFolder(session.library().folder)
      return null
    },
    'record:read': (id) => session.library().read(id),
    'record:create': ({ kind, title }) =>
      session.library().create(newRecord({ kind, title, newId, now: clock() })),
    'record:save': ({ record, base }) => session.library().save(record, base),
    async 'record:save-text'({ record: text, base }) {
      const record = libraryRecordSchema.parse(JSON.parse(text))
      const saved = await session.library().saveSettling(record, base)
      if (!saved.ok) return saved
      const { version, record: stored } = saved.value
      return success({ version, updatedAt: stored.updatedAt })
    },
    'record:save-many': (saves) => saveMany(session.library(), saves),
    'record:save-merging': (order) => session.library().saveMerging(order),
    'record:write-again': (record) => session.library().create(record),
    'house:read': () => readHouse(session.library(), clock()),
    'house:save': (order) => saveHouse(session.library(), order),
    'search:find': ({ query, kind }) => tools.search.find(query, kind),
    'conflict:list': () => session.library().conflictCopies(),
    'conflict:compare': (file) => session.library().compareCopy(file),
    async 'conflict:settle'(settled) {
      const done = await settleCopy(session.library(), settled)
      return done.ok ? success(null) : done
    },
    'record:copy': (record) => session.library().create(underNewId(record, newId(), clock())),
    'record:save-elsewhere': (record) =>
      copyElsewhere(record, { library: session.library(), machine }),
    async 'record:trash'(id) {
      const trashed = await session.library().trash(id)
      return trashed.ok ? success(null) : trashed
    },
    'trash:read': (id) => session.library().readTrashed(id),
    'conflict:settled': () => session.library().settledCopies(),
    'conflict:read-settled': (file) => session.library().readSettledCopy(file),
    'record:restore': (id) => session.library().restore(id),
    'history:list': (id) => session.library().history(id),
    'history:read': ({ id, version }) => session.library().readSnapshot(id, version),
    'history:keep': ({ id, name }) =>
      session.library().keepSnapshot(id, { reason: name === null ? 'restore' : 'named', name }),
    'history:restore': ({ id, version }) => restoreVersion(session.library(), id, version),
    'media:add': ({ name, bytes }) => session.library().addMedia({ fileName: name, bytes }),
    async 'media:choose'(howMany) {
      const added = []
      // One after the other, so that the newest in the lists is the last that was chosen.
      for (const file of await machine.choosePictures(howMany)) {
        added.push(
          file.ok
            ? await session
                .library()
                .addMedia({ fileName: file.value.name, bytes: file.value.bytes })
            : failure(file.failure),
        )
      }
      return added
    },
    async 'media:bytes'(id) {
      const media = await session.library().readMedia(id)
      return media.ok ? media.value.bytes : null
    },
    'media:crop': (wanted) => addCroppedCopy(session.library(), tools.workshop, wanted),
    'media:fit': (wanted) => addFittedCopy(session.library(), tools.workshop, wanted),
    async 'media:drag'(id) {
      const media = await session.library().read(id)
      if (media.ok && media.value.record.kind === 'media')
        machine.dragFile(pathIn(session.library().folder, mediaPath(media.value.record)))
      return null
    },
    'record:check': (ids) => exports.check(ids),
    'record:fix': (wish) => exports.fix(wish),
    'record:worst': (ids) => exports.worst(ids),
    async 'import:choose'() {
      const paths = await machine.chooseFiles('Import')
      return imports.read(paths.map((path) => ({ path })))
    },
    'import:read': (files) =>
      imports.read(files.map(({ name, bytes }) => ({ fileName: name, bytes }))),
    'import:text': ({ name, bytes }) => readFileText({ fileName: name, bytes }, session.library()),
    'import:apply': (order) => imports.apply(order),
    'article:source': ({ id, form }) => exports.source(id, form),
    'export:preview': (plan) => exports.preview(plan),
    'export:look': (plan) => exports.look(plan),
    'export:make': (order) => exports.make(order),
    'export:again': (sent) => exports.makeAgain(sent),
    'export:stop'() {
      exports.stop()
      return Promise.resolve(null)
    },
    'export:sent': (record) => exports.sent(record),
    'export:compare': (sent) => exports.compare(sent),
    async 'export:show'(sent) {
      await exports.show(sent)
      return null
    },
    async 'export:drag'(sent) {
      await exports.drag(sent)
      return null
    },
    async 'address:open'(href) {
      const address = publishableAddress(href)
      if (address === null) return false
      await machine.openAddress(address)
      return true
    },
    async 'settings:person'() {
      return (await settings.read()).person
    },
    async 'settings:call-person'(person) {
      const changed = await settings.change((before) => ({ ...before, person }))
      if (!changed.ok) return changed
      tools.onPerson(await tools.personHere())
      return success(changed.value.person)
    },
    'backup:overview': () => backups.overview(),
    'backup:choose-place': () => backups.choosePlace(),
    'backup:use-own-place': () => backups.useOwnPlace(),
    'backup:keep': (count) => backups.keep(count),
    'backup:make': () => backups.make(),
    'backup:stop'() {
      backups.stop()
      return Promise.resolve(null)
    },
    async 'backup:show-place'() {
      await backups.showPlace()
      return null
    },
    'backup:choose': () => backups.chooseBackup(),
    'backup:restore': (into) => backups.restore(into),
    'dictionary:read': () => tools.dictionary.read(),
    'dictionary:change': (change) => tools.dictionary.change(change),
    'style:save-elsewhere': (text) => writeElsewhere({ name: 'house-style.csv', text }, machine),
    'text:undo'() {
      machine.undoText()
      return Promise.resolve(null)
    },
    'text:redo'() {
      machine.redoText()
      return Promise.resolve(null)
    },
    'window:zoom'(step) {
      machine.zoom(step)
      return Promise.resolve(null)
    },
    'window:toggle-full-screen'() {
      machine.toggleFullScreen()
      return Promise.resolve(null)
    },
    'desk:recovery': () => Promise.resolve(tools.recovery.take()),
    'desk:person': () => tools.personHere(),
    'view:read': () => tools.view.read(),
    'view:remember'(view) {
      machine.applyTheme(view.theme)
      tools.view.remember(view)
      return Promise.resolve(null)
    },
    'desk:flushed'(isEverythingSaved) {
      tools.flush.settle(isEverythingSaved)
      return Promise.resolve(null)
    },
  }
}

/** Answers one call from the window: nothing unparsed reaches a handler. */
export async function answer<C extends Channel>(
  handlers: DeskCalls,
  channel: C,
  input: unknown,
): Promise<Output<C>> {
  const parse: (value: unknown) => unknown = contract[channel].parse
  // `parse` is the one of this very channel, which the compiler can't follow through the index.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return handlers[channel](parse(input) as Input<C>)
}

function newRecord({
  kind,
  title,
  newId,
  now,
}: {
  kind: DeskKind
  title: string
  newId: () => RecordId
  now: Timestamp
}): DeskRecord {
  const id = newId()
  switch (kind) {
    case 'article':
      return { ...createArticle({ id, now }), headline: title }
    case 'author':
      return { ...createAuthor({ id, now }), name: title }
    case 'edition':
      return { ...createEdition({ id, now }), title }
    case 'thread':
      return { ...createThread({ id, firstPost: newId(), now }), title }
  }
}

function underNewId(record: LibraryRecord, id: RecordId, now: Timestamp): LibraryRecord {
  return record.kind === 'media' || record.kind === 'house'
    ? record
    : { ...record, id, createdAt: now, updatedAt: now }
}
