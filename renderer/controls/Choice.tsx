import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components'

import styles from './Choice.module.css'

export interface ChoiceOption<T extends string | null> {
  readonly value: T
  readonly label: string
  readonly mark?: ReactNode
}

/** One of a few values, chosen from a list. */
export function Choice<T extends string>({
  label,
  isLabelShown = true,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly isLabelShown?: boolean
  readonly value: T
  readonly options: readonly ChoiceOption<T>[]
  readonly onChange: (value: T) => void
}) {
  return (
    <Select
      className={styles['choice'] ?? ''}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key)
        if (chosen !== undefined) onChange(chosen.value)
      }}
      {...(isLabelShown ? {} : { 'aria-label': label })}
    >
      {isLabelShown ? <Label className={styles['label'] ?? ''}>{label}</Label> : null}
      <Button className={styles['button'] ?? ''}>
        <SelectValue className={styles['value'] ?? ''} />
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className={`floating-list ${styles['popover']}`} offset={4}>
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem
              id={option.value}
              textValue={option.label}
              className={styles['option'] ?? ''}
            >
              {({ isSelected }) => (
                <>
                  {option.mark}
                  <span>{option.label}</span>
                  {isSelected ? <Check aria-hidden size={14} /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
