import { plainThread } from '../../thread/thread.ts'
import { firstWords } from '../first-words.ts'
import { type ImportDrafts, noDrafts, type ThreadDraft } from '../import-proposal.ts'
import type { ImportNote } from '../import-source.ts'
import { feedLines, readCountLine } from './feed-entry.ts'
import { feedPosts } from './feed-post.ts'
import { groupByNumber, type PostGroup } from './hand-numbered.ts'
import { namelessBios } from './nameless-bios.ts'

/** Whether the text holds a post with its count line, as a social feed does. */
export function isSocialFeed(text: string): boolean {
  return countLineNumbers(text).size > 0
}

/** The lines, counted from 1, that are read for their numbers; nothing of their text is kept. */
export function countLineNumbers(text: string): ReadonlySet<number> {
  const lines = text.split('\n').map((line, index) => ({ number: index + 1, line }))
  return new Set(
    lines.filter(({ line }) => readCountLine(line) !== null).map(({ number }) => number),
  )
}

/**
 * The threads of a feed, oldest first: posts numbered by hand put together with a place kept for each
 * missing part, every other post a thread of its own; and the bios below the feed.
 */
export function readSocialFeed(text: string): ImportDrafts {
  const { entries, rest } = feedLines(text)
  const { posts, notes: doubles } = feedPosts(entries)
  const groups = groupByNumber(posts)
  const authors = namelessBios(rest.lines)
  return {
    ...noDrafts,
    authors,
    threads: groups.map(threadDraft),
    notes: [
      ...(entries.length > 0 ? [zoneNote] : []),
      ...groups.flatMap(groupNotes),
      ...doubles,
      ...posts.flatMap(({ notes }) => notes),
      ...(authors.length > 0 ? [biosNote(authors.length, rest.line)] : []),
    ],
  }
}

const zoneNote: ImportNote = {
  place: 'Whole file',
  sentence: 'The file does not say in which time zone its times are; they are taken as UTC.',
}

function threadDraft({ posts, numbering }: PostGroup): ThreadDraft {
  return {
    title: threadTitle(posts),
    ...plainThread,
    networks: ['bluesky'],
    language: 'en-GB',
    numbering,
    posts,
  }
}

function threadTitle(posts: PostGroup['posts']): string {
  const first = posts.find(({ missing }) => !missing)
  if (first === undefined) return ''
  return firstWords(first.text || first.card?.title || first.images[0]?.alt || '')
}

function groupNotes(group: PostGroup): readonly ImportNote[] {
  const title = threadTitle(group.posts)
  const missing = group.missing.map((index) => ({
    place: `Thread “${title}”`,
    sentence: `Post ${index} of ${group.posts.length} is missing.`,
  }))
  const doubts = group.doubts.map((number) => ({
    place: `Line ${group.line}`,
    sentence: `The post is numbered ${number}, and no other part of such a thread is in the file; its text is left as it is.`,
  }))
  return [...missing, ...doubts]
}

function biosNote(count: number, line: number): ImportNote {
  const what = count === 1 ? 'A bio stands' : `${count} bios stand`
  return {
    place: `Line ${line} to the end`,
    sentence: `${what} below the posts without a name; each is kept as an unnamed person until you name it.`,
  }
}
