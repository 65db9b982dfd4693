import { textUndo } from '../article/text-undo.ts'
import type { DeskTools } from './desk-context.ts'
import { fieldUndo, placeCaret, textField } from './typing-runs.ts'
import type { UndoWay } from './undo-way.ts'

/** Takes back what was done last: in the field that has the focus, in the text on the page or at the desk. */
export async function undoNewest(tools: DeskTools): Promise<void> {
  await keepingCaret('undo', async () => {
    const text = textOnPage(tools)
    const way = newest(tools, (each) => each.doneAt())
    await way.undo()
    if (way === text) sayUndone(tools, text)
  })
}

/** Does again what was taken back last. */
export async function redoNewest(tools: DeskTools): Promise<void> {
  await keepingCaret('redo', async () => {
    const text = textOnPage(tools)
    const way = newest(tools, (each) => each.undoneAt())
    await way.redo()
    if (way === text && !isTextFocused()) {
      const { undo } = text
      tools.actions.notify({ text: 'Done again: the change of the text', tone: 'plain', undo })
    }
  })
}

/** Whoever looks at the text sees it; what was said of the change before is over. */
function sayUndone({ actions, store }: DeskTools, { redo }: UndoWay): void {
  if (!isTextFocused()) {
    actions.notify({ text: 'Undone: the last change of the text', tone: 'plain', redo })
  } else if (store.getState().notice?.tone === 'plain') {
    store.setState({ notice: null })
  }
}

/** The one that was used last. While a sheet is in front, its field is the only one. */
function newest(tools: DeskTools, turnOf: (way: UndoWay) => number): UndoWay {
  const { store, actions } = tools
  const field = textField(document.activeElement)
  const own = field === null ? null : fieldUndo(field)
  if (own !== null && store.getState().sheet !== null) return own
  return [own, textOnPage(tools)].reduce<UndoWay>(
    (best, way) => (way !== null && turnOf(way) > turnOf(best) ? way : best),
    actions,
  )
}

function textOnPage({ store }: DeskTools): UndoWay | null {
  const { page } = store.getState()
  return page?.kind === 'article' ? textUndo(page.open) : null
}

/** Whoever looks at the text sees what becomes of it. */
function isTextFocused(): boolean {
  return document.activeElement?.closest('[contenteditable="true"]') !== null
}

/** A field that is given another text has its caret behind it: it belongs where the text changed. */
async function keepingCaret(kind: 'undo' | 'redo', step: () => Promise<void>): Promise<void> {
  const field = textField(document.activeElement)
  const old = field?.value ?? ''
  await step()
  if (field === null || field !== document.activeElement || field.value === old) return
  if (field.selectionStart === field.value.length) placeCaret(field, old, kind)
}
