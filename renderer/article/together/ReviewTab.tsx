import { useMemo } from 'react'
import { useStore } from 'zustand'

import type { Article } from '../../../core/article.ts'
import { commentThreads } from '../../../core/editing/comment-threads.ts'
import { suggestedChanges } from '../../../core/editing/suggestions.ts'
import type { OpenRecord } from '../../desk/open-record.ts'

import styles from './ReviewPanel.module.css'

/** The name of the tab with how much waits in it. */
export function ReviewTab({ open }: { readonly open: OpenRecord<Article> }) {
  const body = useStore(open.store, ({ record }) => record.body)
  const waiting = useMemo(
    () =>
      suggestedChanges(body).length +
      commentThreads(body).filter(({ resolvedAt }) => resolvedAt === null).length,
    [body],
  )
  return <>Comments{waiting === 0 ? null : <span className={styles['waiting']}> {waiting}</span>}</>
}
