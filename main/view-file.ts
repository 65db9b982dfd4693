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
}

export function createViewFile(libraryFolder: string): ViewFile {
  const file = path.join(libraryFolder, '.copydesk', 'view.json')
  let writing = Promise.resolve()

  async function store(view: DeskView): Promise<void> {
    // A view that can't be kept costs nobody anything, so a disk that refuses is not reported.
    await onDisk(file, () =>
      writeDurably(diskFileSystem, {
        path: file,
        bytes: new TextEncoder().encode(JSON.stringify(view)),
      }),
    )
  }

  return {
    async read() {
      try {
        const parsed = deskViewSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
        return parsed.success ? parsed.data : firstDeskView
      } catch {
        return firstDeskView
      }
    },
    write(view) {
      writing = writing.then(() => store(view))
      return writing
    },
  }
}
