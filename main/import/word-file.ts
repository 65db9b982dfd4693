import { docxPicturePath, docxTextPath } from '../../core/import/docx/docx-parts.ts'
import type { ImportFailure } from '../../core/import/import-failure.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { largestPicture, type PictureSource } from './picture-source.ts'
import { unpackFile, type UnpackedFiles } from './unpack-file.ts'

/** The XML parts of a Word file as one text, and its pictures. */
export interface WordFile {
  readonly text: string
  readonly pictures: PictureSource
}

/** Unpacks a Word file; null when the zip is something else. */
export async function openWordFile(
  fileName: string,
  bytes: Uint8Array,
): Promise<Result<WordFile | null, ImportFailure>> {
  const unpacked = await unpackFile(bytes, (path) => isText(path) || docxPicturePath.test(path))
  if (!unpacked.ok) {
    return unpacked.failure === 'too-large'
      ? failure({ kind: 'too-large', fileName, limit: '200 MB when unpacked' })
      : success(null)
  }
  const files = unpacked.value
  if (!files.has('[Content_Types].xml') || ![...files.keys()].some(isWordText)) return success(null)
  const wordParts = Object.fromEntries(
    [...files].filter(([path]) => isText(path)).map(([path, content]) => [path, decoded(content)]),
  )
  return success({ text: JSON.stringify({ wordParts }), pictures: picturesIn(files) })
}

function isText(path: string): boolean {
  return docxTextPath.test(path)
}

function isWordText(path: string): boolean {
  return /^word\/document\d*\.xml$/u.test(path)
}

/** XML says by its first bytes when it is not UTF-8. */
function decoded(content: Uint8Array): string {
  const [first, second] = content
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content)
  return new TextDecoder().decode(content)
}

function picturesIn(files: UnpackedFiles): PictureSource {
  return {
    async read(paths, take) {
      for (const path of paths) {
        const bytes = files.get(path)
        if (bytes === undefined) await take(path, failure('it is not in the file.'))
        else if (bytes.length > largestPicture) {
          await take(path, failure('it is larger than 50 MB.'))
        } else await take(path, success(bytes))
      }
    },
  }
}
