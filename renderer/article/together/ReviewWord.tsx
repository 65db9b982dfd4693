import { PencilLine } from 'lucide-react'
import { useStore } from 'zustand'

import type { Article } from '../../../core/article/article.ts'
import { counted } from '../../../core/counted.ts'
import type { Document } from '../../../core/document/document.ts'
import { Button } from '../../controls/Button.tsx'
import type { OpenRecord } from '../../desk/open-record.ts'
import { remarksOf } from './remarks.ts'
import { useReview } from './use-review.ts'
import { useShowReview } from './use-show-review.ts'

import styles from './ReviewWord.module.css'

/** Whether what is typed is a suggestion, and how much waits to be decided. */
export function ReviewWord({ open }: { readonly open: OpenRecord<Article> }) {
  const review = useReview(open)
  const showReview = useShowReview()
  const isSuggesting = useStore(review.store, (state) => state.isSuggesting)
  const waiting = useStore(open.store, ({ record }) => waitingIn(record.body))

  return (
    <>
      {isSuggesting ? (
        <span className={styles['suggesting']}>
          <PencilLine aria-hidden />
          Suggesting
        </span>
      ) : null}
      {waiting === '' ? null : (
        <Button look="link" onPress={showReview}>
          {waiting}
        </Button>
      )}
    </>
  )
}

function waitingIn(body: Document): string {
  const { running, changes } = remarksOf(body)
  return [
    ...(changes.length === 0 ? [] : [counted(changes.length, 'suggestion')]),
    ...(running.length === 0 ? [] : [counted(running.length, 'comment')]),
  ].join(' · ')
}
