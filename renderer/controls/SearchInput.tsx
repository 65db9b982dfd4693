import { Search } from 'lucide-react'
import { Input, SearchField } from 'react-aria-components'

import styles from './SearchInput.module.css'

/** A field that narrows what stands below it; Escape empties it. */
export function SearchInput({
  label,
  placeholder,
  value,
  onChange,
}: {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  return (
    <SearchField
      aria-label={label}
      className={styles['search'] ?? ''}
      value={value}
      onChange={onChange}
      data-search
    >
      <Search aria-hidden />
      <Input placeholder={placeholder} spellCheck={false} />
    </SearchField>
  )
}
