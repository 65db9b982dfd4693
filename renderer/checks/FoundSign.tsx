import { CircleAlert, TriangleAlert } from 'lucide-react'

import type { Severity } from '../../core/finding.ts'

import styles from './FoundWord.module.css'

/** The worst that was found in a record, where there is no room for words; those who listen hear them. */
export function FoundSign({ severity }: { readonly severity: Severity | null | undefined }) {
  switch (severity) {
    case 'error':
      return (
        <CircleAlert
          className={styles['sign']}
          data-severity="error"
          role="img"
          aria-label="Something must be mended"
        />
      )
    case 'warning':
      return (
        <TriangleAlert
          className={styles['sign']}
          data-severity="warning"
          role="img"
          aria-label="Something is worth a look"
        />
      )
    case 'note':
    case null:
    case undefined:
      return null
  }
}
