import type { ImportFailure } from '../../core/import/import-failure.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { archivePictures } from './archive-pictures.ts'
import type { PictureSource } from './picture-source.ts'
import { unpackFile } from './unpack-file.ts'

/** The texts of a book as one text, and its pictures. */
export interface EpubFile {
  readonly text: string
  readonly pictures: PictureSource
}

/** Unpacks an e-book; null when the zip is something else. */
export async function openEpubFile(
  fileName: string,
  bytes: Uint8Array,
): Promise<Result<EpubFile | null, ImportFailure>> {
  const unpacked = await unpackFile(bytes, (path) => /\.(?:xml|opf|x?html?)$/iu.test(path))
  if (!unpacked.ok) {
    return unpacked.failure === 'too-large'
      ? failure({ kind: 'too-large', fileName, limit: '200 MB when unpacked' })
      : success(null)
  }
  const files = unpacked.value
  if (!files.has('META-INF/container.xml')) return success(null)
  const epubParts = Object.fromEntries(
    [...files].map(([path, content]) => [path, new TextDecoder().decode(content)]),
  )
  const pictures = archivePictures({ file: { fileName, bytes }, form: 'zip', folder: '' })
  return success({ text: JSON.stringify({ epubParts }), pictures })
}
