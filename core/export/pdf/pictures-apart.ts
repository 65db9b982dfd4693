/**
 * The same HTML with an address of its own for each showing of a picture. What stands at one address twice, Chromium writes
 * once or twice, as it happens; a print of the same page has to be the same bytes.
 */
export function* picturesApart(html: Iterable<string>): Iterable<string> {
  const shown = new Map<string, number>()
  for (const piece of html) {
    yield piece.replaceAll(/(?<=<img src=")[^"?]+/gu, (address) => {
      const time = (shown.get(address) ?? 0) + 1
      shown.set(address, time)
      return time === 1 ? address : `${address}?${time}`
    })
  }
}
