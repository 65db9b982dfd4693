import { countGraphemes } from '../graphemes.ts'
import type { ShownLink } from '../thread/thread.ts'
import { blueskyRules } from './bluesky.ts'
import { linkedinRules } from './linkedin.ts'
import { mastodonRules } from './mastodon.ts'
import type { NetworkRules, TextSegment } from './network-rules.ts'
import type { Network } from './network.ts'
import { textCosts } from './text-costs.ts'
import type { OffsetUnit, PublishedEntity, TextCount, TypedEntity } from './text-count.ts'
import { threadsRules } from './threads.ts'
import { utf8Length } from './utf8-length.ts'
import { xRules } from './x.ts'

/** What a count needs to know besides the text. */
export interface TextSetting {
  /** Links whose words are not their address; only Bluesky knows them. */
  readonly links?: readonly ShownLink[]
  /** What readers are told before they see the post; Mastodon counts it. */
  readonly warning?: string
  /** What the Mastodon server lets a post have. */
  readonly mastodonLimit?: number
}

/** How the network counts, publishes and understands the text. */
export function countText(network: Network, text: string, setting: TextSetting = {}): TextCount {
  const { unit, byteLimit, offsetUnit, lengthOf, costOf } = rules[network]
  const segments = textSegments(network, text, setting.links)
  const shownText = segments.map((segment) => segment.text).join('')
  const isMastodon = network === 'mastodon'
  const limit = (isMastodon ? setting.mastodonLimit : undefined) ?? rules[network].limit
  const length = lengthOf(segments) + (isMastodon ? countGraphemes(setting.warning ?? '') : 0)
  const bytes = utf8Length(shownText)
  return {
    network,
    length,
    limit,
    unit,
    bytes,
    byteLimit,
    valid: length <= limit && bytes <= (byteLimit ?? Infinity),
    shownText,
    offsetUnit,
    entities: publishedEntities(segments, offsetUnit),
    costs: textCosts(shownText, costOf),
  }
}

/** The text as it is published, cut at its links, mentions and tags. */
export function textSegments(
  network: Network,
  text: string,
  links: readonly ShownLink[] = [],
): readonly TextSegment[] {
  const { clean, findEntities: find, publishedLink } = rules[network]
  const cleaned = clean(text)
  const segments: TextSegment[] = []
  let taken = 0
  for (const entity of find(cleaned, links)) {
    const { kind, start, end, target, shownLink } = entity
    const typed = cleaned.slice(start, end)
    const isAddress = kind === 'link' && target !== null && shownLink === null
    segments.push(
      { text: cleaned.slice(taken, start), entity: null },
      { text: isAddress ? publishedLink(typed) : typed, entity },
    )
    taken = end
  }
  return [...segments, { text: cleaned.slice(taken), entity: null }].filter(
    (segment) => segment.text !== '',
  )
}

/** What the network takes for links, mentions and tags, in the order of the text and never overlapping. */
export function findEntities(
  network: Network,
  text: string,
  links: readonly ShownLink[] = [],
): readonly TypedEntity[] {
  return rules[network].findEntities(text, links)
}

/** What a text without links, mentions and tags takes of the limit, untrimmed. */
export function plainLength(network: Network, text: string): number {
  return rules[network].lengthOf([{ text, entity: null }])
}

const rules: Readonly<Record<Network, NetworkRules>> = {
  bluesky: blueskyRules,
  mastodon: mastodonRules,
  x: xRules,
  threads: threadsRules,
  linkedin: linkedinRules,
}

function publishedEntities(
  segments: readonly TextSegment[],
  unit: OffsetUnit,
): readonly PublishedEntity[] {
  const entities: PublishedEntity[] = []
  let start = 0
  for (const { text, entity } of segments) {
    const end = start + unitsIn(text, unit)
    if (entity !== null) {
      entities.push({ kind: entity.kind, text, start, end, target: entity.target })
    }
    start = end
  }
  return entities
}

function unitsIn(text: string, unit: OffsetUnit): number {
  switch (unit) {
    case 'utf-8 bytes':
      return utf8Length(text)
    case 'utf-16 units':
      return text.length
    case 'code points':
      return Array.from(text).length
    case 'graphemes':
      return countGraphemes(text)
  }
}
