import { emptyPostDraft, type PostDraft } from '../import-proposal.ts'
import type { ImportNote } from '../import-source.ts'
import { possibleTitle, takeCard } from './card-lines.ts'
import { type FeedEntry } from './feed-entry.ts'
import { takeAltTexts } from './post-attachments.ts'
import { shortenedLinks } from './shortened-link.ts'

/** A post of a feed, taken apart, with what should be said about it. */
export interface FeedPost {
  readonly line: number
  readonly publishedAt: string
  readonly draft: PostDraft
  readonly notes: readonly ImportNote[]
}

/** The posts of a feed in the order of the file; a post that stands twice is taken once, and said. */
export function feedPosts(entries: readonly FeedEntry[]): {
  readonly posts: readonly FeedPost[]
  readonly notes: readonly ImportNote[]
} {
  const { once, notes } = withoutDoubles(entries)
  const titles = repeated(once)
  return { posts: once.map((entry) => readPost(entry, titles)), notes }
}

function readPost(entry: FeedEntry, repeatedTitles: ReadonlySet<string>): FeedPost {
  const { alts, text: lines } = takeAltTexts(entry.lines)
  const card = alts.length === 0 ? takeCard(lines, repeatedTitles) : null
  const text = (card?.text ?? lines).join('\n').trim()
  const links = shortenedLinks(text)
  const place = `Line ${entry.line}`
  const { publishedAt, counts } = entry
  const draft: PostDraft = {
    ...emptyPostDraft,
    text,
    links,
    images: alts.map((alt) => ({ alt, path: null })),
    card: card && { address: null, title: card.title, description: card.description, image: null },
    publishedAt,
    counts,
  }
  const notes = [
    card && cardNote(card.title, card.isSure),
    ...links.map((link) => `The address behind “${link.text}” is unknown: the network cut it.`),
    ...alts.map(
      (alt) => `The picture is not in the file; its description “${shortly(alt)}” is kept.`,
    ),
    text === '' ? 'The post has no text.' : null,
  ]
  return {
    line: entry.line,
    publishedAt,
    draft,
    notes: notes.filter((note) => note !== null).map((sentence) => ({ place, sentence })),
  }
}

function cardNote(title: string, isSure: boolean): string {
  const unsure = isSure
    ? ''
    : ' Only the wording says that it is a card: look whether it belongs to the text.'
  return `“${shortly(title)}” is taken for a link card; where it leads is unknown.${unsure}`
}

function shortly(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

function withoutDoubles(entries: readonly FeedEntry[]) {
  const seen = new Map<string, number>()
  const once: FeedEntry[] = []
  const notes: ImportNote[] = []
  for (const entry of entries) {
    const key = [entry.publishedAt, ...entry.lines].join('\n')
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, entry.line)
      once.push(entry)
      continue
    }
    notes.push({
      place: `Line ${entry.line}`,
      sentence: `This post stands in the file twice, also on line ${first}; it is taken once.`,
    })
  }
  return { once, notes }
}

/** The first lines that begin more than one post. */
function repeated(entries: readonly FeedEntry[]): ReadonlySet<string> {
  const once = new Set<string>()
  const again = new Set<string>()
  for (const { lines } of entries) {
    const title = possibleTitle(lines)
    if (title === null) continue
    if (once.has(title)) again.add(title)
    once.add(title)
  }
  return again
}
