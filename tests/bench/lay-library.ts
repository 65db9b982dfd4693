import { type Article, createArticle } from '../../core/article/article.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { createLibrary } from '../../main/library/create-library.ts'
import { diskFileSystem, type FileSystem } from '../../main/library/file-system.ts'
import { aDocument } from '../builders/article.ts'
import { morning, tickingClock } from '../builders/clock.ts'
import { expectValue } from '../builders/outcome.ts'

/** Makes a closed library of so many articles, besides those in its trash. */
export async function layLibrary(
  folder: string,
  {
    articles,
    trashed,
    newId,
    draft = aDraft,
  }: {
    readonly articles: number
    readonly trashed: number
    readonly newId: () => RecordId
    /** Told which one it is, from 0. */
    readonly draft?: (id: RecordId, at: number) => Article
  },
): Promise<void> {
  const files = forgetfulFileSystem
  const library = expectValue(
    await createLibrary({ folder, clock: tickingClock(), name: 'Bench', newId, files }),
  )
  const drafts = Array.from({ length: articles + trashed }, (_, at) => draft(newId(), at))
  for (const each of drafts) expectValue(await library.create(each))
  for (const { id } of drafts.slice(0, trashed)) expectValue(await library.trash(id))
  await library.close()
}

/** About 8 KB on the disk. */
export function aDraft(id: RecordId): Article {
  const sentence = 'The lamps are lit at six and nobody is sent home before the last page. '
  const body = aDocument(...Array.from({ length: 12 }, () => sentence.repeat(8).trim()))
  return { ...createArticle({ id, now: morning }), headline: 'The open library', body }
}

/** Lays the many articles of a library quickly; what is measured runs on the real disk. */
const forgetfulFileSystem: FileSystem = {
  ...diskFileSystem,
  createFile: async (path) => ({
    ...(await diskFileSystem.createFile(path)),
    sync: () => Promise.resolve(),
  }),
  syncFolder: () => Promise.resolve(),
}
