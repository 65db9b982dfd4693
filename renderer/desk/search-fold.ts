/** Makes text comparable for searching: case, accents and the shape of apostrophes and dashes don't count. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/[–—]/gu, '-')
    .toLowerCase()
}
