import { useStore } from 'zustand'

import type { Article } from '../../../core/article/article.ts'
import type { OpenRecord } from '../../desk/open-record.ts'
import { remarksOf } from './remarks.ts'

import styles from './ReviewPanel.module.css'

/** The name of the tab with how much waits in it. */
export function ReviewTab({ open }: { readonly open: OpenRecord<Article> }) {
  const waiting = useStore(open.store, ({ record }) => {
    const { running, changes } = remarksOf(record.body)
    return running.length + changes.length
  })
  return <>Comments{waiting === 0 ? null : <span className={styles['waiting']}> {waiting}</span>}</>
}
