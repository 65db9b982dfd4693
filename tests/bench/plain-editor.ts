import { baseKeymap } from '@tiptap/pm/commands'
import { history, redo, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { Schema } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'

// The page that `plain-page.ts` builds: ProseMirror with nothing of ours.
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'text*', toDOM: () => ['p', 0] },
    heading: { group: 'block', content: 'text*', toDOM: () => ['h2', 0] },
    text: {},
  },
})

const text: unknown = JSON.parse(document.querySelector('#text')?.textContent ?? 'null')

const view = new EditorView(document.querySelector('main'), {
  state: EditorState.create({
    doc: schema.nodeFromJSON(text),
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  }),
  attributes: { role: 'textbox', 'aria-label': 'Body', spellcheck: 'false' },
})
view.focus()
