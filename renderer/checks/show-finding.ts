import type { Editor } from '@tiptap/core'

import type { Finding, Place } from '../../core/finding.ts'
import { isRecordId } from '../../core/library/record-id.ts'
import { isDialogOpen } from '../controls/is-dialog-open.ts'
import type { DeskTools } from '../desk/desk-context.ts'
import { openId } from '../desk/page.ts'
import { whenShown } from '../desk/when-shown.ts'
import { revealPassage } from '../find/reveal-passage.ts'
import { focus, labelled, revealField } from './finding-field.ts'
import { passageOf } from './finding-passage.ts'
import { isOfPicture, pictureField } from './finding-picture.ts'

/** Puts the record on the page and the cursor to where the finding is; `from` is what asked for it. */
export async function showFinding(tools: DeskTools, finding: Finding, from: string): Promise<void> {
  const { store, actions } = tools
  const { field, part } = finding.place
  // Who somebody is stands on a page of their own.
  const isPerson = field === 'byline' && store.getState().authorNames.has(part ?? finding.record)
  const id = isPerson && part !== undefined ? part : finding.record
  actions.showSheet(null)
  if (openId(store.getState().page) !== id) await actions.open(id, from)
  if (openId(store.getState().page) !== id) return
  await whenShown(() => {
    if (isDialogOpen()) return false
    return isPerson ? focus(labelled(personField(finding.rule))) : reveal(tools, finding)
  })
}

/** Where that is written which a person in a byline lacks. */
function personField(rule: string): string {
  if (rule === 'author-without-name') return 'Name'
  return rule === 'ghost-mail-missing' ? 'E-mail' : 'Short bio'
}

/** False while the place is not on the page yet. */
function reveal(tools: DeskTools, finding: Finding): boolean {
  const { page } = tools.store.getState()
  const { field, part } = finding.place
  if (page?.kind === 'thread' && field === 'posts') {
    const post = isRecordId(part) ? `[data-post="${part}"]` : 'main'
    return focus(document.querySelector<HTMLElement>(`${post} textarea`))
  }
  const row = page?.kind === 'edition' && part !== undefined ? listedRow(part) : null
  if (row !== null) return focus(row)
  const isWritten = field === 'headline' || field === 'standfirst' || field === 'body'
  if (page?.kind !== 'article' || !isWritten) return revealField(tools, field)
  const { editor } = tools.words.store.getState()
  if (editor === null || editor.isDestroyed) return false
  const passage = passageOf(editor, page.open.latest(), finding)
  if (passage === null) return field === 'body' ? focusBody(editor) : revealField(tools, field)
  revealPassage(editor, passage)
  if (passage.place.kind === 'attribute' && isOfPicture(finding.rule)) {
    return focus(pictureField(editor, passage.place.position, finding))
  }
  return passage.place.kind === 'field' ? revealField(tools, field) : focusEditor(editor)
}

function focusBody(editor: Editor): boolean {
  editor.commands.focus('start')
  return true
}

function focusEditor(editor: Editor): boolean {
  editor.view.focus()
  return true
}

/** An article that the edition on the page lists. */
function listedRow(id: Place['part']): HTMLElement | null {
  return document.querySelector<HTMLElement>(`main [data-key="${id}"]`)
}
