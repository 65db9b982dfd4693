/** Whether a GIF has more than one picture. */
export function isMovingGif(bytes: Uint8Array): boolean {
  let at = 13 + tableLength(bytes[10] ?? 0)
  let pictures = 0
  while (at < bytes.length) {
    const mark = bytes[at]
    if (mark === 0x21) at = blocksEnd(bytes, at + 2)
    else if (mark === 0x2c) {
      pictures += 1
      if (pictures > 1) return true
      at = blocksEnd(bytes, at + 11 + tableLength(bytes[at + 9] ?? 0))
    } else return false
  }
  return false
}

/** Bytes of a table of colours, by the byte that announces it. */
function tableLength(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

function blocksEnd(bytes: Uint8Array, from: number): number {
  let at = from
  for (let length = bytes[at]; length !== undefined && length > 0; length = bytes[at]) {
    at += 1 + length
  }
  return at + 1
}
