import type { Editor } from '@tiptap/core'
import { useMemo } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import { useStore } from 'zustand'

import { useDeskTools } from '../desk/desk-context.ts'
import type { MarkedWord } from './marked-words.ts'
import { replaceWords } from './replace-words.ts'
import type { WordDesk, WordMenuState } from './word-desk.ts'

import styles from './WordMenu.module.css'

/** What can be done about a marked word, beside it. */
export function WordMenu({ editor }: { readonly editor: Editor }) {
  const { words } = useDeskTools()
  const menu = useStore(words.store, (state) => state.menu)
  const [first] = menu?.words ?? []
  const anchor = useMemo(
    () => ({ current: first === undefined ? null : elementAt(editor, first) }),
    [editor, first],
  )
  const actions = useMemo(
    () => (menu === null ? [] : actionsFor(menu, { editor, words })),
    [menu, editor, words],
  )
  if (first === undefined) return null

  function close(): void {
    words.closeMenu()
    editor.commands.focus(undefined, { scrollIntoView: false })
  }

  return (
    <Popover
      isOpen
      triggerRef={anchor}
      placement="bottom start"
      offset={4}
      className={styles['popover'] ?? ''}
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
          actions
            .flatMap((section) => section.items)
            .find(({ label }) => label === key)
            ?.run()
        }}
      >
        {actions.map(({ title, items }) => (
          <MenuSection key={title} className={styles['section'] ?? ''}>
            <Header className={styles['title'] ?? ''}>{title}</Header>
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
  readonly title: string
  readonly items: readonly WordAction[]
}

interface MenuTools {
  readonly editor: Editor
  readonly words: WordDesk
}

function actionsFor(menu: WordMenuState, tools: MenuTools): readonly ActionSection[] {
  return menu.words.map((word) => {
    switch (word.kind) {
      case 'spelling':
        return spellingActions(word, menu.suggestions, tools)
      case 'style':
        return styleActions(word, tools)
    }
  })
}

function spellingActions(
  word: MarkedWord,
  suggestions: readonly string[],
  { editor, words }: MenuTools,
): ActionSection {
  const plain = word.text.replaceAll('’', "'")
  return {
    title:
      suggestions.length === 0
        ? 'Not in the dictionary, and nothing like it is'
        : 'Not in the dictionary',
    items: [
      ...suggestions.map((suggestion) => written(suggestion, word, editor)),
      { label: 'Add to my dictionary', isMain: false, run: () => void words.addForMe(plain) },
      {
        label: 'Add to the library’s dictionary',
        isMain: false,
        run: () => void words.addForLibrary(plain),
      },
      ignoring(word, words),
    ],
  }
}

function styleActions(
  word: Extract<MarkedWord, { kind: 'style' }>,
  { editor, words }: MenuTools,
): ActionSection {
  return {
    title: word.rule.reason === '' ? 'Not the house style' : word.rule.reason,
    items: [
      ...(word.instead === null ? [] : [written(word.instead, word, editor)]),
      ignoring(word, words),
    ],
  }
}

function written(insert: string, { place }: MarkedWord, editor: Editor): WordAction {
  return { label: insert, isMain: true, run: () => replaceWords(editor, [{ place, insert }]) }
}

function ignoring({ text }: MarkedWord, words: WordDesk): WordAction {
  return { label: 'Ignore in this article', isMain: false, run: () => words.ignore(text) }
}

function elementAt({ view }: Editor, { place }: MarkedWord): Element {
  const { node } = view.domAtPos(place.from, 1)
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest('.marked-word') ?? element ?? view.dom
}
