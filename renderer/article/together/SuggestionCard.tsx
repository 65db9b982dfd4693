import type { SuggestedChange } from '../../../core/editing/suggestions.ts'
import { Button } from '../../controls/Button.tsx'
import { printedTime } from '../../desk/printed-time.ts'
import type { Review } from './review.ts'

import styles from './ReviewPanel.module.css'

/** A suggested change, to be accepted or rejected. */
export function SuggestionCard({
  change,
  review,
  isActive,
}: {
  readonly change: SuggestedChange
  readonly review: Review
  readonly isActive: boolean
}) {
  const author = change.author === '' ? 'Somebody' : change.author

  function settle(decision: 'accept' | 'reject'): void {
    review.settle(({ attrs }) => (attrs.id === change.id ? decision : 'leave'))
  }

  return (
    <article
      className={styles['card']}
      data-active={isActive || undefined}
      aria-label={`Suggestion by ${author}`}
    >
      <button type="button" className={styles['change']} onClick={() => review.reveal(change.id)}>
        {change.deleted === '' ? null : <del>{change.deleted}</del>}{' '}
        {change.inserted === '' ? null : <ins>{change.inserted}</ins>}
        {change.formatted === '' ? null : (
          <span>
            “{change.formatted}” {formatWords(change)}
          </span>
        )}
        {isOnlyStructure(change) ? <span>Changes where paragraphs or pictures begin</span> : null}
      </button>
      <p className={styles['by']}>
        <strong>{author}</strong>
        {change.time === null ? null : (
          <time dateTime={change.time}>{printedTime(change.time)}</time>
        )}
      </p>
      <div className={styles['actions']}>
        <Button onPress={() => settle('accept')}>Accept</Button>
        <Button onPress={() => settle('reject')}>Reject</Button>
      </div>
    </article>
  )
}

/** `bold, not italic`; a link that leads elsewhere has no word of its own. */
function formatWords({ formats }: SuggestedChange): string {
  return formats.length === 0 ? 'set otherwise' : formats.join(', ')
}

function isOnlyStructure({ inserted, deleted, formatted }: SuggestedChange): boolean {
  return `${inserted}${deleted}${formatted}` === ''
}
