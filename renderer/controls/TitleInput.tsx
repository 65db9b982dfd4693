import { TextArea, TextField } from 'react-aria-components'

import styles from './TitleInput.module.css'

/** The name of what is on the page, as large as it is printed; it wraps and knows no line ends. */
export function TitleInput({
  label,
  value,
  placeholder,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly onChange: (value: string) => void
}) {
  return (
    <TextField
      aria-label={label}
      value={value}
      onChange={(text) => onChange(text.replaceAll(/\s*[\r\n]+\s*/gu, ' '))}
    >
      <TextArea
        className={styles['title'] ?? ''}
        placeholder={placeholder}
        rows={1}
        spellCheck={false}
        // What has no name yet was just made, and its name is what one types first.
        autoFocus={value === ''}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
    </TextField>
  )
}
