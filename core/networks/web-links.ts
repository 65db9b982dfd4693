import type { TypedEntity } from './text-count.ts'
import { isTopLevelDomain } from './top-level-domains.ts'

/**
 * Web addresses as the networks other than Bluesky find them, all after the rules that X published: not glued to a
 * letter, digit or sign before it, without the full stop or bracket that ends a sentence. `bare` takes `example.org`
 * for one too.
 */
export function findWebLinks(
  text: string,
  { bare }: { readonly bare: boolean },
): readonly TypedEntity[] {
  if (!text.includes('.')) return []
  return Array.from(text.matchAll(webLink)).flatMap(({ index, groups = {} }) => {
    const { scheme = '', host = '', rest = '' } = groups
    const name = scheme === '' ? (bareName.exec(host)?.[0] ?? '') : host
    const start = index + host.length - name.length
    if (scheme === '' && (!bare || /[-_./]$/.test(text.slice(0, index)))) return []
    const domain = existingDomain(name, scheme !== '')
    if (domain === null) return []
    const typed = scheme + domain + (domain === name ? rest : '')
    const target = scheme === '' ? `https://${typed}` : typed
    return [{ kind: 'link', start, end: start + typed.length, target, shownLink: null }]
  })
}

/** Without `https://` only Latin letters make a domain: the end of `日本語example.com`. */
const bareName = /(?:[a-z0-9\u00c0-\u024f-]+\.)+[a-z]+$/i

/** The domain without what follows its last part that exists; null when none does. */
function existingDomain(host: string, isSchemed: boolean): string | null {
  const parts = host.split('.')
  for (let length = parts.length; length > 1; length -= 1) {
    const last = (parts[length - 1] ?? '').toLowerCase()
    const isForeign = isSchemed && /^(?:xn--[a-z0-9-]+|[\u0080-\uffff]{2,})$/u.test(last)
    if (isForeign || isTopLevelDomain(last)) return parts.slice(0, length).join('.')
  }
  return null
}

const label = String.raw`[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}_\-]*[\p{L}\p{N}\p{M}])?`
const pathCharacter = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{M}0-9!*';:=+,.$\/%#\[\]\-–_~@|&]`
const brackets = String.raw`\(${pathCharacter}+\)`
const pathEnd = String.raw`(?:[+\-\p{Script=Latin}\p{Script=Cyrillic}\p{M}0-9=_#\/]|${brackets})`
const path = String.raw`\/(?:(?:${pathCharacter}|${brackets})*${pathEnd})?`
const query = String.raw`\?[a-z0-9!?*'();:&=+$\/%#\[\]\-_.,~|@]*[a-z0-9_&=#\/\-]`

const webLink = new RegExp(
  String.raw`(?<![A-Za-z0-9@＠$#＃])(?<scheme>https?:\/\/)?(?<host>${label}(?:\.${label})+)(?![@+\-])(?<rest>(?::\d+)?(?:${path})?(?:${query})?)`,
  'giu',
)
