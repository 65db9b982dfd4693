import type { Article } from '../article/article.ts'
import { finalDocument } from '../document/final-document.ts'
import { editionArticles } from '../edition/edition.ts'
import { textChecksum } from '../export/checksum.ts'
import type { Post } from '../thread/thread.ts'
import type { Timestamp } from '../timestamp.ts'
import type { Approval } from './approval.ts'
import type { DeskRecord } from './library-record.ts'
import type { RecordId } from './record-id.ts'

/** Where a record stands between its writers and its readers. */
export type ApprovalState = 'not-approved' | 'approved' | 'changed-since'

/** The articles that an edition is approved with, by id; whoever asks about other records needs none. */
export type ApprovedArticles = ReadonlyMap<RecordId, Article>

export function approvalState(record: DeskRecord, articles: ApprovedArticles): ApprovalState {
  if (record.approval === null) return 'not-approved'
  return record.approval.content === contentChecksum(record, articles)
    ? 'approved'
    : 'changed-since'
}

/** The record approved as it stands. */
export function withApproval<R extends DeskRecord>(
  record: R,
  {
    by,
    at,
    articles,
  }: { readonly by: string; readonly at: Timestamp; readonly articles: ApprovedArticles },
): R {
  const approval: Approval = { by, at, content: contentChecksum(record, articles) }
  return { ...record, approval }
}

/** The checksum of what readers get of the record. What the desk notes about it, such as its status, is no part. */
export function contentChecksum(record: DeskRecord, articles: ApprovedArticles): string {
  const known = knownChecksums.get(record)
  if (known !== undefined) return known
  const checksum = textChecksum(JSON.stringify(sorted(contentOf(record, articles))))
  // What an edition is depends on its articles as well.
  if (record.kind !== 'edition') knownChecksums.set(record, checksum)
  return checksum
}

// A bundle asks several times about every record that it holds.
const knownChecksums = new WeakMap<DeskRecord, string>()

function contentOf(record: DeskRecord, articles: ApprovedArticles): object {
  switch (record.kind) {
    case 'article':
      return { ...without(record, ofTheDesk), body: finalDocument(record.body) }
    case 'author':
      return without(record, ofTheDesk)
    case 'edition':
      return {
        ...without(record, ofTheDesk),
        pieces: editionArticles(record).map((id) => {
          const article = articles.get(id)
          return article === undefined ? null : contentOf(article, articles)
        }),
      }
    case 'thread':
      return {
        ...without(record, ofTheDesk),
        posts: record.posts.map((post) => without(post, knownAfterwards)),
      }
  }
}

const ofTheDesk: readonly (keyof Article)[] = [
  'status',
  'publishedAt',
  'assignee',
  'dueOn',
  'statusChanges',
  'done',
  'goal',
  'ignoredWords',
  'waivers',
  'approval',
  'createdAt',
  'updatedAt',
]

/** Where a post was published, and what came of it. */
const knownAfterwards: readonly (keyof Post)[] = ['addresses', 'publishedAt', 'counts']

function without(record: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))
}

/** The same content in whatever order its fields were put together. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  )
}
