/** A text as the pieces that are compared: words, runs of space, and every other character by itself. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’\u2010-][\p{L}\p{N}\p{M}]+)*|\s+|./gsu) ?? []
}

/** True for a piece that counts as a word. */
export function isWord(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece)
}
