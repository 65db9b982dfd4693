import type { LongFile, TextFile } from '../../core/export/bundle/bundle-file.ts'

/** The text as UTF-8; a long one in bits that are worth a call to the disk. */
export function* textBytes(file: TextFile | LongFile): Iterable<Uint8Array> {
  if ('text' in file) {
    yield encoder.encode(file.text())
    return
  }
  let gathered: string[] = []
  let length = 0
  for (const piece of file.pieces()) {
    gathered.push(piece)
    length += piece.length
    if (length < worthwhile) continue
    yield encoder.encode(gathered.join(''))
    gathered = []
    length = 0
  }
  yield encoder.encode(gathered.join(''))
}

const worthwhile = 65_536

// A `Buffer` of a page would share its memory with file names, which a zip keeps until its end.
const encoder = new TextEncoder()
