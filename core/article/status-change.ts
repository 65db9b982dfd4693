import { counted } from '../counted.ts'
import type { RecordId } from '../library/record-id.ts'
import type { Timestamp } from '../timestamp.ts'
import type { Article } from './article.ts'
import type { Status } from './status.ts'
import type { ChecklistItem } from './workflow.ts'

/** Who gives an article another status, and when. */
export interface StatusWriter {
  readonly id: RecordId
  readonly at: Timestamp
  /** A name; may be empty. */
  readonly by: string
}

/**
 * The article in another status, with a note of who and when; itself when it is there already, and where it is a
 * template, which goes no way to the reader.
 */
export function withStatus(
  article: Article,
  status: Status,
  { id, at, by }: StatusWriter,
): Article {
  if (article.status === status || article.isTemplate) return article
  const statusChanges = [...article.statusChanges, { id, status, at, by }]
  return {
    ...article,
    status,
    statusChanges,
    publishedAt: status === 'published' ? (article.publishedAt ?? at) : article.publishedAt,
  }
}

/** What the house asks for before an article leaves the status that it has. */
export function checklistFor(
  { status }: Pick<Article, 'status'>,
  checklist: readonly ChecklistItem[],
): readonly ChecklistItem[] {
  return checklist.filter((item) => item.status === status)
}

/** Says how much of the checklist is left open where an article leaves its status; empty where nothing is. */
export function leftOpen(
  article: Pick<Article, 'status' | 'done'>,
  status: Status,
  checklist: readonly ChecklistItem[],
): string {
  if (status === article.status) return ''
  const open = checklistFor(article, checklist).filter(({ id }) => !article.done.includes(id))
  if (open.length === 0) return ''
  return `${counted(open.length, 'point')} of the checklist left open`
}

/** The article with one point of the checklist ticked, or not. */
export function withDone(article: Article, id: RecordId, isDone: boolean): Article {
  const others = article.done.filter((each) => each !== id)
  return { ...article, done: isDone ? [...others, id] : others }
}

/** The article with what somebody ticked and unticked between two looks at it; other points stay as they are. */
export function withTicks(
  article: Article,
  { before, after }: { readonly before: Article['done']; readonly after: Article['done'] },
): Article {
  const ticked = after.filter((id) => !before.includes(id))
  const unticked = before.filter((id) => !after.includes(id))
  const without = unticked.reduce((each, id) => withDone(each, id, false), article)
  return ticked.reduce((each, id) => withDone(each, id, true), without)
}
