import { documentText } from '../../core/document/document-text.ts'
import type { Document } from '../../core/document/document.ts'

import styles from './ArticlePage.module.css'

/** A body that the editor can't hold: shown, never edited, never saved over. */
export function UnreadableBody({
  headline,
  reason,
  body,
}: {
  readonly headline: string
  readonly reason: string
  readonly body: Document
}) {
  return (
    <div className={styles['column']}>
      <h1 className={styles['headline']}>{headline}</h1>
      <p role="alert" className={styles['unreadable']}>
        This text can’t be edited here: {reason}. It is shown as plain text and stays as it is on
        the disk.
      </p>
      <div className={styles['plain']}>{documentText(body)}</div>
    </div>
  )
}
