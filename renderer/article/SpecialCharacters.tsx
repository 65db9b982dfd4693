import { NodeSelection } from '@tiptap/pm/state'

import { useDeskTools } from '../desk/desk-context.ts'
import { CharacterChoice } from './CharacterChoice.tsx'

/** Characters that keyboards hide, put at the caret of the text on the page. */
export function SpecialCharacters({ onClose }: { readonly onClose: () => void }) {
  const { words } = useDeskTools()

  function insert(character: string): void {
    const { editor } = words.store.getState()
    // A character put on a selected block would take its place.
    if (editor === null || editor.state.selection instanceof NodeSelection) return
    editor.chain().focus().insertContent(character).run()
  }

  return (
    <CharacterChoice
      onChoose={insert}
      onClose={() => {
        onClose()
        words.store.getState().editor?.commands.focus()
      }}
    />
  )
}
