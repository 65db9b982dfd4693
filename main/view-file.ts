import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { type DeskView, deskViewSchema, firstDeskView } from '../core/desk/desk-view.ts'
import { onDisk } from './library/disk-failure.ts'
import { writeDurably } from './library/durable-file.ts'
import { diskFileSystem } from './library/file-system.ts'

/** How the window looked when it was last used: kept beside the library, worth nothing when lost. */
export interface ViewFile {
  readonly read: () => Promise<DeskView>
  /** Keeps the view within the next second, so that turning pages costs the disk nothing. */
  readonly remember: (view: DeskView) => void
  /** Writes what is still waiting, and waits for it. */
  readonly settled: () => Promise<void>
}

/** Milliseconds. */
const longestWait = 1000

/** `libraryFolder` answers the library that is open now; views are written one after the other. */
export function createViewFile(libraryFolder: () => string): ViewFile {
  let waiting: { readonly file: string; readonly view: DeskView } | null = null
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()

  function writeWaiting(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const next = waiting
    waiting = null
    if (next !== null) writing = writing.then(() => store(next.file, next.view))
    return writing
  }

  return {
    async read() {
      await writeWaiting()
      try {
        const text = await readFile(viewPath(libraryFolder()), 'utf8')
        const parsed = deskViewSchema.safeParse(JSON.parse(text))
        return parsed.success ? parsed.data : firstDeskView
      } catch {
        return firstDeskView
      }
    },
    remember(view) {
      const file = viewPath(libraryFolder())
      // What waits may belong to the library before.
      if (waiting !== null && waiting.file !== file) void writeWaiting()
      waiting = { file, view }
      timer ??= setTimeout(() => void writeWaiting(), longestWait)
    },
    settled: writeWaiting,
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
