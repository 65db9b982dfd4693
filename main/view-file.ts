import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { type DeskView, deskViewSchema, firstDeskView } from '../core/desk-view.ts'
import { onDisk } from './library/disk-failure.ts'
import { writeDurably } from './library/durable-file.ts'
import { diskFileSystem } from './library/file-system.ts'

/** How the window looked when it was last used: kept beside the library, worth nothing when lost. */
export interface ViewFile {
  readonly read: () => Promise<DeskView>
  readonly write: (view: DeskView) => Promise<void>
  /** Waits for what is being written. */
  readonly settled: () => Promise<void>
}

/** `libraryFolder` answers the library that is open now; views are written one after the other. */
export function createViewFile(libraryFolder: () => string): ViewFile {
  let writing = Promise.resolve()

  return {
    async read() {
      try {
        const text = await readFile(viewPath(libraryFolder()), 'utf8')
        const parsed = deskViewSchema.safeParse(JSON.parse(text))
        return parsed.success ? parsed.data : firstDeskView
      } catch {
        return firstDeskView
      }
    },
    write(view) {
      const file = viewPath(libraryFolder())
      writing = writing.then(() => store(file, view))
      return writing
    },
    settled: () => writing,
  }
}

async function store(file: string, view: DeskView): Promise<void> {
  // A view that can't be kept costs nobody anything, so a disk that refuses is not reported.
  await onDisk(file, () =>
    writeDurably(diskFileSystem, {
      path: file,
      bytes: new TextEncoder().encode(JSON.stringify(view)),
    }),
  )
}

function viewPath(libraryFolder: string): string {
  return path.join(libraryFolder, '.copydesk', 'view.json')
}
