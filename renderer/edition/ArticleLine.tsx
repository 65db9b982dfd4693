import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'

import { counted } from '../../core/counted.ts'
import { worstFound } from '../../core/preflight/worst-found.ts'
import { FoundWord } from '../checks/FoundWord.tsx'
import { usePageFindings } from '../checks/page-findings.ts'
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

/** The status of the article, where it is there, and the worst that preflight found in it. */
export function ArticleState({ article }: { readonly article: EditionArticle }) {
  const findings = usePageFindings()
  const worst = useMemo(
    () => worstFound(findings?.filter(({ record }) => record === article.id) ?? []),
    [findings, article.id],
  )
  return article.kind === 'here' && article.entry.status !== null ? (
    <span className={styles['state']} data-state>
      <StatusWord status={article.entry.status} />
      {worst === null ? null : <FoundWord worst={worst} />}
    </span>
  ) : null
}
