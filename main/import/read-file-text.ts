import type { Block } from '../../core/document/document.ts'
import { bodyWithMedia } from '../../core/import/body-with-media.ts'
import { fileTitle } from '../../core/import/file-title.ts'
import type { ImportFailure } from '../../core/import/import-failure.ts'
import type { ArticleDraft } from '../../core/import/import-proposal.ts'
import type { FileText } from '../../core/import/text/file-text.ts'
import type { MediaId } from '../../core/library/record-id.ts'
import { type Result, success } from '../../core/result.ts'
import type { Library } from '../library/library.ts'
import { type ImportFile, importFileName } from './import-file.ts'
import { readImportFile } from './read-import-file.ts'
import { takePictures } from './take-pictures.ts'

/** Reads a file by the rules of the import; its pictures come into the library. */
export async function readFileText(
  file: ImportFile,
  library: Library,
): Promise<Result<FileText, ImportFailure>> {
  const read = await readImportFile(file, { kind: 'article' })
  if (!read.ok) return read
  const { proposal, pictures: source } = read.value
  const { pictures, notes } = await takePictures(
    { library, pictures: source },
    {
      authors: [],
      articles: proposal.articles.map((draft) => ({
        ...draft,
        leadPicture: null,
        cardPicture: null,
      })),
      threads: [],
      media: proposal.media,
    },
  )
  const content = proposal.articles.flatMap((draft) =>
    textOf(draft, { title: fileTitle(importFileName(file)), pictures }),
  )
  const repairs = proposal.repairs.length === 0 ? [] : [damaged]
  return success({
    body: { type: 'doc', content },
    notes: [...proposal.notes, ...notes].map(({ sentence }) => sentence).concat(repairs),
  })
}

const damaged =
  'Some letters look damaged: import the file as an article of its own, and they are mended.'

/** What stands above the text comes with it, unless it is only the name of the file. */
function textOf(
  { headline, standfirst, body, pictures: drafts }: ArticleDraft,
  { title, pictures }: { readonly title: string; readonly pictures: ReadonlyMap<string, MediaId> },
): readonly Block[] {
  const media = new Map(drafts.map(({ image, path }) => [image, pictures.get(path) ?? null]))
  const heading: readonly Block[] =
    headline === '' || headline === title
      ? []
      : [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: headline }] }]
  const opening: readonly Block[] =
    standfirst === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: standfirst }] }]
  return [...heading, ...opening, ...bodyWithMedia(body, media).content]
}
