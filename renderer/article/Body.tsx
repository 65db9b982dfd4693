import type { Editor, JSONContent } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import {
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'

import type { Article } from '../../core/article/article.ts'
import { mediaFailureSentence } from '../../core/library/library-report.ts'
import { useDeskActions, useDeskState, useDeskTools, useMachine } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { useRunCommand } from '../desk/use-run-command.ts'
import { FindBar } from '../find/FindBar.tsx'
import { picturesOf } from '../media/pictures-of.ts'
import { useChoosePictures } from '../media/use-choose-pictures.ts'
import { pageWay } from '../way/page-way.ts'
import { useWritingView } from '../way/use-writing-view.ts'
import { ArticleWords } from '../words/ArticleWords.tsx'
import { wordExtensions } from '../words/word-extensions.ts'
import { BlockHandle } from './BlockHandle.tsx'
import { bodyExtensions } from './body-extensions.ts'
import { storedPage } from './body-schema.ts'
import { CaretBlock } from './caret-block.ts'
import { CaretFirst } from './caret-first.ts'
import { CaretInSight } from './caret-in-sight.ts'
import { Clipboard, hasWords } from './clipboard/clipboard.ts'
import { useTakeIn } from './clipboard/use-take-in.ts'
import { DistantBlocks } from './distant-blocks.ts'
import { DroppedFileSheet } from './drop/DroppedFileSheet.tsx'
import { useDroppedFiles } from './drop/use-dropped-files.ts'
import { FormatBar } from './FormatBar.tsx'
import { typeBehindSelected } from './go-on.ts'
import { insertFigure } from './insert-figure.ts'
import { LinkTyping } from './link-typing.ts'
import { PictureChoice } from './picture-choice.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { showBody } from './show-body.ts'
import { SlashMenuExtension } from './slash-menu.ts'
import { SlashMenu } from './SlashMenu.tsx'
import { TabOn } from './tab-on.ts'
import { TableBar } from './TableBar.tsx'
import { takeUp } from './take-up.ts'
import { textUndo } from './text-undo.ts'
import { LineEndSigns } from './together/line-end-signs.ts'
import { reviewKeys } from './together/review-keys.ts'
import { ReviewedBody } from './together/ReviewedBody.tsx'
import { suggestChanges } from './together/suggest-changes.ts'
import { useReview } from './together/use-review.ts'
import { useShowReview } from './together/use-show-review.ts'
import { TypedLetters } from './typed-letters.ts'
import { UndoSteps } from './undo-steps.ts'
import { writeAtStart, writeBelow } from './write-on.ts'

import styles from './ArticlePage.module.css'
import blocks from './BodyBlocks.module.css'

/** Pixels between the caret and the edges of the page. */
const roomAround = { top: 60, bottom: 24, left: 0, right: 0 }

/** The body in its editor, which alone owns the text until a save folds it into the article. */
export function Body({
  ref,
  open,
  first,
  children,
}: {
  readonly ref: Ref<{ focusStart: () => void }>
  readonly open: OpenRecord<Article>
  readonly first: JSONContent
  /** What stands above the body in the same column. */
  readonly children: ReactNode
}) {
  const insertPictures = useInsertPictures()
  const { notePlace } = useDeskActions()
  const { words, store, texts, linkWished } = useDeskTools()
  const articleId = open.store.getState().record.id
  // Read once: from here on the editor knows where the cursor is, and each save keeps its place.
  const [cursor] = useState(
    () => store.getState().view.places.find(({ id }) => id === articleId)?.cursor ?? null,
  )
  const [left] = useState(() => texts.of(articleId))
  const isBarShown = useDeskState(({ view }) => view.isFormatBarShown)
  const [isLinkOpen, setLinkOpen] = useState(false)
  const takeIn = useTakeIn()
  const askForPictures = useChoosePictures()
  const run = useRunCommand()
  const column = useRef<HTMLDivElement>(null)
  const review = useReview(open)
  const showReview = useShowReview()
  const extensions = useMemo(
    () => [
      ...bodyExtensions,
      Clipboard.configure({ takeIn }),
      PictureChoice.configure({ ask: askForPictures }),
      SlashMenuExtension.configure({ run }),
      suggestChanges(review.suggester),
      LineEndSigns,
      DistantBlocks,
      CaretFirst,
      CaretBlock,
      UndoSteps,
      CaretInSight,
      TypedLetters,
      LinkTyping,
      TabOn,
      reviewKeys(review, showReview),
      ...wordExtensions(words),
    ],
    [takeIn, askForPictures, run, review, showReview, words],
  )
  const editor = useEditor({
    extensions,
    content: first,
    injectCSS: false,
    // It would look through each key for what was deleted, and nobody asks.
    enableCoreExtensions: { delete: false },
    onBeforeCreate: ({ editor: begun }) => takeUp(begun, left, first),
    onUpdate: open.touch,
    onSelectionUpdate: ({ editor: { state } }) =>
      notePlace({ id: articleId, cursor: state.selection.head }),
    onCreate: ({ editor: created }) => {
      if (cursor === null) return
      created.commands.setTextSelection(Math.min(cursor, created.state.doc.content.size))
      // Whoever goes through a list by keys stays in it; after a start nothing has the focus.
      if (document.activeElement === document.body) created.view.dom.focus({ preventScroll: true })
    },
    editorProps: {
      attributes: {
        'aria-label': 'Body',
        'aria-multiline': 'true',
        role: 'textbox',
        spellcheck: 'false',
        class: `${styles['body']} ${blocks['blocks']}`,
      },
      handleDOMEvents: {
        // Given back by a sheet, the focus comes with a caret at the very beginning: it belongs where it was.
        focus(view) {
          // The pointer puts the caret where it presses, and would be kept from it.
          if (view.dom.matches(':active')) return
          queueMicrotask(() => {
            if (!view.isDestroyed && view.hasFocus()) view.focus()
          })
        },
      },
      // A letter typed on a selected picture would replace it.
      handleTextInput: (view, _from, _to, text) => typeBehindSelected(view, text),
      // The format bar lies over the top of the page.
      scrollThreshold: roomAround,
      scrollMargin: roomAround,
    },
  })

  const droppedFiles = useDroppedFiles(editor)

  useEffect(
    () =>
      open.foldOnSave({
        fold: (article) => ({ ...article, body: storedPage(editor.state.doc) }),
        show: (article) => showBody(editor, article.body),
      }),
    [editor, open],
  )
  useEffect(() => review.attach(editor), [editor, review])
  useEffect(() => textUndo(open).attach(editor, left), [editor, left, open])
  useEffect(() => pageWay(open).attach(editor, review.store), [editor, open, review])
  useEffect(() => linkWished.listen(() => setLinkOpen(true)), [linkWished])
  useWritingView(editor)
  useImperativeHandle(ref, () => ({ focusStart: () => writeAtStart(editor) }), [editor])

  return (
    <>
      <ArticleWords editor={editor} open={open} />
      <FormatBar
        editor={editor}
        review={review}
        isShown={isBarShown}
        isLinkOpen={isLinkOpen}
        onLinkOpen={setLinkOpen}
      />
      <div
        ref={column}
        className={styles['column']}
        onMouseDown={(event) => {
          const isOnGround =
            event.target === event.currentTarget || event.target === editor.view.dom
          const last = editor.view.dom.lastElementChild?.getBoundingClientRect()
          if (!isOnGround || last === undefined || event.clientY < last.bottom) return
          event.preventDefault()
          writeBelow(editor)
        }}
        onPasteCapture={(event) => {
          const pictures = picturesOf(event.clipboardData)
          if (pictures.length === 0 || hasWords(event.clipboardData)) return
          event.preventDefault()
          event.stopPropagation()
          void insertPictures(editor, pictures)
        }}
        onDropCapture={(event) => {
          const files = [...event.dataTransfer.files]
          if (files.length === 0) return
          // The window still hears of it, and puts its sign away.
          event.preventDefault()
          const place = editor.view.posAtCoords({ left: event.clientX, top: event.clientY })
          const position = place?.pos ?? editor.state.selection.to
          const pictures = picturesOf(event.dataTransfer)
          void insertPictures(editor, pictures, position)
          const others = files.filter((file) => !pictures.includes(file))
          if (others.length > 0) void droppedFiles.take(others, position)
        }}
      >
        {children}
        <ReviewedBody open={open} editor={editor}>
          <EditorContent editor={editor} />
        </ReviewedBody>
        <SelectionBar editor={editor} review={review} onLink={() => setLinkOpen(true)} />
        <TableBar editor={editor} />
        <SlashMenu editor={editor} />
        <BlockHandle editor={editor} column={column} />
      </div>
      <FindBar editor={editor} open={open} />
      {droppedFiles.texts === null ? null : <DroppedFileSheet texts={droppedFiles.texts} />}
    </>
  )
}

function useInsertPictures() {
  const machine = useMachine()
  const { notify } = useDeskActions()

  return async (editor: Editor, pictures: readonly File[], position?: number): Promise<void> => {
    let place = position ?? editor.state.selection.to
    for (const picture of pictures) {
      // One after the other, so that they stand in the order in which they came.
      const bytes = new Uint8Array(await picture.arrayBuffer())
      const added = await machine['media:add']({ name: picture.name, bytes })
      if (!added.ok) {
        notify({ text: mediaFailureSentence(added.failure), tone: 'bad' })
        return
      }
      if (editor.isDestroyed) return
      place = insertFigure(editor, [added.value.record], place)
    }
  }
}
