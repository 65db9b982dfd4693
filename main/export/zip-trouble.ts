import { open } from 'node:fs/promises'

/** Why a file can't be read as a zip, as far as its bytes tell. */
export type ZipTrouble = 'no-zip' | 'cut-short' | 'damaged' | 'encrypted' | 'unsupported'

/** What is wrong with the file, from the words of yauzl, which gives its errors no names, and from what the file holds. */
export async function zipTrouble(path: string, words: string): Promise<ZipTrouble> {
  if (/encrypt/u.test(words)) return 'encrypted'
  const { start, hasEnd } = await readEnds(path)
  if (!hasEnd) return start.equals(entrySignature) ? 'cut-short' : 'no-zip'
  return /(?:not |un)supported/u.test(words) ? 'unsupported' : 'damaged'
}

/** The end of a sentence. */
export function zipTroubleReason(trouble: ZipTrouble): string {
  switch (trouble) {
    case 'no-zip':
      return 'it is neither a folder nor a zip file'
    case 'cut-short':
      return 'the ZIP ends too early: it was not copied or downloaded whole; fetch it again'
    case 'damaged':
      return 'the ZIP is damaged inside, so its files can’t be found; fetch it again'
    case 'encrypted':
      return 'the ZIP is encrypted; unpack it with its password, and verify the folder'
    case 'unsupported':
      return 'the ZIP is split, or packed in a way that Copydesk does not read; unpack it with the program that made it, and verify the folder'
  }
}

const entrySignature = Buffer.from('PK\u0003\u0004')
const endSignature = Buffer.from('PK\u0005\u0006')
const endSize = 22
const largestComment = 0xff_ff
/** Stands where the real figure is in a record of ZIP64. */
const elsewhere = 0xff_ff_ff_ff

async function readEnds(path: string): Promise<{ start: Buffer; hasEnd: boolean }> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const start = Buffer.alloc(Math.min(size, entrySignature.length))
    const tail = Buffer.alloc(Math.min(size, endSize + largestComment))
    await file.read({ buffer: start, position: 0 })
    await file.read({ buffer: tail, position: size - tail.length })
    return { start, hasEnd: holdsEnd(tail, size - tail.length) }
  } finally {
    await file.close()
  }
}

function holdsEnd(tail: Buffer, from: number): boolean {
  let at = tail.lastIndexOf(endSignature)
  while (at !== -1 && !isEnd(tail.subarray(at), from + at)) {
    at = tail.subarray(0, at + endSignature.length - 1).lastIndexOf(endSignature)
  }
  return at !== -1
}

/** A zip inside a zip that was cut has an end too, but not at the place that it tells. */
function isEnd(record: Buffer, at: number): boolean {
  if (record.length < endSize) return false
  const [size, start] = [record.readUInt32LE(12), record.readUInt32LE(16)]
  return start === elsewhere || start + size === at
}
