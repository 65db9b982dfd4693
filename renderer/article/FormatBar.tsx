import type { Editor } from '@tiptap/core'
import { redoDepth, undoDepth } from '@tiptap/pm/history'
import { useEditorState } from '@tiptap/react'
import {
  Bold,
  Code,
  Image,
  Italic,
  List,
  ListOrdered,
  Minus,
  Quote,
  Redo2,
  Strikethrough,
  Undo2,
} from 'lucide-react'
import { Group, Separator, Toolbar } from 'react-aria-components'

import { Choice } from '../controls/Choice.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { isMac } from '../controls/shortcut.ts'
import { InsertMenu, LookMenu } from './InsertMenu.tsx'
import { LinkButton } from './LinkButton.tsx'
import type { Review } from './together/review.ts'
import { ReviewButtons } from './together/ReviewButtons.tsx'

import styles from './FormatBar.module.css'

const paragraphStyles = [
  { value: 'paragraph', label: 'Text' },
  { value: 'heading2', label: 'Heading' },
  { value: 'heading3', label: 'Subheading' },
  { value: 'heading4', label: 'Minor heading' },
  { value: 'codeBlock', label: 'Code block' },
] as const

type ParagraphStyle = (typeof paragraphStyles)[number]['value']

/** What the caret stands in, and the way to change it. */
export function FormatBar({
  editor,
  isShown,
  isLinkOpen,
  onLinkOpen,
  review,
}: {
  readonly editor: Editor
  readonly review: Review
  /** Hidden it still opens the link's sheet by its keys. */
  readonly isShown: boolean
  readonly isLinkOpen: boolean
  readonly onLinkOpen: (isOpen: boolean) => void
}) {
  const state = useEditorState({ editor, selector: readState })

  function chain() {
    return editor.chain().focus()
  }

  return (
    <Toolbar
      aria-label="Format"
      className={styles['bar'] ?? ''}
      data-hidden={isShown ? undefined : true}
    >
      <div className={styles['row']}>
        <div className={styles['style']}>
          <Choice
            label="Paragraph style"
            isLabelShown={false}
            value={state.style}
            options={paragraphStyles}
            onChange={(style) => setStyle(editor, style)}
          />
        </div>
        <Separator orientation="vertical" className={styles['gap'] ?? ''} />
        <Group aria-label="Character" className={styles['group'] ?? ''}>
          <IconButton
            label="Bold"
            keys={keys('B')}
            isSelected={state.bold}
            onPress={() => chain().toggleBold().run()}
          >
            <Bold />
          </IconButton>
          <IconButton
            label="Italic"
            keys={keys('I')}
            isSelected={state.italic}
            onPress={() => chain().toggleItalic().run()}
          >
            <Italic />
          </IconButton>
          <div className={styles['seldom']}>
            <IconButton
              label="Strike through"
              isSelected={state.strike}
              onPress={() => chain().toggleStrike().run()}
            >
              <Strikethrough />
            </IconButton>
            <IconButton
              label="Code"
              isSelected={state.code}
              onPress={() => chain().toggleCode().run()}
            >
              <Code />
            </IconButton>
          </div>
          <LinkButton
            editor={editor}
            isSelected={state.link}
            isOpen={isLinkOpen}
            onOpenChange={onLinkOpen}
          />
          <LookMenu editor={editor} />
        </Group>
        <Separator orientation="vertical" className={styles['gap'] ?? ''} />
        <Group aria-label="Block" className={styles['group'] ?? ''}>
          <div className={styles['quoted']}>
            <IconButton
              label="Quote"
              isSelected={state.quote}
              onPress={() => chain().toggleBlockquote().run()}
            >
              <Quote />
            </IconButton>
          </div>
          <div className={styles['listed']}>
            <IconButton
              label="Bulleted list"
              isSelected={state.bulletList}
              onPress={() => chain().toggleBulletList().run()}
            >
              <List />
            </IconButton>
            <IconButton
              label="Numbered list"
              isSelected={state.orderedList}
              onPress={() => chain().toggleOrderedList().run()}
            >
              <ListOrdered />
            </IconButton>
          </div>
          <div className={styles['seldom']}>
            <IconButton label="Rule" onPress={() => chain().setHorizontalRule().run()}>
              <Minus />
            </IconButton>
          </div>
          <div className={styles['pictured']}>
            <IconButton label="Picture…" onPress={() => chain().choosePictures('one').run()}>
              <Image />
            </IconButton>
          </div>
          <InsertMenu editor={editor} characters={styles['seldom'] ?? ''} />
        </Group>
        <Separator orientation="vertical" className={styles['gap'] ?? ''} />
        <Group aria-label="History" className={styles['group'] ?? ''}>
          <IconButton
            label="Undo"
            keys={keys('Z')}
            isDisabled={!state.canUndo}
            onPress={() => chain().undo().run()}
          >
            <Undo2 />
          </IconButton>
          <IconButton
            label="Redo"
            keys={isMac ? '⇧⌘Z' : 'Ctrl Shift Z'}
            isDisabled={!state.canRedo}
            onPress={() => chain().redo().run()}
          >
            <Redo2 />
          </IconButton>
        </Group>
        <Separator orientation="vertical" className={styles['gap'] ?? ''} />
        <Group aria-label="Editing together" className={styles['group'] ?? ''}>
          <ReviewButtons review={review} />
        </Group>
      </div>
    </Toolbar>
  )
}

function readState({ editor }: { editor: Editor }) {
  return {
    style: currentStyle(editor),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    strike: editor.isActive('strike'),
    code: editor.isActive('code'),
    link: editor.isActive('link'),
    quote: editor.isActive('blockquote'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    canUndo: undoDepth(editor.state) > 0,
    canRedo: redoDepth(editor.state) > 0,
  }
}

function currentStyle(editor: Editor): ParagraphStyle {
  if (editor.isActive('codeBlock')) return 'codeBlock'
  if (editor.isActive('heading', { level: 2 })) return 'heading2'
  if (editor.isActive('heading', { level: 3 })) return 'heading3'
  if (editor.isActive('heading', { level: 4 })) return 'heading4'
  return 'paragraph'
}

function setStyle(editor: Editor, style: ParagraphStyle): void {
  const chain = editor.chain().focus()
  switch (style) {
    case 'paragraph':
      chain.setParagraph().run()
      return
    case 'heading2':
      chain.setHeading({ level: 2 }).run()
      return
    case 'heading3':
      chain.setHeading({ level: 3 }).run()
      return
    case 'heading4':
      chain.setHeading({ level: 4 }).run()
      return
    case 'codeBlock':
      chain.setCodeBlock().run()
  }
}

function keys(letter: string): string {
  return isMac ? `⌘${letter}` : `Ctrl ${letter}`
}
