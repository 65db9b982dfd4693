import { BookLock } from 'lucide-react'

import { useDeskState } from './desk-context.ts'

import styles from './ReadOnlyBanner.module.css'

/** Says above the page why nothing can be edited, and what would help. */
export function ReadOnlyBanner() {
  const isReadOnly = useDeskState(({ overview }) => overview?.isReadOnly === true)
  if (!isReadOnly) return null
  return (
    <p className={styles['banner']} role="status">
      <BookLock aria-hidden />
      <span>
        A newer Copydesk wrote this library, so it is open for reading only. Everything can be read
        and made into bundles; update Copydesk to edit it.
      </span>
    </p>
  )
}
