import { useMemo } from 'react'

import { newerRecords } from '../../core/export/bundle/newer-records.ts'
import type { SentBundle } from '../../core/export/bundle/sent-bundle.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { useDeskState } from '../desk/desk-context.ts'

import styles from './SentSheet.module.css'

/** Which records of a bundle have a newer version than the one that was sent; nothing where none has. */
export function NewerPieces({ bundle }: { readonly bundle: SentBundle }) {
  const entries = useDeskState(({ overview }) => overview?.entries)
  const newer = useMemo(
    () =>
      entries === undefined
        ? []
        : newerRecords(bundle, new Map(entries.map(({ id, revision }) => [id, revision]))),
    [bundle, entries],
  )
  if (newer.length === 0) return null
  const named = newer.slice(0, most).map((record) => `“${shownTitle(record)}”`)
  const left = newer.length - named.length
  return (
    <p className={styles['newer']}>
      Saved or removed since: {named.join(', ')}
      {left === 0 ? '' : ` and ${left.toLocaleString('en-GB')} more`}
    </p>
  )
}

/** More of them are read in the comparison. */
const most = 4
