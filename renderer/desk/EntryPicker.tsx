import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'

import { foldForSearch } from '../../core/search/fold.ts'

import styles from './EntryPicker.module.css'

export interface PickableEntry<Id extends string> {
  readonly id: Id
  readonly title: string
  /** A second line, for example the byline. */
  readonly detail: string
  readonly mark?: ReactNode
}

/** More than this nobody reads; typing narrows it down. */
const shownAtOnce = 40

/** Finds one of many entries by typing a part of its title or detail; the field is empty again after a choice. */
export function EntryPicker<Id extends string>({
  label,
  isLabelShown = true,
  placeholder,
  entries,
  emptyText,
  onPick,
}: {
  readonly label: string
  readonly isLabelShown?: boolean
  readonly placeholder: string
  readonly entries: readonly PickableEntry<Id>[]
  /** Said where nothing fits. */
  readonly emptyText: string
  readonly onPick: (id: Id) => void
}) {
  const [query, setQuery] = useState('')
  const [picked, setPicked] = useState<Id | null>(null)
  const found = useMemo(() => matching(entries, query), [entries, query])

  function pick(id: Id): void {
    setPicked(id)
    onPick(id)
  }

  /** Enter takes the first that fits what was typed. */
  function pickFirst({ key, nativeEvent, currentTarget }: KeyboardEvent<HTMLInputElement>): void {
    const isWalking = currentTarget.getAttribute('aria-activedescendant') !== null
    if (key !== 'Enter' || nativeEvent.isComposing || isWalking || query.trim() === '') return
    const [first] = found
    if (first !== undefined) pick(first.id)
  }

  return (
    <ComboBox
      className={styles['picker'] ?? ''}
      items={found}
      value={picked}
      menuTrigger="focus"
      allowsEmptyCollection
      onInputChange={setQuery}
      // The list closes because of a choice; the next one begins with none.
      onOpenChange={(isOpen) => {
        if (!isOpen) setPicked(null)
      }}
      onChange={(key) => {
        const entry = entries.find(({ id }) => id === key)
        if (entry !== undefined) pick(entry.id)
      }}
      {...(isLabelShown ? {} : { 'aria-label': label })}
    >
      {isLabelShown ? <Label className={styles['label'] ?? ''}>{label}</Label> : null}
      <div className={styles['field']}>
        <Search aria-hidden />
        <Input
          className={styles['input'] ?? ''}
          placeholder={placeholder}
          spellCheck={false}
          onKeyDownCapture={pickFirst}
        />
      </div>
      <Popover className={`floating-list ${styles['popover']}`} offset={4}>
        <ListBox<PickableEntry<Id>>
          renderEmptyState={() => <p className={styles['empty']}>{emptyText}</p>}
        >
          {({ id, title, detail, mark }) => (
            <ListBoxItem id={id} textValue={title} className={styles['option'] ?? ''}>
              {mark}
              <span className={styles['words']}>
                <span className={styles['title']}>{title}</span>
                {detail === '' ? null : <span className={styles['detail']}>{detail}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function matching<Id extends string>(
  entries: readonly PickableEntry<Id>[],
  query: string,
): readonly PickableEntry<Id>[] {
  const words = foldForSearch(query)
    .split(' ')
    .filter((word) => word !== '')
  return entries
    .filter(({ title, detail }) => {
      const text = foldForSearch(`${title} ${detail}`)
      return words.every((word) => text.includes(word))
    })
    .slice(0, shownAtOnce)
}
