import { createHash } from 'node:crypto'

import type { ImportDrafts, MediaDraft } from '../../core/import/import-proposal.ts'
import type { ImportNote } from '../../core/import/import-source.ts'
import { failureSentence } from '../../core/library/library-failure.ts'
import type { MediaId } from '../../core/library/record-id.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Library } from '../library/library.ts'
import type { PictureSource } from './picture-source.ts'

/** Stores the pictures that drafts name and that can be had; a note for each that can't. */
export async function takePictures(
  { library, pictures: source }: { readonly library: Library; readonly pictures: PictureSource },
  {
    authors,
    articles,
    threads,
    media,
  }: Pick<ImportDrafts, 'authors' | 'articles' | 'threads' | 'media'>,
) {
  const said = new Map(media.map((each) => [each.path, each]))
  const wanted = [
    ...authors.map(({ portrait }) => portrait),
    ...articles.flatMap(({ leadPicture, cardPicture, pictures }) => [
      leadPicture,
      cardPicture,
      ...pictures.map(({ path }) => path),
    ]),
    ...threads.flatMap(({ posts }) =>
      posts.flatMap(({ images }) => images.map(({ path }) => path)),
    ),
  ].filter((path) => path !== null)
  const pictures = new Map<string, MediaId>()
  const notes: ImportNote[] = []
  await source.read(new Set(wanted), async (path, bytes) => {
    const taken = bytes.ok
      ? await storePicture(library, { path, bytes: bytes.value, said: said.get(path) })
      : bytes
    if (taken.ok) pictures.set(path, taken.value)
    else notes.push({ place: path, sentence: `The picture was not taken in: ${taken.failure}` })
  })
  return { pictures, notes }
}

/** The failure is a sentence that follows a colon. */
async function storePicture(
  library: Library,
  {
    path,
    bytes,
    said,
  }: {
    readonly path: string
    readonly bytes: Uint8Array
    readonly said: MediaDraft | undefined
  },
): Promise<Result<MediaId, string>> {
  const fileName = ownFileName(path.split('/').at(-1) ?? path, bytes)
  const { alt = '', caption = '', credit = '' } = said ?? {}
  const stored = await library.addMedia({ bytes, fileName, as: { alt, caption, credit } })
  if (stored.ok) return success(stored.value.record.id)
  const { failure: reason } = stored
  return failure(reason.kind === 'not-a-picture' ? reason.reason : failureSentence(reason))
}

/** Bundles tell pictures apart by the first signs of their hash; they are called here what they were called before. */
function ownFileName(fileName: string, bytes: Uint8Array): string {
  const [stamped = '', stamp = ''] = /-([0-9a-f]{12})(?=\.[a-z0-9]+$)/u.exec(fileName) ?? []
  const isOurs = stamp !== '' && createHash('sha256').update(bytes).digest('hex').startsWith(stamp)
  return isOurs ? fileName.replace(stamped, '') : fileName
}
