import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { Button, Input, Label, Tag, TagGroup, TagList, TextField } from 'react-aria-components'

import styles from './TokenField.module.css'

/** Short words kept as tokens: Enter or a comma makes one, Backspace in the empty field takes the last. */
export function TokenField({
  label,
  values,
  onChange,
}: {
  readonly label: string
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}) {
  const [typed, setTyped] = useState('')
  const labelId = useId()

  function add(): void {
    const value = typed.trim()
    setTyped('')
    if (value !== '' && !values.includes(value)) onChange([...values, value])
  }

  function onKeyDown(event: KeyboardEvent): void {
    if ((event.key === 'Enter' && !event.nativeEvent.isComposing) || event.key === ',') {
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
      <div className={styles['box']}>
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
        <TextField value={typed} onChange={setTyped} className={styles['new'] ?? ''}>
          <Label className="visually-hidden">Add to {label.toLowerCase()}</Label>
          <Input
            placeholder={values.length === 0 ? 'Add…' : ''}
            spellCheck={false}
            onKeyDown={onKeyDown}
            onBlur={add}
          />
        </TextField>
      </div>
    </div>
  )
}
