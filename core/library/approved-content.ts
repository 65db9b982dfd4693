import type { Article } from '../article/article.ts'
import { finalDocument } from '../document/final-document.ts'
import { textChecksum } from '../export/checksum.ts'
import type { Post } from '../thread/thread.ts'
import type { Timestamp } from '../timestamp.ts'
import type { Approval } from './approval.ts'
import type { DeskRecord } from './library-record.ts'

/** Where a record stands between its writers and its readers. */
export type ApprovalState = 'not-approved' | 'approved' | 'changed-since'

export function approvalState(record: DeskRecord): ApprovalState {
  if (record.approval === null) return 'not-approved'
  return record.approval.content === contentChecksum(record) ? 'approved' : 'changed-since'
}

/** The record approved as it stands. */
export function withApproval<R extends DeskRecord>(
  record: R,
  { by, at }: { readonly by: string; readonly at: Timestamp },
): R {
  const approval: Approval = { by, at, content: contentChecksum(record) }
  return { ...record, approval }
}

/** The checksum of what readers get of the record. What the desk notes about it, such as its status, is no part. */
export function contentChecksum(record: DeskRecord): string {
  return textChecksum(JSON.stringify(sorted(contentOf(record))))
}

function contentOf(record: DeskRecord): object {
  switch (record.kind) {
    case 'article':
      return { ...without(record, ofTheDesk), body: finalDocument(record.body) }
    case 'author':
    case 'edition':
      return without(record, ofTheDesk)
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
