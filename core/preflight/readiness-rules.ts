import type { Article } from '../article/article.ts'
import { type Status, statusLabel } from '../article/status.ts'
import { articleHeadline } from '../export/article-headline.ts'
import type { ExportSource } from '../export/export-source.ts'
import type { Target } from '../export/target.ts'
import type { Occasion, Rule, Trouble } from './rule.ts'

/** Whether somebody is still at work on what readers would get. */
export const readinessRules: readonly Rule<Article>[] = [
  {
    id: 'article-unready',
    several: 'articles are not ready',
    severity: 'warning',
    explanation:
      'What is published goes out as it stands; WordPress and Ghost alone take it in as a draft. Make it ready, or leave it out.',
    find: unreadyArticle,
  },
]

/** An edition says it of its own articles. */
function unreadyArticle(
  article: Article,
  { chosen }: ExportSource,
  { targets }: Occasion,
): readonly Trouble[] {
  const isChosen = chosen.some(({ id }) => id === article.id)
  if (!isChosen || !isUnready(article) || !targets.some(isReadByReaders)) return []
  return [{ place: { field: 'status' }, message: unreadySentence(article) }]
}

export function isUnready({ status }: Pick<Article, 'status'>): boolean {
  return unready.includes(status)
}

const unready: readonly Status[] = ['idea', 'draft', 'in-review']

export function unreadySentence(article: Article): string {
  return `“${articleHeadline(article)}” has the status “${statusLabel(article.status)}”.`
}

/** Readers get these as they are; the others are drafts in another program, or files for colleagues. */
function isReadByReaders(target: Target): boolean {
  return readTargets.includes(target)
}

const readTargets: readonly Target[] = ['html', 'newsletter', 'pdf', 'epub', 'feeds']
