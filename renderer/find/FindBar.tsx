import type { Editor } from '@tiptap/core'
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, TextSelect, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'

import type { Article } from '../../core/article/article.ts'
import { emptyQuery, type SearchQuery } from '../../core/search/search-query.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { createFinder } from './finder.ts'
import type { FoundRange } from './found-marks.ts'
import { KeepCapitals } from './KeepCapitals.tsx'
import type { PagePassage } from './page-text.ts'
import { QueryChoices } from './QueryChoices.tsx'
import { focusPassage } from './reveal-passage.ts'

import styles from './FindBar.module.css'

/** The bar at the foot of an article in which one finds and replaces; nothing while nobody looks for anything. */
export function FindBar({
  editor,
  open,
}: {
  readonly editor: Editor
  readonly open: OpenRecord<Article>
}) {
  const isShown = useStore(useDeskTools().findBar.store, (state) => state.isShown)
  return isShown ? <Bar editor={editor} open={open} /> : null
}

function Bar({ editor, open }: { readonly editor: Editor; readonly open: OpenRecord<Article> }) {
  const { actions, findBar } = useDeskTools()
  const isReplacing = useStore(findBar.store, (state) => state.isReplacing)
  const [finder] = useState(() => createFinder({ editor, open, did: actions.did }))
  const { passages, current, trouble, replaced } = useStore(finder.store)
  const [selection] = useState(() => selectedRange(editor))
  const [query, setQuery] = useState<SearchQuery>(() =>
    selection === null || selection.isLong
      ? findBar.store.getState().last
      : { ...emptyQuery, text: selection.text },
  )
  const [isInSelection, setInSelection] = useState(selection?.isLong === true)
  const [replacement, setReplacement] = useState({ text: '', preservesCase: true })
  const findField = useRef<HTMLInputElement>(null)
  const isNothing = passages.length === 0

  useEffect(() => finder.begin(), [finder])

  useEffect(() => findBar.note(query), [findBar, query])

  useEffect(() => {
    void finder.look(query, isInSelection ? selection : null)
  }, [finder, query, isInSelection, selection])

  useEffect(
    () => findBar.attach({ focus: () => findField.current?.select(), step: finder.step }),
    [findBar, finder],
  )

  /** A button that has nothing more to do lets go of the focus. */
  async function keepFocus(replacing: Promise<void>): Promise<void> {
    await replacing
    if (finder.store.getState().passages.length === 0) findField.current?.focus()
  }

  function close(): void {
    findBar.hide()
    focusPassage(editor, passages[current])
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }

  return (
    <search className={styles['bar']} aria-label="Find and replace" onKeyDown={onKeyDown}>
      <IconButton
        label={isReplacing ? 'Hide replacing' : 'Show replacing'}
        aria-expanded={isReplacing}
        onPress={() => findBar.setReplacing(!isReplacing)}
      >
        {isReplacing ? <ChevronDown /> : <ChevronRight />}
      </IconButton>
      <input
        ref={findField}
        className={styles['field']}
        aria-label="Find"
        aria-invalid={trouble !== null}
        placeholder="Find in this article"
        spellCheck={false}
        value={query.text}
        onChange={(event) => setQuery({ ...query, text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finder.step(event.shiftKey ? -1 : 1)
        }}
      />
      {/* Below the other field, and next to it by Tab. */}
      {isReplacing ? (
        <input
          className={styles['replacement']}
          aria-label="Replace with"
          placeholder="Replace with"
          spellCheck={false}
          value={replacement.text}
          onChange={(event) => setReplacement({ ...replacement, text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void finder.replaceCurrent(replacement)
          }}
        />
      ) : null}
      <span className={styles['choices']}>
        <QueryChoices query={query} onChange={setQuery} />
        <IconButton
          label="Only in the selection"
          isSelected={isInSelection}
          isDisabled={selection === null}
          onPress={() => setInSelection(!isInSelection)}
        >
          <TextSelect />
        </IconButton>
      </span>
      <output className={styles['count']} data-trouble={trouble !== null || undefined}>
        {trouble ??
          (replaced > 0
            ? `${replaced.toLocaleString('en-GB')} replaced`
            : countWords(query, passages, current))}
      </output>
      <span className={styles['steps']}>
        <IconButton label="Previous" isDisabled={isNothing} onPress={() => finder.step(-1)}>
          <ArrowUp />
        </IconButton>
        <IconButton label="Next" isDisabled={isNothing} onPress={() => finder.step(1)}>
          <ArrowDown />
        </IconButton>
        <IconButton label="Close" onPress={close}>
          <X />
        </IconButton>
      </span>
      {isReplacing ? (
        <span className={styles['acts']}>
          <KeepCapitals replacement={replacement} onChange={setReplacement} />
          <Button
            isDisabled={isNothing}
            onPress={() => void keepFocus(finder.replaceCurrent(replacement))}
          >
            Replace
          </Button>
          <Button
            isDisabled={isNothing}
            onPress={() => void keepFocus(finder.replaceAll(replacement))}
          >
            Replace all
          </Button>
        </span>
      ) : null}
    </search>
  )
}

interface SelectedRange extends FoundRange {
  readonly text: string
  /** Several words or blocks: one wants to look in it rather than for it. */
  readonly isLong: boolean
}

function selectedRange({ state }: Editor): SelectedRange | null {
  const { from, to, empty, $from: start, $to: end } = state.selection
  if (empty) return null
  const text = state.doc.textBetween(from, to, '\n')
  return { from, to, text, isLong: !start.sameParent(end) || text.length > 60 }
}

function countWords(
  { text }: SearchQuery,
  passages: readonly PagePassage[],
  current: number,
): string {
  if (text === '') return ''
  const passage = passages[current]
  if (passage === undefined) return 'Nothing found'
  const count = `${(current + 1).toLocaleString('en-GB')} of ${passages.length.toLocaleString('en-GB')}`
  switch (passage.place.kind) {
    case 'field':
      return `${count}, in the ${passage.place.field}`
    case 'words':
      return count
    case 'attribute':
      return `${count}, in what is framed`
  }
}
