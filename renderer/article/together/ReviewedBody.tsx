import type { Editor } from '@tiptap/core'
import { type ReactNode, useEffect } from 'react'
import { useStore } from 'zustand'

import type { Article } from '../../../core/article/article.ts'
import type { Document } from '../../../core/document/document.ts'
import { finalDocument } from '../../../core/document/final-document.ts'
import { settleSuggestions } from '../../../core/editing/settle-suggestions.ts'
import { Button } from '../../controls/Button.tsx'
import type { OpenRecord } from '../../desk/open-record.ts'
import { markChosenWords } from '../chosen-words.ts'
import { ReadingBody } from '../ReadingBody.tsx'
import { NameSheet } from './NameSheet.tsx'
import { useReview } from './use-review.ts'

import styles from './ReviewedBody.module.css'

/** The text being written; or, to be read only, as it would be with all suggestions or with none. */
export function ReviewedBody({
  open,
  editor,
  children,
}: {
  readonly open: OpenRecord<Article>
  readonly editor: Editor
  /** What shows the editor. */
  readonly children: ReactNode
}) {
  const review = useReview(open)
  const { view, isAskingName, isSuggesting, draft } = useStore(review.store)

  // What is being commented on stays marked: the focus is at the comment.
  useEffect(
    () => (draft === null ? undefined : markChosenWords(editor.view, draft)),
    [editor, draft],
  )

  return (
    <>
      {view === 'markup' ? null : (
        <>
          <p className={styles['note']} role="status">
            {view === 'final'
              ? 'This is how the text reads when every suggestion is accepted.'
              : 'This is how the text reads when no suggestion is accepted.'}
            <Button look="link" onPress={() => review.show('markup')}>
              Go back to writing
            </Button>
          </p>
          <SettledBody key={view} open={open} view={view} />
        </>
      )}
      <div hidden={view !== 'markup'} data-suggesting={isSuggesting || undefined}>
        {children}
      </div>
      {isAskingName ? <NameSheet onAnswer={review.answerName} /> : null}
    </>
  )
}

function SettledBody({
  open,
  view,
}: {
  readonly open: OpenRecord<Article>
  readonly view: 'final' | 'original'
}) {
  const body = useStore(open.store, ({ record }) => record.body)
  return <ReadingBody body={settled(body, view)} label="Body" />
}

function settled(body: Document, view: 'final' | 'original'): Document {
  return finalDocument(view === 'final' ? settleSuggestions(body, () => 'accept') : body)
}
