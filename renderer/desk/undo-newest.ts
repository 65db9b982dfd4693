import { textUndo } from '../article/text-undo.ts'
import type { DeskTools } from './desk-context.ts'
import type { UndoWay } from './undo-way.ts'

/** Takes back what was done last, in the text on the page or at the desk. */
export async function undoNewest(tools: DeskTools): Promise<void> {
  const { actions } = tools
  const text = textOnPage(tools)
  if (text === null || text.doneAt() <= actions.doneAt()) {
    await actions.undo()
    return
  }
  await text.undo()
  actions.notify({ text: 'Undone: the last change of the text', tone: 'plain', redo: text.redo })
}

/** Does again what was taken back last. */
export async function redoNewest(tools: DeskTools): Promise<void> {
  const { actions } = tools
  const text = textOnPage(tools)
  if (text === null || text.undoneAt() <= actions.undoneAt()) {
    await actions.redo()
    return
  }
  await text.redo()
  actions.notify({ text: 'Done again: the change of the text', tone: 'plain', undo: text.undo })
}

function textOnPage({ store }: DeskTools): UndoWay | null {
  const { page } = store.getState()
  return page?.kind === 'article' ? textUndo(page.open) : null
}
