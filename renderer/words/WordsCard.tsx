import { Button as PlainButton } from 'react-aria-components'

import { Button } from '../controls/Button.tsx'

import styles from './WordsPanel.module.css'

/** One finding: pressing its words goes there, the button beside them mends it. */
export function WordsCard({
  text,
  instead,
  reason = '',
  action,
  onJump,
}: {
  readonly text: string
  readonly instead?: string
  readonly reason?: string
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Absent where there is no place to go to. */
  readonly onJump?: () => void
}) {
  return (
    <div className={styles['card']}>
      <PlainButton
        className={styles['jump'] ?? ''}
        {...(onJump === undefined ? { isDisabled: true } : { onPress: onJump })}
      >
        <span className={styles['text']}>
          {instead === undefined ? text : <del>{text}</del>}
          {instead === undefined ? null : (
            <>
              {' '}
              <ins>{instead}</ins>
            </>
          )}
        </span>
        {reason === '' ? null : <span className={styles['reason']}>{reason}</span>}
      </PlainButton>
      {action === undefined ? null : (
        <Button look="link" aria-label={`${action.label} “${text}”`} onPress={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  )
}
