import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { z } from 'zod'

import type { Article } from '../../core/article.ts'
import { counted } from '../../core/counted.ts'
import { type Replacement, replacementText } from '../../core/search/replacement.ts'
import { rewriteWithin } from '../../core/search/written-text.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import type { DeskAct } from '../desk/undo.ts'
import { type PagePassage, wordsOf } from './page-text.ts'

export interface PageReplacing {
  readonly editor: Editor
  readonly open: OpenRecord<Article>
  readonly did: (act: DeskAct) => void
  /** In the order of the page. */
  readonly passages: readonly PagePassage[]
  readonly replacement: Replacement
  readonly isExpression: boolean
}

/**
 * Replaces passages where the page still reads so, in one step of undo; answers how many. In the body it is the
 * editor's own step. Where headline or standfirst have a part in it, it is an act of the desk, because the editor
 * can't take those back.
 */
export function replaceOnPage(order: PageReplacing): number {
  const { editor, open, did, passages } = order
  const before = open.latest()
  const fields = passages.filter(({ place }) => place.kind === 'field')
  const { transaction, count } = bodyChange(order)
  if (fields.length > 0) transaction.setMeta('addToHistory', false)
  if (transaction.docChanged) editor.view.dispatch(transaction)
  const inFields = fields.length === 0 ? 0 : replaceInFields(order)
  if (inFields > 0) {
    const label = `Replaced ${counted(count + inFields, 'passage')}`
    did({ kind: 'changed', label, change: { before, after: open.latest() } })
  }
  return count + inFields
}

function replaceInFields({ open, passages, replacement, isExpression }: PageReplacing): number {
  let count = 0
  for (const { place, match } of passages.toReversed()) {
    if (place.kind !== 'field') continue
    const { field } = place
    const text = open.store.getState().record[field]
    if (text.slice(match.from, match.to) !== match.groups[0]) continue
    const put = replacementText(match, replacement, isExpression)
    const next = text.slice(0, match.from) + put + text.slice(match.to)
    open.change((article) => ({ ...article, [field]: next }))
    count += 1
  }
  return count
}

function bodyChange({ editor, passages, replacement, isExpression }: PageReplacing) {
  const { tr: transaction } = editor.state
  let count = 0
  // From the end, so that the places before stay what they are.
  for (const passage of passages.toReversed()) {
    const text = replacementText(passage.match, replacement, isExpression)
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
