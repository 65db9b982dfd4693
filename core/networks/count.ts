import type { ShownLink } from '../thread.ts'
import { findBlueskyEntities } from './bluesky-entities.ts'
import { countBluesky } from './bluesky.ts'
import type { CountedNetwork, TextCount, TypedEntity } from './text-count.ts'

/** How the network counts, shows and understands the text. */
export function countText(
  network: CountedNetwork,
  text: string,
  links: readonly ShownLink[] = [],
): TextCount {
  return rules[network].count(text, links)
}

/** What the network takes for links, mentions and tags, in the order of the text and never overlapping. */
export function findEntities(
  network: CountedNetwork,
  text: string,
  links: readonly ShownLink[] = [],
): readonly TypedEntity[] {
  return rules[network].findEntities(text, links)
}

interface NetworkRules {
  readonly count: (text: string, links: readonly ShownLink[]) => TextCount
  readonly findEntities: (text: string, links: readonly ShownLink[]) => readonly TypedEntity[]
}

const rules: Readonly<Record<CountedNetwork, NetworkRules>> = {
  bluesky: { count: countBluesky, findEntities: findBlueskyEntities },
}
