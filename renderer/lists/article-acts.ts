import type { Article } from '../../core/article/article.ts'
import { articleFromTemplate, duplicateOf } from '../../core/article/duplicate-article.ts'
import { leftOpen, withStatus, withTicks } from '../../core/article/status-change.ts'
import { type Status, statusLabel } from '../../core/article/status.ts'
import { counted } from '../../core/counted.ts'
import { failureSentence } from '../../core/library/library-failure.ts'
import { untitled } from '../../core/library/library-record.ts'
import { type AnyId, isRecordId, type RecordId } from '../../core/library/record-id.ts'
import { success } from '../../core/result.ts'
import type { ManyEdits } from '../desk/change-many.ts'
import type { DeskTools } from '../desk/desk-context.ts'
import { keepInSight } from './listing.ts'
import { statusChangeOf } from './status-writer.ts'

/** One change that is made to articles. */
export interface ArticlesChange extends Pick<ManyEdits, 'ids' | 'onProgress' | 'signal'> {
  /** What undo says of one, with `%` for its headline, and of several. */
  readonly one: string
  readonly many: (count: string) => string
  /** Answers the article itself where nothing is to be changed. */
  readonly edit: (article: Article) => Article
}

/** What can be done with articles wherever they are listed; each act is undone as one. */
export interface ArticleActs {
  readonly change: (order: ArticlesChange) => Promise<void>
  /** Asks first where points of the checklist are open. */
  readonly setStatus: (id: AnyId, status: Status) => Promise<void>
  /** Gives it the status whatever is left open, with what was ticked since `article` was looked at. */
  readonly leaveStatus: (article: Article, next: Pick<Article, 'status' | 'done'>) => Promise<void>
  /** False when none was made. */
  readonly duplicate: (id: AnyId) => Promise<boolean>
  /** False when none was made. */
  readonly newFrom: (template: AnyId) => Promise<boolean>
  readonly setTemplate: (ids: readonly AnyId[], isTemplate: boolean) => Promise<void>
  readonly setFavourite: (ids: readonly AnyId[], isFavourite: boolean) => Promise<void>
}

export function createArticleActs({
  desk,
  store,
  actions,
  house,
  listing,
}: DeskTools): ArticleActs {
  function titleOf(id: AnyId | undefined): string {
    const entry = store.getState().overview?.entries.find((each) => each.id === id)
    return `“${entry === undefined || entry.title === '' ? untitled('article') : entry.title}”`
  }

  async function change({ ids, one, many, edit, ...watch }: ArticlesChange): Promise<void> {
    const outcomes = await actions.changeMany({
      ...watch,
      ids,
      edit: (record) => success(record.kind === 'article' ? edit(record) : record),
      label: (count) =>
        ids.length === 1
          ? one.replace('%', () => titleOf(ids[0]))
          : many(counted(count, 'article')),
    })
    const trouble = outcomes.find((outcome) => !outcome.ok)
    if (trouble?.ok === false) actions.notify({ text: trouble.failure.reason, tone: 'bad' })
  }

  async function copy(id: AnyId, make: (article: Article) => Article): Promise<boolean> {
    if (!(await actions.flush())) return false
    const stored = await desk['record:read'](id)
    if (!stored.ok || stored.value.record.kind !== 'article') return false
    const copied = await desk['record:copy'](make(stored.value.record))
    if (!copied.ok) {
      actions.notify({ text: failureSentence(copied.failure), tone: 'bad' })
      return false
    }
    await actions.reload()
    keepInSight(listing, copied.value.record.id)
    await actions.open(copied.value.record.id)
    const { id: made } = copied.value.record
    if (isRecordId(made)) actions.did({ kind: 'made', label: `Made ${titleOf(made)}`, ids: [made] })
    return true
  }

  async function leaveStatus(
    { id, status: former, done: before }: Article,
    { status, done }: Pick<Article, 'status' | 'done'>,
  ): Promise<void> {
    const { checklist } = house.store.getState()
    const left = leftOpen({ status: former, done }, status, checklist)
    await change({
      ids: [id],
      one: [`Made % ${statusLabel(status).toLowerCase()}`, left]
        .filter((part) => part !== '')
        .join(', '),
      many: (count) => `Made ${count} ${statusLabel(status).toLowerCase()}`,
      edit: (article) =>
        withStatus(
          withTicks(article, { before, after: done }),
          status,
          statusChangeOf(store.getState().person),
        ),
    })
  }

  return {
    change,
    async setStatus(id, status) {
      if (!(await actions.flush())) return
      const stored = await desk['record:read'](id)
      if (!stored.ok || stored.value.record.kind !== 'article') return
      const article = stored.value.record
      const { checklist } = house.store.getState()
      if (!article.isTemplate && leftOpen(article, status, checklist) !== '') {
        actions.showSheet({ kind: 'leaving-status', article, status })
      } else await leaveStatus(article, { status, done: article.done })
    },
    leaveStatus,
    duplicate: (id) => copy(id, duplicateOf),
    newFrom: (template) => copy(template, articleFromTemplate),
    setTemplate: (ids, isTemplate) =>
      change({
        ids,
        one: isTemplate ? 'Made % a template' : '% is a template no more',
        many: (count) =>
          isTemplate ? `Made templates of ${count}` : `${count} are templates no more`,
        edit: (article) =>
          article.isTemplate === isTemplate ? article : { ...article, isTemplate },
      }),
    async setFavourite(ids, isFavourite) {
      const wanted: ReadonlySet<RecordId> = new Set(ids.filter(isRecordId))
      const what = wanted.size === 1 ? titleOf(ids[0]) : counted(wanted.size, 'record')
      await house.change(
        isFavourite ? `Made ${what} a favourite` : `${what} is a favourite no more`,
        (before) => {
          const others = before.favourites.filter((id) => !wanted.has(id))
          return { ...before, favourites: isFavourite ? [...others, ...wanted] : others }
        },
      )
    },
  }
}
