import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'

import type { Article } from '../../../core/article/article.ts'
import { suggestionAuthors } from '../../../core/editing/suggestions.ts'
import { Button } from '../../controls/Button.tsx'
import { CheckRow } from '../../controls/CheckRow.tsx'
import { Choice } from '../../controls/Choice.tsx'
import { isMac } from '../../controls/shortcut.ts'
import { useHeirOfFocus } from '../../controls/use-heir-of-focus.ts'
import type { OpenRecord } from '../../desk/open-record.ts'
import { CommentCard } from './CommentCard.tsx'
import { RemarkForm } from './RemarkForm.tsx'
import { remarksOf } from './remarks.ts'
import type { ReviewView } from './review.ts'
import { SuggestionCard } from './SuggestionCard.tsx'
import { useReview } from './use-review.ts'

import styles from './ReviewPanel.module.css'

const views: readonly { readonly value: ReviewView; readonly label: string }[] = [
  { value: 'markup', label: 'With suggestions' },
  { value: 'final', label: 'As if all were accepted' },
  { value: 'original', label: 'As if none were accepted' },
]

/** Comments and suggestions of the article on the page, and what can be done with them. */
export function ReviewPanel({ open }: { readonly open: OpenRecord<Article> }) {
  const review = useReview(open)
  const { isSuggesting, view, draft, active } = useStore(review.store)
  const body = useStore(open.store, ({ record }) => record.body)
  const { running, resolved } = remarksOf(body)
  const panel = useRef<HTMLDivElement>(null)
  useHeirOfFocus(panel, review.focusText)
  const draftBox = useRef<HTMLDivElement>(null)
  const asked = draft?.asked ?? 0
  useEffect(() => {
    if (asked > 0) draftBox.current?.querySelector('textarea')?.focus()
  }, [asked])

  return (
    <div ref={panel} className={styles['panel']}>
      <CheckRow
        title="Suggest changes"
        explanation="What you type is a proposal that others accept or reject"
        isSelected={isSuggesting}
        onChange={(isSelected) => void review.suggest(isSelected)}
      />
      <Choice label="Show" value={view} options={views} onChange={review.show} />
      <Suggestions open={open} />
      <section aria-labelledby="review-comments" className={styles['section']}>
        <header className={styles['header']}>
          <h3 id="review-comments">Comments</h3>
          {draft === null ? (
            <Button look="link" onPress={() => review.draft()}>
              Add a comment
            </Button>
          ) : null}
        </header>
        {draft === null ? null : (
          <div ref={draftBox} className={styles['draft']}>
            <blockquote>{draft.quote}</blockquote>
            {draft.from < draft.to ? null : (
              <p role="status" className={styles['hint']}>
                These words were deleted. The comment goes to the word beside them.
              </p>
            )}
            <RemarkForm
              label="Your comment"
              action="Comment"
              isFocused
              onSend={review.comment}
              onDrop={review.dropDraft}
            />
          </div>
        )}
        {running.length + resolved.length === 0 && draft === null ? (
          <p className={styles['hint']}>
            Nobody has commented. Select some words and press {draftKeys}.
          </p>
        ) : null}
        {running.map((thread) => (
          <CommentCard
            key={thread.id}
            thread={thread}
            review={review}
            isActive={active.includes(thread.id)}
          />
        ))}
        {resolved.length === 0 ? null : (
          <details className={styles['resolved']}>
            <summary>
              {resolved.length === 1 ? '1 resolved' : `${resolved.length} resolved`}
            </summary>
            {resolved.map((thread) => (
              <CommentCard
                key={thread.id}
                thread={thread}
                review={review}
                isActive={active.includes(thread.id)}
              />
            ))}
          </details>
        )}
      </section>
    </div>
  )
}

const draftKeys = isMac ? '⌥⌘M' : 'Ctrl Alt M'

const everybody = 'everybody'

function Suggestions({ open }: { readonly open: OpenRecord<Article> }) {
  const review = useReview(open)
  const active = useStore(review.store, (state) => state.active)
  const body = useStore(open.store, ({ record }) => record.body)
  const { changes } = remarksOf(body)
  const authors = suggestionAuthors(changes)
  const [chosen, setChosen] = useState(everybody)
  const author = chosen === everybody || !authors.includes(chosen) ? null : chosen
  const shown = changes.filter((change) => author === null || change.author === author)
  if (changes.length === 0) return null

  function settleShown(decision: 'accept' | 'reject'): void {
    const ids = new Set(shown.map(({ id }) => id))
    review.settle(({ attrs }) => (ids.has(attrs.id) ? decision : 'leave'))
  }

  return (
    <section aria-labelledby="review-suggestions" className={styles['section']}>
      <header className={styles['header']}>
        <h3 id="review-suggestions">Suggestions</h3>
        <span className={styles['count']}>{shown.length}</span>
      </header>
      {authors.length < 2 ? null : (
        <Choice
          label="By whom"
          value={author ?? everybody}
          options={[
            { value: everybody, label: 'Everybody' },
            ...authors.map((name) => ({ value: name, label: name === '' ? 'Unknown' : name })),
          ]}
          onChange={setChosen}
        />
      )}
      <div className={styles['row']}>
        <Button onPress={() => settleShown('accept')}>
          {author === null ? 'Accept all' : `Accept all by ${author}`}
        </Button>
        <Button onPress={() => settleShown('reject')}>
          {author === null ? 'Reject all' : `Reject all by ${author}`}
        </Button>
      </div>
      {shown.map((change) => (
        <SuggestionCard
          key={change.id}
          change={change}
          review={review}
          isActive={active.includes(change.id)}
        />
      ))}
    </section>
  )
}
