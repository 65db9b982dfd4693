import { WordLine } from '../words/WordLine.tsx'

import styles from './InPlaceLine.module.css'

/** Words of a block that are written where readers see them, as readers see them. */
export function InPlaceLine({
  label,
  hint,
  isHintKept = false,
  hasNames = false,
  value,
  onChange,
}: {
  readonly label: string
  /** Stands in an empty line while one is at the block. */
  readonly hint: string
  /** Without these words there is nothing to see. */
  readonly isHintKept?: boolean
  readonly hasNames?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  return (
    <WordLine
      className={`${styles['line']} ${isHintKept ? '' : styles['quiet']}`}
      aria-label={label}
      placeholder={hint}
      hasNames={hasNames}
      value={value}
      onText={onChange}
    />
  )
}
