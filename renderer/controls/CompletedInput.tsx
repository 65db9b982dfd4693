import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'

import styles from './CompletedInput.module.css'
import fieldStyles from './TextInput.module.css'

/** A field for a few words, completed from those that are known; anything else may be typed as well. */
export function CompletedInput({
  label,
  value,
  suggestions,
  placeholder,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly suggestions: readonly string[]
  readonly placeholder?: string
  readonly onChange: (value: string) => void
}) {
  const fitting = suggestions.filter((word) => word.toLowerCase().includes(value.toLowerCase()))
  return (
    <ComboBox
      className={fieldStyles['field'] ?? ''}
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      items={fitting.slice(0, 12).map((word) => ({ id: word }))}
      menuTrigger="input"
    >
      <span className={fieldStyles['heading']}>
        <Label>{label}</Label>
      </span>
      <Input
        className={fieldStyles['input'] ?? ''}
        spellCheck={false}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <Popover className={`floating-list ${styles['popover']}`} offset={4}>
        <ListBox<{ readonly id: string }>>
          {({ id }) => (
            <ListBoxItem id={id} textValue={id} className={styles['option'] ?? ''}>
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
