import type { KeyboardEvent, ReactNode } from 'react'

import { useTypedText } from '../controls/use-typed-text.ts'
import { WordArea } from '../words/WordArea.tsx'

import styles from './FieldRow.module.css'

/** A label and a line that grows, for what is written into a block. */
export function FieldRow({
  label,
  hint,
  value,
  placeholder,
  isProse = false,
  onChange,
  onLeave,
}: {
  readonly label: string
  readonly hint?: ReactNode
  readonly value: string
  readonly placeholder: string
  /** Its words are read by spelling and house style; not so addresses and names. */
  readonly isProse?: boolean
  readonly onChange: (value: string) => void
  /** The person goes on elsewhere; told of fields without prose. */
  readonly onLeave?: () => void
}) {
  // The block hands the text back only after the page was drawn.
  const [typed, setTyped] = useTypedText(value, oneLine)
  const field = {
    className: styles['area'] ?? '',
    rows: 1,
    value: typed,
    placeholder,
    onKeyDown: keepOneLine,
  }

  function take(text: string): void {
    setTyped(text)
    onChange(oneLine(text))
  }

  return (
    <label className={styles['row']}>
      <span className={styles['label']}>
        {label}
        {hint}
      </span>
      {isProse ? (
        <WordArea {...field} onText={take} />
      ) : (
        <textarea {...field} onBlur={onLeave} onChange={(event) => take(event.target.value)} />
      )}
    </label>
  )
}

/** A line end would be kept as a blank. */
function keepOneLine(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
}

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/gu, ' ')
}
