import { TriangleAlert } from 'lucide-react'

import { counted } from '../../core/counted.ts'
import { StatusWord } from '../controls/StatusDot.tsx'
import type { EditionArticle } from './edition-article.ts'

import styles from './ArticleLine.module.css'

/** Who wrote the article, or why it can't be shown. */
export function ArticleLine({
  article,
  hasWords = false,
}: {
  readonly article: EditionArticle
  /** Its length follows the names. */
  readonly hasWords?: boolean
}) {
  if (article.kind !== 'here') {
    return (
      <p className={styles['gone']}>
        <TriangleAlert aria-hidden />
        {article.kind === 'trashed' ? 'In the trash' : 'Missing from this library'}
      </p>
    )
  }
  return (
    <p className={styles['line']}>
      {article.byline === '' ? 'No byline yet' : article.byline}
      {hasWords ? ` · ${counted(article.entry.words, 'word')}` : null}
    </p>
  )
}

/** The status of the article, where it is there. */
export function ArticleState({ article }: { readonly article: EditionArticle }) {
  return article.kind === 'here' && article.entry.status !== null ? (
    <span className={styles['state']} data-state>
      <StatusWord status={article.entry.status} />
    </span>
  ) : null
}
