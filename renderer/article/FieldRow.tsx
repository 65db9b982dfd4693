import { useTypedText } from '../controls/use-typed-text.ts'
import { keepOneLine, oneLine } from '../words/one-line.ts'
import { WordLine } from '../words/WordLine.tsx'

import styles from './FieldRow.module.css'

/** A label and a line that grows, for what is written into a block. */
export function FieldRow({
  label,
  words = 'unread',
  ...field
}: LineProps & {
  readonly label: string
  /** Whether spelling and house style read them: not addresses, and names as names. */
  readonly words?: 'prose' | 'names' | 'unread'
}) {
  return (
    <label className={styles['row']}>
      <span className={styles['label']}>{label}</span>
      {words === 'unread' ? (
        <PlainLine {...field} />
      ) : (
        <WordLine
          className={styles['area'] ?? ''}
          hasNames={words === 'names'}
          value={field.value}
          placeholder={field.placeholder}
          onText={field.onChange}
        />
      )}
    </label>
  )
}

interface LineProps {
  readonly value: string
  readonly placeholder: string
  readonly onChange: (value: string) => void
  /** The person goes on elsewhere; told of fields whose words are unread. */
  readonly onLeave?: () => void
}

function PlainLine({ value, placeholder, onChange, onLeave }: LineProps) {
  const [typed, setTyped] = useTypedText(value, oneLine)
  return (
    <textarea
      className={styles['area']}
      rows={1}
      value={typed}
      placeholder={placeholder}
      onKeyDown={keepOneLine}
      onBlur={onLeave}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange(oneLine(target.value))
      }}
    />
  )
}
