import { Check, RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'

import type { Remark } from '../../../core/document/mark.ts'
import type { CommentThread } from '../../../core/editing/comment-threads.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { printedTime } from '../../desk/printed-time.ts'
import { RemarkForm } from './RemarkForm.tsx'
import type { Review } from './review.ts'

import styles from './ReviewPanel.module.css'

/** A comment with its answers. */
export function CommentCard({
  thread,
  review,
  isActive,
}: {
  readonly thread: CommentThread
  readonly review: Review
  readonly isActive: boolean
}) {
  const [isReplying, setReplying] = useState(false)
  const isResolved = thread.resolvedAt !== null

  return (
    <article
      className={styles['card']}
      data-active={isActive || undefined}
      aria-label={`Comment by ${nameOf(thread)} on “${thread.quote}”`}
    >
      <button type="button" className={styles['quote']} onClick={() => review.reveal(thread.id)}>
        {thread.quote}
      </button>
      <RemarkText remark={thread} />
      {thread.replies.map((reply) => (
        <div key={reply.id} className={styles['reply']}>
          <RemarkText remark={reply} />
        </div>
      ))}
      {isReplying ? (
        <RemarkForm
          label="Your reply"
          action="Reply"
          isFocused
          onSend={async (text) => {
            const isTaken = await review.reply(thread.id, text)
            if (isTaken) setReplying(false)
            return isTaken
          }}
          onDrop={() => setReplying(false)}
        />
      ) : (
        <div className={styles['actions']}>
          <Button look="link" onPress={() => setReplying(true)}>
            Reply
          </Button>
          <IconButton
            label={isResolved ? 'Open it again' : 'Resolve'}
            onPress={() => review.resolve(thread.id, !isResolved)}
          >
            {isResolved ? <RotateCcw /> : <Check />}
          </IconButton>
          <IconButton label="Remove the comment" onPress={() => review.remove(thread.id)}>
            <Trash2 />
          </IconButton>
        </div>
      )}
    </article>
  )
}

function RemarkText({ remark }: { readonly remark: Remark }) {
  return (
    <>
      <p className={styles['by']}>
        <strong>{nameOf(remark)}</strong>
        {remark.time === null ? null : (
          <time dateTime={remark.time}>{printedTime(remark.time)}</time>
        )}
      </p>
      <p className={styles['text']}>{remark.text}</p>
    </>
  )
}

function nameOf({ author }: Remark): string {
  return author === '' ? 'Somebody' : author
}
