import { NodeSelection } from '@tiptap/pm/state'

import { type Sign, SignChoice } from '../controls/SignChoice.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { specialCharacters } from './special-characters.ts'

/** Characters that keyboards hide, found by name and put at the caret of the text on the page. */
export function SpecialCharacters({ onClose }: { readonly onClose: () => void }) {
  const { words } = useDeskTools()

  function insert(character: string): void {
    const { editor } = words.store.getState()
    // A character put on a selected block would take its place.
    if (editor === null || editor.state.selection instanceof NodeSelection) return
    editor.chain().focus().insertContent(character).run()
  }

  return (
    <SignChoice
      title="Special characters"
      placeholder="dash, euro, non-breaking"
      find={charactersCalled}
      onChoose={insert}
      onClose={() => {
        onClose()
        words.store.getState().editor?.commands.focus()
      }}
    />
  )
}

function charactersCalled(sought: string): readonly Sign[] {
  return specialCharacters.filter(
    ({ name, character }) =>
      character === sought || name.toLowerCase().includes(sought.toLowerCase()),
  )
}
