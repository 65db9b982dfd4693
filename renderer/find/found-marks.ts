import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

import type { PagePassage } from './page-text.ts'

import styles from './found-marks.module.css'

export interface FoundOnPage {
  readonly passages: readonly PagePassage[]
  readonly current: number
  /** Where alone is looked, which moves along with the text. */
  readonly range: FoundRange | null
}

export interface FoundRange {
  readonly from: number
  readonly to: number
}

interface FoundState {
  readonly marks: DecorationSet
  readonly range: FoundRange | null
}

/** More would make each key wait for the marks of other screens. */
const mostMarked = 1000

export const foundKey = new PluginKey<FoundState>('found')

/** Marks what was found on the page; between two looks the marks move along with the text. */
export const FoundMarks = Extension.create({
  name: 'foundMarks',
  addProseMirrorPlugins: () => [
    new Plugin<FoundState>({
      key: foundKey,
      state: {
        init: () => ({ marks: DecorationSet.empty, range: null }),
        apply(transaction, before) {
          const found = foundIn(transaction)
          if (found !== undefined) {
            return { marks: marksOf(found, transaction.doc), range: found.range }
          }
          if (!transaction.docChanged) return before
          const { mapping, doc } = transaction
          const { range, marks } = before
          return {
            marks: marks.map(mapping, doc),
            range: range && { from: mapping.map(range.from, -1), to: mapping.map(range.to, 1) },
          }
        },
      },
      props: { decorations: (state) => foundKey.getState(state)?.marks },
    }),
  ],
})

export function showFound(transaction: Transaction, found: FoundOnPage): Transaction {
  return transaction.setMeta(foundKey, found).setMeta('addToHistory', false)
}

function foundIn(transaction: Transaction): FoundOnPage | undefined {
  const found: unknown = transaction.getMeta(foundKey)
  return isFound(found) ? found : undefined
}

function isFound(value: unknown): value is FoundOnPage {
  return typeof value === 'object' && value !== null && 'passages' in value
}

function marksOf({ passages, current }: FoundOnPage, doc: Node): DecorationSet {
  const first = Math.max(0, current - mostMarked / 2)
  const near = passages.slice(first, first + mostMarked)
  return DecorationSet.create(
    doc,
    near.flatMap((passage, at) => markOf(passage, doc, first + at === current)),
  )
}

function markOf({ place, match }: PagePassage, doc: Node, isCurrent: boolean): Decoration[] {
  const attributes = { class: `${styles['found']} ${isCurrent ? styles['current'] : ''}` }
  switch (place.kind) {
    case 'field':
      return []
    case 'words':
      return [Decoration.inline(place.start + match.from, place.start + match.to, attributes)]
    case 'attribute': {
      const size = doc.nodeAt(place.position)?.nodeSize ?? 0
      return isCurrent && size > 0
        ? [Decoration.node(place.position, place.position + size, { class: styles['block'] ?? '' })]
        : []
    }
  }
}
