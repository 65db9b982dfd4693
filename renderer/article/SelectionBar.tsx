import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { BubbleMenu } from '@tiptap/react/menus'
import { Bold, Highlighter, Italic, Link, Superscript } from 'lucide-react'
import { Toolbar } from 'react-aria-components'

import { IconButton } from '../controls/IconButton.tsx'
import type { Review } from './together/review.ts'
import { ReviewButtons } from './together/ReviewButtons.tsx'

import styles from './FloatingBar.module.css'

/** What is most often done with selected words, above them. */
export function SelectionBar({
  editor,
  onLink,
  review,
}: {
  readonly editor: Editor
  readonly review: Review
  readonly onLink: () => void
}) {
  const state = useEditorState({ editor, selector: readState })

  function chain() {
    return editor.chain().focus()
  }

  return (
    <BubbleMenu
      editor={editor}
      pluginKey="selectionBar"
      updateDelay={150}
      shouldShow={({ editor: { view }, state: { selection } }) =>
        view.hasFocus() &&
        selection instanceof TextSelection &&
        !selection.empty &&
        selection.$from.parent.type.name !== 'codeBlock'
      }
      options={{ placement: 'top', offset: 8 }}
      className={styles['floating']}
    >
      <Toolbar aria-label="Selection" className={styles['bar'] ?? ''}>
        <IconButton label="Bold" isSelected={state.bold} onPress={() => chain().toggleBold().run()}>
          <Bold />
        </IconButton>
        <IconButton
          label="Italic"
          isSelected={state.italic}
          onPress={() => chain().toggleItalic().run()}
        >
          <Italic />
        </IconButton>
        <IconButton
          label="Highlight"
          isSelected={state.highlight}
          onPress={() => chain().toggleHighlight().run()}
        >
          <Highlighter />
        </IconButton>
        <IconButton label="Make it a link" onPress={onLink}>
          <Link />
        </IconButton>
        <IconButton label="Add a note" onPress={() => chain().insertFootnote().run()}>
          <Superscript />
        </IconButton>
        <ReviewButtons review={review} />
      </Toolbar>
    </BubbleMenu>
  )
}

function readState({ editor }: { editor: Editor }) {
  return {
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    highlight: editor.isActive('highlight'),
  }
}
