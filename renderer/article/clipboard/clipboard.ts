import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

import { documentText } from '../../../core/document/document-text.ts'
import type { Document, Paragraph } from '../../../core/document/document.ts'
import { isMarkedUp } from '../../../core/document/final-document.ts'
import { settleSuggestions } from '../../../core/editing/settle-suggestions.ts'
import {
  looksLikeMarkdown,
  readPastedHtml,
  readPastedMarkdown,
} from '../../../core/import/html/pasted-text.ts'
import type { ReadBody } from '../../../core/import/read-body.ts'
import { newId } from '../../desk/new-id.ts'
import { copiedText } from './copied-text.ts'
import { deskSliceType, readSlice, writtenSlice } from './desk-slice.ts'
import { pastedSlice } from './pasted-slice.ts'

export interface ClipboardOptions {
  /** Takes pictures that stand in a pasted text into the library, and says what was lost of the text. */
  takeIn: (read: ReadBody) => Promise<Document>
}

/**
 * Copies in the forms of other programs beside our own, and pastes by the rules of the import: what
 * they write is reduced to what an article can hold, with its structure, notes and tables.
 */
export const Clipboard = Extension.create<ClipboardOptions>({
  name: 'clipboard',
  // Before the paste rules of links and marks.
  priority: 200,

  addOptions: () => ({ takeIn: ({ body }) => Promise.resolve(body) }),

  addProseMirrorPlugins() {
    const { takeIn } = this.options
    const keys = { isPlain: false }
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            copy: (view, event) => copyOut(view, event),
            cut: (view, event) => {
              if (!view.editable || !copyOut(view, event)) return false
              view.dispatch(view.state.tr.deleteSelection().scrollIntoView())
              return true
            },
          },
          handleKeyDown(_, { key, shiftKey }) {
            keys.isPlain = shiftKey && key.toLowerCase() === 'v'
            return false
          },
          handlePaste(view, { clipboardData }) {
            const isPlain = keys.isPlain
            keys.isPlain = false
            if (clipboardData === null) return false
            return isPlain
              ? pastePlain(view, clipboardData.getData('text/plain'))
              : pasteIn(view, clipboardData, takeIn)
          },
        },
      }),
    ]
  },
})

function copyOut(view: EditorView, event: ClipboardEvent): boolean {
  const { selection, schema } = view.state
  const copied = selection.empty ? null : copiedText(selection.content(), schema)
  if (copied === null || event.clipboardData === null) return false
  event.preventDefault()
  event.clipboardData.clearData()
  event.clipboardData.setData(deskSliceType, writtenSlice(selection.content()))
  event.clipboardData.setData('text/html', copied.html)
  event.clipboardData.setData('text/plain', copied.text)
  event.clipboardData.setData('text/markdown', copied.markdown)
  return true
}

function pasteIn(
  view: EditorView,
  clipboard: DataTransfer,
  takeIn: ClipboardOptions['takeIn'],
): boolean {
  const { schema, selection, tr } = view.state
  if (selection.$from.parent.type.spec.code === true) return pasteInCode(view, clipboard, takeIn)
  const own = readSlice(schema, clipboard.getData(deskSliceType))
  if (own !== null) {
    view.dispatch(tr.replaceSelection(own).scrollIntoView())
    return true
  }
  const read = readClipboard(clipboard)
  if (read === null) return false
  if (read.embedded.length === 0 && read.notes.length === 0) insert(view, read.body)
  else void insertTaken(view, takeIn(read))
  return true
}

/** Code takes letters alone, which is no matter unless somebody suggested others or said something of them. */
function pasteInCode(
  view: EditorView,
  clipboard: DataTransfer,
  takeIn: ClipboardOptions['takeIn'],
): boolean {
  const { body } = readPastedHtml(clipboard.getData('text/html'))
  if (!isMarkedUp(body)) return false
  const text = documentText(settleSuggestions(body, () => 'accept'))
  view.dispatch(view.state.tr.insertText(text).scrollIntoView())
  const sentence =
    'Code holds no comments and suggestions: these were left out, changes were taken as accepted.'
  void takeIn({ body, pictures: [], embedded: [], notes: [{ place: 'Body', sentence }] })
  return true
}

async function insertTaken(view: EditorView, taken: Promise<Document>): Promise<void> {
  const body = await taken
  if (!view.isDestroyed) insert(view, body)
}

/** The letters as they are, a paragraph for each line; code takes them whole. */
function pastePlain(view: EditorView, text: string): boolean {
  const { state } = view
  if (state.selection.$from.parent.type.spec.code === true) {
    view.dispatch(state.tr.insertText(text).scrollIntoView())
    return true
  }
  const lines = text.split(/[\r\n]+/u).filter((line) => line.trim() !== '')
  if (lines.length === 0) return false
  const content = lines.map((line): Paragraph => ({
    type: 'paragraph',
    content: [{ type: 'text', text: line }],
  }))
  insert(view, { type: 'doc', content })
  return true
}

/** Null for plain text, which the editor reads itself. */
function readClipboard(clipboard: DataTransfer): ReadBody | null {
  const html = clipboard.getData('text/html')
  // What is pasted twice was said twice: the ids are told from those of any other paste.
  if (html !== '') return readPastedHtml(html, `word ${newId()}`)
  const text = clipboard.getData('text/plain')
  return looksLikeMarkdown(text) ? readPastedMarkdown(text) : null
}

function insert(view: EditorView, body: Document): void {
  const slice = pastedSlice(view.state.schema, body.content)
  // Without the mark of a paste that would look for Markdown in the letters again.
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView())
}

/** Spreadsheets and Word put a picture of what was copied beside its text. */
export function hasWords(clipboard: DataTransfer): boolean {
  const html = clipboard.getData('text/html')
  return html !== '' && documentText(readPastedHtml(html).body).trim() !== ''
}
