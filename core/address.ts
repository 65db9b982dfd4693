/**
 * The address as it may be published, or null when it may not: http and https with a host and
 * without a password in it, mailto without attachments, and `#…` on the same page. Characters that
 * an address can't hold are percent-encoded. Every exporter, the editor's link check and preflight
 * ask here, because a stored link may hold anything.
 */
export function publishableAddress(href: string): string | null {
  const address = href.trim()
  if (unprintable.test(address) || address.includes('\\')) return null
  if (/^#[^\s#]+$/u.test(address)) return encodeStrays(address)
  if (webAddress.test(address)) return encodeStrays(address)
  return mailAddress.test(address) ? encodeStrays(address) : null
}

/** People type `example.org`, and mean the web. */
export function withWebScheme(address: string): string {
  const typed = address.trim()
  return /^[^\s/:@]+\.[^\s/:@]+(?:[/?#:]|$)/u.test(typed) ? `https://${typed}` : typed
}

/**
 * Why an address may not be published: `unsafe` would run, read or hide something, `incomplete`
 * lacks its beginning or its host. Null when nothing is wrong.
 */
export function addressTrouble(href: string): 'unsafe' | 'incomplete' | null {
  if (publishableAddress(href) !== null) return null
  const address = href.trim()
  const hides = unprintable.test(address) || address.includes('\\') || address.startsWith('//')
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/iu.exec(address)?.[1]?.toLowerCase()
  if (hides || /^https?:\/\/[^/?#]*@/iu.test(address)) return 'unsafe'
  const isKnown = scheme === undefined || scheme === 'http' || scheme === 'https'
  return isKnown ? 'incomplete' : 'unsafe'
}

// Browsers drop tabs and line ends inside an address, which hides `java\nscript:` from a reader.
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/** No `@` before the first slash: `https://bank.example@elsewhere.example` misleads. */
const webAddress =
  /^https?:\/\/(?:\[[0-9a-f:.]+\]|[^\s/?#@:[\]"<>^`{|}%]+)(?::\d{1,5})?(?:[/?#].*)?$/iu

const mailAddress = /^mailto:[^\s@?#]+@[^\s@?#]+(?:\?(?!(?:.*&)?attach(?:ment)?=).*)?$/iu

function encodeStrays(address: string): string {
  const [origin = ''] = /^https?:\/\/[^/?#]*/iu.exec(address) ?? []
  const rest = address
    .slice(origin.length)
    .replaceAll(/[\s"<>^`{|}[\]]|%(?![0-9a-f]{2})/giu, encodeURIComponent)
  const [beforeFragment = '', ...fragments] = rest.split('#')
  return fragments.length === 0
    ? `${origin}${rest}`
    : `${origin}${beforeFragment}#${fragments.join('%23')}`
}
