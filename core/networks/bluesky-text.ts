/**
 * The text as Bluesky's app sends it: the end trimmed, blank lines at the start dropped, never more than one blank
 * line in a row. Half of a surrogate pair, which no server takes, becomes U+FFFD.
 */
export function cleanBlueskyText(text: string): string {
  return text
    .toWellFormed()
    .replace(/^\s*\n/, '')
    .trimEnd()
    .replaceAll(manyBlankLines, '\n\n')
}

const manyBlankLines =
  // oxlint-disable-next-line no-misleading-character-class -- the zero-width characters are meant one by one
  /[\r\n](?:[\u00AD\u2060\u200D\u200C\u200B\s]*[\r\n]){2,}/g

/** At most this many UTF-16 units of path, query and fragment are shown in full. */
const shownPathLength = 15

/**
 * The link as Bluesky's app shows it: without its scheme, with a path, query and fragment beyond 15 UTF-16 units cut
 * to 13 and `...`. A bare domain stays as it is.
 */
export function shortenBlueskyLink(link: string): string {
  const address = parseAddress(link)
  if (address === null) return link
  const path = (address.pathname === '/' ? '' : address.pathname) + address.search + address.hash
  return address.host + (path.length > shownPathLength ? `${path.slice(0, 13)}...` : path)
}

function parseAddress(link: string): URL | null {
  if (!/^https?:/.test(link)) return null
  try {
    return new URL(link)
  } catch {
    return null
  }
}
