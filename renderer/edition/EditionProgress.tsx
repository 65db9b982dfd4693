import { type Status, statuses } from '../../core/article/status.ts'
import { countedStatus } from '../../core/counted.ts'
import type { EditionArticle } from './edition-article.ts'
import type { EditionArticles } from './use-edition-articles.ts'

import styles from './EditionProgress.module.css'

/** How far the edition is: its articles by status, the readiest first. */
export function EditionProgress({
  articles: { featured, others },
}: {
  readonly articles: EditionArticles
}) {
  const articles = featured === null ? others : [featured, ...others]
  const parts = [
    ...statuses.toReversed().map((status) => ({
      tone: status,
      words: (count: number) => countedStatus(count, status),
      count: articles.filter((article) => statusOf(article) === status).length,
    })),
    {
      tone: 'missing',
      words: (count: number) => `${count} missing`,
      count: articles.filter((article) => statusOf(article) === null).length,
    },
  ].filter(({ count }) => count > 0)

  return parts.length === 0 ? null : (
    <div className={styles['progress']}>
      <div className={styles['bar']} aria-hidden>
        {parts.map(({ tone, count }) => (
          <span key={tone} className={styles[tone]} style={{ flexGrow: count }} />
        ))}
      </div>
      <p>{parts.map(({ count, words }) => words(count)).join(' · ')}</p>
    </div>
  )
}

function statusOf(article: EditionArticle): Status | null {
  return article.kind === 'here' ? article.entry.status : null
}
