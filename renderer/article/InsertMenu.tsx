import type { Editor } from '@tiptap/core'
import { Omega, Plus, Type } from 'lucide-react'

import { ActionMenu } from '../controls/ActionMenu.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { isMac } from '../controls/shortcut.ts'
import { useDeskActions } from '../desk/desk-context.ts'
import { applyChoice, blockChoices } from './block-choices.ts'

/** Every block that can be put on the page; a slash at the beginning of a line offers the same. */
export function InsertMenu({
  editor,
  characters,
}: {
  readonly editor: Editor
  /** The look of what stands for the last entry as well. */
  readonly characters: string
}) {
  const { showSheet } = useDeskActions()
  return (
    <>
      <ActionMenu
        label="Insert"
        icon={<Plus />}
        actions={[
          ...blockChoices.map((choice) => ({
            label: choice.label,
            ...(choice.typed === undefined ? {} : { keys: choice.typed }),
            run: () => applyChoice(editor, choice),
          })),
          { label: 'Special characters…', run: () => showSheet({ kind: 'special-characters' }) },
        ]}
      />
      <div className={characters}>
        <IconButton
          label="Special characters…"
          onPress={() => showSheet({ kind: 'special-characters' })}
        >
          <Omega />
        </IconButton>
      </div>
    </>
  )
}

/** Looks that are seldom wanted. */
export function LookMenu({ editor }: { readonly editor: Editor }) {
  function chain() {
    return editor.chain().focus()
  }

  return (
    <ActionMenu
      label="More looks"
      icon={<Type />}
      actions={[
        {
          label: 'Small capitals',
          keys: keys('Y'),
          run: () => chain().toggleMark('smallCaps').run(),
        },
        { label: 'Strike through', run: () => chain().toggleStrike().run() },
        { label: 'Code', run: () => chain().toggleCode().run() },
        { label: 'Highlight', run: () => chain().toggleHighlight().run() },
        { label: 'Superscript', run: () => chain().toggleSuperscript().run() },
        { label: 'Subscript', run: () => chain().toggleSubscript().run() },
        { label: 'Plain text', run: () => chain().unsetAllMarks().run() },
      ]}
    />
  )
}

function keys(letter: string): string {
  return isMac ? `⇧⌘${letter}` : `Ctrl Shift ${letter}`
}
