import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { strFromU8, unzipSync } from 'fflate'

import type { WordTemplate } from '../../core/export/docx/word-template.ts'
import type { DiskFailure } from '../../core/library/library-failure.ts'
import { type Result, success } from '../../core/result.ts'
import { onDisk } from '../library/disk-failure.ts'
import { designFolder } from '../library/library-folder.ts'

/** The Word file of the house whose styles every manuscript takes over; null where there is none. */
export async function readWordTemplate(
  library: string,
): Promise<Result<WordTemplate | 'unreadable' | null, DiskFailure>> {
  const place = join(library, designFolder, 'word.docx')
  const read = await onDisk(place, () => readFile(place))
  if (read.ok) return success(templateIn(read.value) ?? 'unreadable')
  return read.failure.code === 'ENOENT' ? success(null) : read
}

function templateIn(file: Uint8Array): WordTemplate | null {
  const parts = unpacked(file)
  const [styles, document] = [parts[stylesPath], parts[documentPath]]
  if (styles === undefined || document === undefined) return null
  const theme = parts[themePath]
  const look = theme === undefined ? null : strFromU8(theme)
  return {
    styles: strFromU8(styles),
    // One with pictures would need their files.
    theme: look === null || look.includes('r:embed') ? null : look,
    document: strFromU8(document),
  }
}

function unpacked(file: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(file, {
      filter: ({ name, originalSize }) => wanted.has(name) && originalSize < largestPart,
    })
  } catch {
    return {}
  }
}

const stylesPath = 'word/styles.xml'
const documentPath = 'word/document.xml'
const themePath = 'word/theme/theme1.xml'
const wanted: ReadonlySet<string> = new Set([stylesPath, documentPath, themePath])

/** Bytes: a template has looks, no text to speak of. */
const largestPart = 8_000_000
