/** Makes text comparable for searching: case, accents and the shape of apostrophes and dashes don't count. */
export function foldForSearch(text: string): string {
  return plainSigns(text.normalize('NFKD').replaceAll(/\p{M}/gu, '')).toLowerCase()
}

/** A text made comparable, and where each of its characters comes from. */
export interface FoldedText {
  readonly text: string
  /** For each character of `text` its place in the original; one more for the end. */
  readonly places: readonly number[]
}

/**
 * Makes text comparable for finding a passage in it: the shape of quotation marks, apostrophes, hyphens and spaces
 * doesn't count, nor does case unless it is wanted. Accents count.
 */
export function foldKeepingPlaces(text: string, keepsCase: boolean): FoldedText {
  const folded: string[] = []
  const places: number[] = []
  let place = 0
  for (const character of text) {
    const plain = plainCharacter(character)
    const piece = keepsCase ? plain : plain.toLowerCase()
    folded.push(piece)
    for (let unit = 0; unit < piece.length; unit += 1) places.push(place)
    place += character.length
  }
  return { text: folded.join(''), places: [...places, text.length] }
}

/** Whole articles are folded while somebody types what to find in them. */
const knownCharacters = new Map<string, string>()

function plainCharacter(character: string): string {
  if (character < '\u0080') return character
  const known = knownCharacters.get(character)
  if (known !== undefined) return known
  const plain = plainSigns(character.normalize('NFD'))
  knownCharacters.set(character, plain)
  return plain
}

function plainSigns(text: string): string {
  return text
    .replaceAll(/[‘’ʼ]/gu, "'")
    .replaceAll(/[“”]/gu, '"')
    .replaceAll(/[‐‑–—−]/gu, '-')
    .replaceAll(/[\u00A0\u2009\u202F]/gu, ' ')
    .replaceAll('\u00AD', '')
}
