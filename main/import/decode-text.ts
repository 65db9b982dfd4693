import type { ImportFailure } from '../../core/import/import-failure.ts'
import type { ImportNote } from '../../core/import/import-source.ts'
import { failure, type Result, success } from '../../core/result.ts'

export interface DecodedText {
  readonly text: string
  readonly notes: readonly ImportNote[]
}

/**
 * The text of a file: UTF-8 or UTF-16 when it says so, UTF-8 when it is, else Windows-1252, said in a
 * note. Bytes that no person wrote as text are a failure.
 */
export function decodeText(
  fileName: string,
  bytes: Uint8Array,
): Result<DecodedText, ImportFailure> {
  const wide = markedAsUtf16(bytes)
  if (wide !== null) return success({ text: new TextDecoder(wide).decode(bytes), notes: [] })
  if (isBinary(bytes)) return failure({ kind: 'not-text', fileName })
  const whole = decodeUtf8(bytes)
  return success(whole === null ? decodeDamaged(bytes) : { text: whole, notes: [] })
}

function markedAsUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** Text has no zero bytes; a PDF may have none either and begins with its name. */
function isBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 5))
  return bytes.includes(0) || head === '%PDF-' || head.startsWith('{\\rtf')
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A few broken bytes in UTF-8 are marked; text whose characters are mostly broken is another encoding. */
function decodeDamaged(bytes: Uint8Array): DecodedText {
  const place = 'Whole file'
  const marked = new TextDecoder('utf-8').decode(bytes)
  const broken = marked.match(/\ufffd/gu)?.length ?? 0
  const good = marked.match(/[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu)?.length ?? 0
  if (good > broken) {
    const sentence = `${broken} broken ${broken === 1 ? 'character was' : 'characters were'} found in the file’s UTF-8.`
    return { text: marked, notes: [{ place, sentence }] }
  }
  const sentence =
    'The file is not UTF-8; it was read as Windows-1252. Check accents and quotation marks.'
  return { text: new TextDecoder('windows-1252').decode(bytes), notes: [{ place, sentence }] }
}
