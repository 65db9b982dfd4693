import type { ExcerptPiece } from '../../core/search/marked-excerpt.ts'

import styles from './FoundExcerpt.module.css'

/** Words around what was found, which is set off. */
export function FoundExcerpt({ pieces }: { readonly pieces: readonly ExcerptPiece[] }) {
  return pieces.map(({ text, isFound }, at) =>
    isFound ? (
      <mark key={at} className={styles['found']}>
        {text}
      </mark>
    ) : (
      <span key={at}>{text}</span>
    ),
  )
}
