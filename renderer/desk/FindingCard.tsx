import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

import type { Finding } from '../../core/finding.ts'

import styles from './FindingCard.module.css'

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info }

const words = { error: 'Must be mended', warning: 'Worth a look', note: 'Note' }

/** One thing that preflight found: what, why, and the way out. */
export function FindingCard({
  finding,
  action,
}: {
  readonly finding: Finding
  readonly action?: ReactNode
}) {
  const Icon = icons[finding.severity]
  return (
    <div className={styles['card']} data-severity={finding.severity}>
      <Icon aria-label={words[finding.severity]} role="img" />
      <div>
        <p className={styles['message']}>{finding.message}</p>
        <p className={styles['explanation']}>{finding.explanation}</p>
      </div>
      {action}
    </div>
  )
}
