import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { Omega, Plus, Type } from 'lucide-react'
import { useState } from 'react'

import { ActionMenu } from '../controls/ActionMenu.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { isMac } from '../controls/shortcut.ts'
import { applyChoice, blockChoices } from './block-choices.ts'
import { SpecialCharacters } from './SpecialCharacters.tsx'

/** Every block that can be put on the page; a slash at the beginning of a line offers the same. */
export function InsertMenu({
  editor,
  characters,
}: {
  readonly editor: Editor
  /** The look of what stands for the last entry as well. */
  readonly characters: string
}) {
  const [isChoosing, setChoosing] = useState(false)
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
          { label: 'Special characters…', run: () => setChoosing(true) },
        ]}
      />
      <div className={characters}>
        <IconButton label="Special characters…" onPress={() => setChoosing(true)}>
          <Omega />
        </IconButton>
      </div>
      {isChoosing ? (
        <SpecialCharacters
          onChoose={(character) => insertCharacter(editor, character)}
          onClose={() => {
            setChoosing(false)
            editor.commands.focus()
          }}
        />
      ) : null}
    </>
  )
}

/** A character put on a selected block would take its place. */
function insertCharacter(editor: Editor, character: string): void {
  if (editor.state.selection instanceof NodeSelection) return
  editor.chain().focus().insertContent(character).run()
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
