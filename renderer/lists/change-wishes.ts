import type { Article } from '../../core/article/article.ts'
import { type StatusWriter, withStatus } from '../../core/article/status-change.ts'
import type { Status } from '../../core/article/status.ts'
import { isSame } from '../../core/same-value.ts'

/** What is to be changed of articles; undefined leaves a thing as it is, null and an empty text take it off. */
export interface ChangeWishes {
  readonly status: Status | undefined
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly section: Article['section'] | undefined
  readonly assignee: Article['assignee'] | undefined
  readonly dueOn: Article['dueOn'] | undefined
}

export const noWishes: ChangeWishes = {
  status: undefined,
  added: [],
  removed: [],
  section: undefined,
  assignee: undefined,
  dueOn: undefined,
}

/** Answers the article itself where it is already as wished. */
export function changedArticle(
  article: Article,
  wishes: ChangeWishes,
  writer: StatusWriter,
): Article {
  const { status, added, removed, section, assignee, dueOn } = wishes
  const kept = article.tags.filter((tag) => !removed.includes(tag))
  const changed: Article = {
    ...article,
    tags: [...kept, ...added.filter((tag) => !kept.includes(tag))],
    section: section ?? article.section,
    assignee: assignee === undefined ? article.assignee : assignee,
    dueOn: dueOn === undefined ? article.dueOn : dueOn,
  }
  const next = status === undefined ? changed : withStatus(changed, status, writer)
  return isSame(next, article) ? article : next
}
