import type { Editor } from '@tiptap/core'
import { useMemo } from 'react'
import { Header, type Key, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import { useStore } from 'zustand'

import type { TextAct } from '../../core/desk/text-act.ts'
import type { Desk } from '../../preload/contract.ts'
import { useDeskTools, useMachine } from '../desk/desk-context.ts'
import type { PlacedWord } from './field-words.ts'
import type { MarkedWord } from './marked-words.ts'
import type { WordDesk, WordMenuState } from './word-desk.ts'

import styles from './WordMenu.module.css'

/** What can be done about a marked word, beside it. */
export function WordMenu({ editor }: { readonly editor: Editor }) {
  const { words } = useDeskTools()
  const menu = useStore(words.store, (state) => state.menu)
  const [first] = menu?.words ?? []
  const field = menu?.field ?? null
  const anchor = useMemo(
    () => ({
      current:
        first === undefined
          ? null
          : field === null
            ? elementAt(editor, first)
            : field.markAt(first),
    }),
    [editor, field, first],
  )
  const machine = useMachine()
  const actions = useMemo(
    () =>
      menu === null ? [] : [...actionsFor(menu, words), clipboardActions(editor, menu, machine)],
    [editor, menu, words, machine],
  )
  if (first === undefined) return null

  function close(): void {
    words.closeMenu()
    if (field === null) editor.commands.focus(undefined, { scrollIntoView: false })
  }

  function run(label: Key): void {
    actions
      .flatMap((section) => section.items)
      .find((item) => item.label === label)
      ?.run()
  }

  return (
    <Popover
      isOpen
      aria-label={`About “${first.text}”`}
      triggerRef={anchor}
      placement="bottom start"
      offset={4}
      className={`floating-list ${styles['popover']}`}
      onOpenChange={(isOpen) => {
        if (!isOpen) close()
      }}
    >
      <Menu
        autoFocus="first"
        aria-label={`About “${first.text}”`}
        className={styles['menu'] ?? ''}
        onAction={(key) => {
          close()
          // A field takes letters only once the menu has let the focus go.
          if (field === null) run(key)
          else requestAnimationFrame(() => run(key))
        }}
      >
        {actions.map(({ title, items }) => (
          <MenuSection
            key={title}
            {...(title === '' ? { 'aria-label': 'Clipboard' } : {})}
            className={styles['section'] ?? ''}
          >
            {title === '' ? null : <Header className={styles['title'] ?? ''}>{title}</Header>}
            {items.map(({ label, isMain }) => (
              <MenuItem
                key={label}
                id={label}
                textValue={label}
                className={styles['item'] ?? ''}
                data-main={isMain || undefined}
              >
                {label}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  )
}

interface WordAction {
  readonly label: string
  /** What would stand in the text. */
  readonly isMain: boolean
  readonly run: () => void
}

interface ActionSection {
  /** Empty for what needs none. */
  readonly title: string
  readonly items: readonly WordAction[]
}

function actionsFor(menu: WordMenuState, words: WordDesk): readonly ActionSection[] {
  const { field, suggestions } = menu
  return menu.words.map((word) => {
    switch (word.kind) {
      case 'spelling':
        return spellingActions({ word, field }, suggestions, words)
      case 'style':
        return styleActions(word, field, words)
    }
  })
}

function spellingActions(
  placed: PlacedWord,
  suggestions: readonly string[],
  words: WordDesk,
): ActionSection {
  const plain = placed.word.text.replaceAll('’', "'")
  return {
    title:
      suggestions.length === 0
        ? 'Not in the dictionary, and nothing like it is'
        : 'Not in the dictionary',
    items: [
      ...suggestions.map((suggestion) => written(suggestion, placed, words)),
      { label: 'Add to my dictionary', isMain: false, run: () => void words.addForMe(plain) },
      {
        label: 'Add to the library’s dictionary',
        isMain: false,
        run: () => void words.addForLibrary(plain),
      },
      ignoring(placed.word, words),
    ],
  }
}

function styleActions(
  word: Extract<MarkedWord, { kind: 'style' }>,
  field: PlacedWord['field'],
  words: WordDesk,
): ActionSection {
  return {
    title: word.rule.reason === '' ? 'Not the house style' : word.rule.reason,
    items: [
      ...(word.instead === null ? [] : [written(word.instead, { word, field }, words)]),
      ignoring(word, words),
    ],
  }
}

/** As a right click offers them elsewhere. */
function clipboardActions(
  { state }: Editor,
  { field }: WordMenuState,
  machine: Desk,
): ActionSection {
  const isChosen =
    field === null ? !state.selection.empty : field.area.selectionStart !== field.area.selectionEnd
  function item(label: string, act: TextAct): WordAction {
    return { label, isMain: false, run: () => void machine['text:act'](act) }
  }
  return {
    title: '',
    items: [
      ...(isChosen ? [item('Cut', 'cut'), item('Copy', 'copy')] : []),
      item('Paste', 'paste'),
    ],
  }
}

function written(insert: string, placed: PlacedWord, words: WordDesk): WordAction {
  return { label: insert, isMain: true, run: () => words.replace([{ ...placed, insert }]) }
}

function ignoring({ text }: MarkedWord, words: WordDesk): WordAction {
  return { label: 'Ignore in this article', isMain: false, run: () => words.ignore(text, true) }
}

function elementAt({ view }: Editor, { place }: MarkedWord): Element {
  const { node } = view.domAtPos(place.from, 1)
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest('.marked-word') ?? element ?? view.dom
}
