import { type PostCounts } from '../../thread/thread.ts'
import type { Timestamp } from '../../timestamp.ts'

/** One post of a feed as it stands in the file: its lines and what the count line below them says. */
export interface FeedEntry {
  /** The line on which the post begins, counted from 1. */
  readonly line: number
  readonly lines: readonly string[]
  readonly publishedAt: Timestamp
  readonly counts: PostCounts
}

export interface FeedLines {
  readonly entries: readonly FeedEntry[]
  /** What stands below the last post, and the line on which it begins. */
  readonly rest: { readonly line: number; readonly lines: readonly string[] }
}

/** Cuts a feed at its count lines: `07.03.2026 18:40 — 👍 3 🔁 1 💬 0 📌 0`. The file's times are taken as UTC. */
export function feedLines(text: string): FeedLines {
  const entries: FeedEntry[] = []
  const lines = text.split('\n').map((line) => line.trimEnd())
  let start = 0
  for (const [index, line] of lines.entries()) {
    const counted = readCountLine(line)
    if (counted === null) continue
    entries.push({ line: start + 1, lines: lines.slice(start, index), ...counted })
    start = index + 1
  }
  return {
    entries: entries.map(withoutEdges),
    rest: { line: start + 1, lines: lines.slice(start) },
  }
}

/** What a count line says; null for any other line. The signs between the numbers may be anything that is no letter of ours. */
export function readCountLine(line: string): Pick<FeedEntry, 'publishedAt' | 'counts'> | null {
  const match = countLine.exec(line)
  if (match === null) return null
  const [, day, month, year, time, likes, reposts, replies, quotes] = match
  const publishedAt = `${year}-${month}-${day}T${time}:00.000Z`
  if (!isRealMoment(publishedAt)) return null
  return {
    publishedAt,
    counts: {
      likes: Number(likes),
      reposts: Number(reposts),
      replies: Number(replies),
      quotes: Number(quotes),
    },
  }
}

const countLine =
  /^\s*(\d{2})\.(\d{2})\.(\d{4})\s+(\d{2}:\d{2})[^\da-z]{1,40}?(\d{1,9})[^\da-z]{1,20}(\d{1,9})[^\da-z]{1,20}(\d{1,9})[^\da-z]{1,20}(\d{1,9})\s*$/iu

/** A date that doesn't exist, for example 31 February, comes back as another one. */
function isRealMoment(timestamp: string): boolean {
  const time = Date.parse(timestamp)
  return !Number.isNaN(time) && new Date(time).toISOString() === timestamp
}

function withoutEdges(entry: FeedEntry): FeedEntry {
  const first = entry.lines.findIndex((line) => line.trim() !== '')
  if (first === -1) return { ...entry, lines: [] }
  const last = entry.lines.findLastIndex((line) => line.trim() !== '')
  return { ...entry, line: entry.line + first, lines: entry.lines.slice(first, last + 1) }
}
