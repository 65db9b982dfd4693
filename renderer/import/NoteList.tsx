import type { ImportNote } from '../../core/import/import-source.ts'

import styles from './NoteList.module.css'

/** What the person should know: place, then sentence. */
export function NoteList({ notes }: { readonly notes: readonly ImportNote[] }) {
  return notes.length === 0 ? null : (
    <details className={styles['notes']} open={notes.length <= 12}>
      <summary>{notes.length === 1 ? '1 thing to know' : `${notes.length} things to know`}</summary>
      <ul>
        {notes.map(({ place, sentence }) => (
          <li key={`${place} ${sentence}`}>
            <span>{place}</span> {sentence}
          </li>
        ))}
      </ul>
    </details>
  )
}
