import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
} from 'react-aria-components'

import completedStyles from './CompletedInput.module.css'
import styles from './TokenField.module.css'

/**
 * Short words kept as tokens, completed from those that are known: Enter or a comma makes one, Backspace in the empty
 * field takes the last.
 */
export function TokenField({
  label,
  values,
  suggestions = [],
  placeholder = 'Add…',
  onChange,
  onTyping,
}: {
  readonly label: string
  readonly values: readonly string[]
  readonly suggestions?: readonly string[]
  /** What is done in the field while it is empty. */
  readonly placeholder?: string
  readonly onChange: (values: readonly string[]) => void
  /** Told whether a word stands in the field that is no token yet; it becomes one when the focus goes on. */
  readonly onTyping?: (isTyping: boolean) => void
}) {
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const labelId = useId()

  const fitting = suggestions.filter(
    (word) => !values.includes(word) && word.toLowerCase().includes(typed.trim().toLowerCase()),
  )

  function type(word: string): void {
    setTyped(word)
    onTyping?.(word.trim() !== '')
  }

  function add(word = typed): void {
    const value = word.trim()
    type('')
    if (value !== '' && !values.includes(value)) onChange([...values, value])
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isChoosing = event.currentTarget.getAttribute('aria-activedescendant') !== null
    const isEnter = event.key === 'Enter' && !isChoosing && !event.nativeEvent.isComposing
    if (isEnter || event.key === ',') {
      event.preventDefault()
      add()
    } else if (event.key === 'Backspace' && typed === '') {
      onChange(values.slice(0, -1))
    }
  }

  return (
    <div className={styles['field']}>
      <span id={labelId} className={styles['label']}>
        {label}
      </span>
      <div
        className={styles['box']}
        onMouseDown={(event) => {
          if (event.target !== event.currentTarget) return
          event.preventDefault()
          input.current?.focus()
        }}
      >
        {values.length === 0 ? null : (
          <TagGroup
            aria-labelledby={labelId}
            onRemove={(keys) => onChange(values.filter((value) => !keys.has(value)))}
          >
            <TagList className={styles['tokens'] ?? ''}>
              {values.map((value) => (
                <Tag key={value} id={value} textValue={value} className={styles['token'] ?? ''}>
                  {value}
                  <Button slot="remove" aria-label={`Remove ${value}`}>
                    <X aria-hidden size={12} />
                  </Button>
                </Tag>
              ))}
            </TagList>
          </TagGroup>
        )}
        <ComboBox
          className={styles['new'] ?? ''}
          inputValue={typed}
          onInputChange={type}
          value={null}
          onChange={(word) => {
            if (word !== null) add(String(word))
          }}
          items={fitting.slice(0, 12).map((word) => ({ id: word }))}
          allowsCustomValue
          menuTrigger="input"
        >
          <Label className="visually-hidden">Add to {label.toLowerCase()}</Label>
          <Input
            ref={input}
            placeholder={values.length === 0 ? placeholder : ''}
            spellCheck={false}
            onKeyDown={onKeyDown}
            onBlur={() => add()}
          />
          <Popover className={`floating-list ${completedStyles['popover']}`} offset={6}>
            <ListBox<{ readonly id: string }>>
              {({ id }) => (
                <ListBoxItem id={id} textValue={id} className={completedStyles['option'] ?? ''}>
                  {id}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      </div>
    </div>
  )
}
