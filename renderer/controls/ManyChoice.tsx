import { Check, ChevronDown, X } from 'lucide-react'
import { useRef, useState } from 'react'
import {
  Autocomplete,
  Button,
  Input,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components'

import type { ChoiceOption } from './Choice.tsx'

import styles from './ManyChoice.module.css'

/** From so many on a field to search them stands above. */
const manyOptions = 9

/** A chip that says what was chosen, and opens the list of what can be. */
export function ManyChoice<T extends string | null>({
  label,
  values,
  options,
  onChange,
}: {
  readonly label: string
  readonly values: readonly T[]
  readonly options: readonly ChoiceOption<T>[]
  readonly onChange: (values: readonly T[]) => void
}) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const [typed, setTyped] = useState('')
  const opener = useRef<HTMLButtonElement>(null)
  const first = options.find(({ value }) => value === values[0])?.label ?? label
  const said = values.length < 2 ? first : `${first} + ${values.length - 1}`

  const menu = (
    <Menu
      aria-label={label}
      className={styles['menu'] ?? ''}
      items={options.map((option) => ({ ...option, id: keyOf(option.value) }))}
      selectionMode="multiple"
      selectedKeys={values.map((value) => keyOf(value))}
      onSelectionChange={(keys) =>
        onChange(
          options
            .map(({ value }) => value)
            .filter((value) => keys === 'all' || keys.has(keyOf(value))),
        )
      }
    >
      {(option) => (
        <MenuItem textValue={option.label} className={styles['option'] ?? ''}>
          {({ isSelected }) => (
            <>
              <span className={styles['tick']}>
                {isSelected ? <Check aria-hidden size={14} /> : null}
              </span>
              {option.mark}
              <span className={styles['word']}>{option.label}</span>
            </>
          )}
        </MenuItem>
      )}
    </Menu>
  )

  return (
    <span className={styles['chip']} data-chosen={values.length > 0 || undefined}>
      <MenuTrigger onOpenChange={() => setTyped('')}>
        <Button ref={opener} className={styles['button'] ?? ''} isDisabled={options.length === 0}>
          {values.length === 0 ? null : <span className="visually-hidden">{label}: </span>}
          <span className={styles['said']}>{said}</span>
          {values.length === 0 ? <ChevronDown aria-hidden size={12} /> : null}
        </Button>
        <Popover className={`floating-list ${styles['popover']}`} offset={4}>
          {/* Within an `Autocomplete` a menu waits for its field, and takes no focus itself. */}
          {options.length < manyOptions ? (
            menu
          ) : (
            <Autocomplete inputValue={typed} onInputChange={setTyped} filter={contains}>
              <SearchField aria-label={`Search ${label.toLowerCase()}`} autoFocus>
                <Input
                  className={styles['search'] ?? ''}
                  placeholder={`Search ${label.toLowerCase()}`}
                  spellCheck={false}
                />
              </SearchField>
              {menu}
            </Autocomplete>
          )}
        </Popover>
      </MenuTrigger>
      {values.length === 0 ? null : (
        <Button
          className={styles['clear'] ?? ''}
          aria-label={`Any ${label.toLowerCase()}`}
          onPress={() => {
            onChange([])
            // This button goes.
            opener.current?.focus()
          }}
        >
          <X aria-hidden size={12} />
        </Button>
      )}
    </span>
  )
}

/** No word that somebody chose is taken for none of them. */
function keyOf(value: string | null): string {
  return value === null ? 'none' : `one ${value}`
}
