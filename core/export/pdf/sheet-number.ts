/** Stands for the number of the page on which a place begins, until the document was printed once. */
export function sheetNumberSign(place: string): string {
  return `\uE000${place}\uE001`
}

/** The same document with the numbers in their places; what is unknown stays empty. */
export function withSheetNumbers(html: string, numbers: ReadonlyMap<string, number>): string {
  return html.replaceAll(/\uE000([^\uE001]*)\uE001/gu, (_, place: string) =>
    String(numbers.get(place) ?? ''),
  )
}
