import { publishableAddress } from '../address.ts'
import { countGraphemes } from '../graphemes.ts'
import type { ShownLink } from '../thread/thread.ts'
import { blueskyLimits } from './bluesky-limits.ts'
import type { TextEntityKind, TypedEntity } from './text-count.ts'
import { isTopLevelDomain } from './top-level-domains.ts'
import { overlap, type TextRange, withoutOverlaps } from './typed-entities.ts'
import { utf8Length } from './utf8-length.ts'

/**
 * What Bluesky takes for links, mentions, hashtags and cashtags, in the order of the text, never overlapping.
 *
 * Follows `detectFacets` of `@atproto/api`, which is not used itself because it brings all the schemas of the
 * network along (925 kB). It departs from it where that would publish something broken: a link that
 * the schema refuses is none, a bare domain that begins with `http` gets its scheme, a tag beyond 640 bytes is none,
 * a link that ends in an ellipsis has no address, and of two that overlap the first one stays.
 */
export function findBlueskyEntities(
  text: string,
  links: readonly ShownLink[],
): readonly TypedEntity[] {
  const shown = findShownLinks(text, links)
  const detected = [
    ...findMentions(text),
    ...findLinks(text),
    ...findHashtags(text),
    ...findCashtags(text),
  ].filter((entity) => !shown.some((link) => overlap(entity, link)))
  return withoutOverlaps([...shown, ...detected])
}

function findShownLinks(text: string, links: readonly ShownLink[]): readonly TypedEntity[] {
  return links.reduce<readonly TypedEntity[]>((found, link) => {
    const free = occurrences(text, link.text).filter(
      (range) => !found.some((other) => overlap(range, other)),
    )
    const range = free.find((candidate) => standsAlone(text, candidate)) ?? free[0]
    if (range === undefined) return found
    return [...found, { kind: 'link', ...range, target: webAddress(link), shownLink: link }]
  }, [])
}

function webAddress({ address }: ShownLink): string | null {
  const publishable = address === null ? null : publishableAddress(address)
  return publishable !== null && /^https?:/i.test(publishable) ? publishable : null
}

function occurrences(text: string, part: string): readonly TextRange[] {
  const found: TextRange[] = []
  if (part === '') return found
  for (
    let start = text.indexOf(part);
    start !== -1;
    start = text.indexOf(part, start + part.length)
  ) {
    found.push({ start, end: start + part.length })
  }
  return found
}

function standsAlone(text: string, { start, end }: TextRange): boolean {
  return !/[\p{L}\p{N}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}]/u.test(text.slice(end))
}

function findMentions(text: string): readonly TypedEntity[] {
  return matches(text, /(^|\s|\()@([a-zA-Z0-9.-]+)\b/g).flatMap(({ index, lead, rest: handle }) =>
    isDomain(handle) || handle.endsWith('.test')
      ? [
          detectedEntity({
            kind: 'mention',
            start: index + lead.length,
            length: handle.length + 1,
            target: handle,
          }),
        ]
      : [],
  )
}

function findLinks(text: string): readonly TypedEntity[] {
  const pattern =
    /(^|\s|\()((?:https?:\/\/\S+)|(?:(?<domain>[a-z][a-z0-9]*(?:\.[a-z0-9]+)+)\S*))/gim
  return matches(text, pattern).flatMap(({ index, lead, rest, domain }) => {
    if (domain === undefined ? !rest.startsWith('http') : !isDomain(domain)) return []
    const shown = withoutClosing(rest)
    const uri = domain === undefined ? shown : `https://${shown}`
    if (/(?:\.{2,}|…)[)\]"'’”]*$/.test(rest)) {
      return [
        detectedEntity({
          kind: 'link',
          start: index + lead.length,
          length: rest.length,
          target: null,
        }),
      ]
    }
    if (!isUri(uri)) return []
    return [
      detectedEntity({
        kind: 'link',
        start: index + lead.length,
        length: shown.length,
        target: uri,
      }),
    ]
  })
}

function withoutClosing(link: string): string {
  const unpunctuated = link.replace(/[.,;:!?]$/, '')
  return unpunctuated.endsWith(')') && !unpunctuated.includes('(')
    ? unpunctuated.slice(0, -1)
    : unpunctuated
}

function findHashtags(text: string): readonly TypedEntity[] {
  const most = blueskyLimits.hashtag.graphemes
  return matches(text, hashtagPattern).flatMap(({ index, lead, rest }) => {
    const tag = rest.replace(/\p{P}+$/u, '')
    if (tag === '' || (tag.length > most && countGraphemes(tag) > most)) return []
    if (utf8Length(tag) > blueskyLimits.hashtag.bytes) return []
    return [
      detectedEntity({
        kind: 'hashtag',
        start: index + lead.length,
        length: tag.length + 1,
        target: tag,
      }),
    ]
  })
}

// Soft hyphens, joiners and zero-width spaces end a tag; it needs one character that is neither digit nor punctuation.
// A variation selector after # makes the two an emoji.
const hashtagPattern =
  // oxlint-disable-next-line no-misleading-character-class -- the zero-width characters are meant one by one
  /(^|\s)[#＃]((?!\ufe0f)[^\s\u00AD\u2060\u200A\u200B\u200C\u200D\u20e2]*[^\d\s\p{P}\u00AD\u2060\u200A\u200B\u200C\u200D\u20e2]+[^\s\u00AD\u2060\u200A\u200B\u200C\u200D\u20e2]*)/gu

function findCashtags(text: string): readonly TypedEntity[] {
  return matches(text, /(^|\s|\()\$([A-Za-z][A-Za-z0-9]{0,4})(?=\s|$|[.,;:!?)"'\u2019])/gu).map(
    ({ index, lead, rest: ticker }) =>
      detectedEntity({
        kind: 'cashtag',
        start: index + lead.length,
        length: ticker.length + 1,
        target: `$${ticker.toUpperCase()}`,
      }),
  )
}

interface Match {
  readonly index: number
  /** What stands before the entity. */
  readonly lead: string
  readonly rest: string
  readonly domain: string | undefined
}

function matches(text: string, pattern: RegExp): readonly Match[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    index: match.index,
    lead: match[1] ?? '',
    rest: match[2] ?? '',
    domain: match.groups?.['domain'],
  }))
}

function detectedEntity({
  kind,
  start,
  length,
  target,
}: {
  kind: TextEntityKind
  start: number
  length: number
  target: string | null
}): TypedEntity {
  return { kind, start, end: start + length, target, shownLink: null }
}

function isDomain(name: string): boolean {
  const dot = name.lastIndexOf('.')
  return dot !== -1 && isTopLevelDomain(name.slice(dot + 1))
}

/** As the published schemas check an address. */
function isUri(address: string): boolean {
  return /^\w+:(?:\/\/)?[^\s/]\S*$/.test(address) && address.length <= 8192
}
