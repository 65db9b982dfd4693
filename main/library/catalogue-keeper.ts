import { catalogueFilePath, serializeCatalogueFile } from './catalogue-file.ts'
import type { Catalogue } from './catalogue.ts'
import { onDisk } from './disk-failure.ts'
import { writeDurably } from './durable-file.ts'
import type { FileSystem } from './file-system.ts'
import { pathIn } from './library-folder.ts'

/** Milliseconds without a change after which the desk counts as idle. */
const idle = 2000

/**
 * Stores the catalogue whenever the desk has been idle after a change, never inside a save. Answers
 * the way to stop, which stores what is left. A catalogue that can't be stored is no failure: the
 * next opening makes it anew from the records.
 */
export function keepCatalogue({
  files,
  folder,
  catalogue,
  isStored,
}: {
  readonly files: FileSystem
  readonly folder: string
  readonly catalogue: Catalogue
  /** True when the file already holds the catalogue. */
  readonly isStored: boolean
}): () => Promise<void> {
  const path = pathIn(folder, catalogueFilePath)
  let isDirty = !isStored
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  function store(): Promise<void> {
    writing = storeAfter(writing)
    return writing
  }

  async function storeAfter(earlier: Promise<void>): Promise<void> {
    await earlier
    if (!isDirty) return
    isDirty = false
    const bytes = serializeCatalogueFile({
      rows: catalogue.rows(),
      trash: catalogue.trashRows(),
      library: catalogue.library(),
    })
    const stored = await onDisk(path, () => writeDurably(files, { path, bytes }))
    // The next change and the closing try again.
    if (!stored.ok) isDirty = true
  }

  function storeWhenIdle(): void {
    isDirty = true
    clearTimeout(timer)
    timer = setTimeout(() => void store(), idle)
    // A command that is done need not wait for the desk to be idle.
    timer.unref()
  }

  if (isDirty) storeWhenIdle()
  const unsubscribe = catalogue.subscribe(storeWhenIdle)
  return async () => {
    unsubscribe()
    clearTimeout(timer)
    await store()
  }
}
