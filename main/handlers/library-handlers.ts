import { success } from '../../core/result.ts'
import type { DeskCalls } from '../../preload/contract.ts'
import type { libraryCalls } from '../../preload/contract/library-calls.ts'
import type { HandlerTools } from './handler-tools.ts'

export function createLibraryHandlers({
  session,
  machine,
  openLibrary,
  createLibrary,
}: HandlerTools): Pick<DeskCalls, keyof typeof libraryCalls> {
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
      return folder === null ? success(null) : session.replace(openLibrary(folder))
    },
    async 'library:create'() {
      const folder = await machine.chooseNewFolder('Make a new library')
      return folder === null ? success(null) : session.replace(createLibrary(folder))
    },
    async 'library:show-folder'() {
      await machine.showFolder(session.library().folder)
      return null
    },
    'trash:read': (id) => session.library().readTrashed(id),
  }
}
