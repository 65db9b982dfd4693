import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'
import { z } from 'zod'

import type { Article } from '../../core/article/article.ts'
import { counted } from '../../core/counted.ts'
import { type Replacement, replacementText } from '../../core/search/replacement.ts'
import { rewriteWithin } from '../../core/search/written-text.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import type { DeskAct } from '../desk/undo.ts'
import { type PagePassage, wordsOf } from './page-text.ts'

/** What comes in the place of a passage. */
export interface PageChange {
  readonly passage: PagePassage
  readonly text: string
}

export interface PageChanging {
  readonly editor: Editor
  readonly open: OpenRecord<Article>
  readonly did: (act: DeskAct) => void
  /** In the order of the page. */
  readonly changes: readonly PageChange[]
  /** Says what was done to so many passages. */
  readonly label: (count: number) => string
}

export interface PageReplacing extends Omit<PageChanging, 'changes' | 'label'> {
  /** In the order of the page. */
  readonly passages: readonly PagePassage[]
  readonly replacement: Replacement
  readonly isExpression: boolean
}

/** Replaces passages where the page still reads so, as `changePage` does; answers how many. */
export function replaceOnPage({
  passages,
  replacement,
  isExpression,
  ...page
}: PageReplacing): number {
  return changePage({
    ...page,
    changes: passages.map((passage) => ({
      passage,
      text: replacementText(passage.match, replacement, isExpression),
    })),
    label: (count) => `Replaced ${counted(count, 'passage')}`,
  })
}

/**
 * Changes passages where the page still reads so, in one step of undo; answers how many. In the body it is the
 * editor's own step. Where headline or standfirst have a part in it, it is an act of the desk, because the editor
 * can't take those back.
 */
export function changePage({ editor, open, did, changes, label }: PageChanging): number {
  const before = open.latest()
  const inFields = changes.filter(({ passage }) => passage.place.kind === 'field')
  const { transaction, count: inBody } = bodyChange(editor, changes)
  if (inFields.length > 0) transaction.setMeta('addToHistory', false)
  if (transaction.docChanged) editor.view.dispatch(transaction)
  const count = inBody + changeFields(open, inFields)
  if (count > inBody) {
    did({ kind: 'changed', label: label(count), change: { before, after: open.latest() } })
  }
  return count
}

function changeFields(open: OpenRecord<Article>, changes: readonly PageChange[]): number {
  let count = 0
  // From the end, so that the places before stay what they are.
  for (const { passage, text: put } of changes.toReversed()) {
    const { place, match } = passage
    if (place.kind !== 'field') continue
    const { field } = place
    const text = open.store.getState().record[field]
    if (text.slice(match.from, match.to) !== match.groups[0]) continue
    const next = text.slice(0, match.from) + put + text.slice(match.to)
    open.changeNoted((article) => ({ ...article, [field]: next }))
    count += 1
  }
  return count
}

function bodyChange(editor: Editor, changes: readonly PageChange[]) {
  const transaction = closeHistory(editor.state.tr)
  let count = 0
  for (const { passage, text } of changes.toReversed()) {
    if (replaceInBody(transaction, passage, text)) count += 1
  }
  return { transaction, count }
}

function replaceInBody(
  transaction: Transaction,
  { place, match }: PagePassage,
  text: string,
): boolean {
  switch (place.kind) {
    case 'field':
      return false
    case 'words': {
      const { doc } = transaction
      const start = doc.resolve(Math.min(place.start, doc.content.size))
      if (wordsOf(start.parent).slice(match.from, match.to) !== match.groups[0]) return false
      const [from, to] = [place.start + match.from, place.start + match.to]
      const marks = doc.resolve(from).nodeAfter?.marks ?? []
      if (text === '') transaction.delete(from, to)
      else transaction.replaceWith(from, to, doc.type.schema.text(text, marks))
      return true
    }
    case 'attribute': {
      const node = transaction.doc.nodeAt(place.position)
      if (node === null) return false
      const next = rewriteWithin(node.attrs, ({ path, text: written }) =>
        path === place.path && written.slice(match.from, match.to) === match.groups[0]
          ? [{ from: match.from, to: match.to, text }]
          : [],
      )
      if (next === node.attrs) return false
      transaction.setNodeMarkup(place.position, null, attributesSchema.parse(next))
      return true
    }
  }
}

const attributesSchema = z.record(z.string(), z.unknown())
