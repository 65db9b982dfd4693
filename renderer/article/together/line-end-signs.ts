import { type AnyExtension, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

import { placeholder } from '../../../core/editing/suggestion.ts'

/** Shows where a suggestion parts or joins paragraphs, which holds its mark on a space of no width. */
export const LineEndSigns: AnyExtension = Extension.create({
  name: 'lineEndSigns',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_, { doc }) => DecorationSet.create(doc, signsIn(doc, 0, doc.content.size)),
        apply: (transaction, signs) =>
          transaction.docChanged ? changed(transaction, signs) : signs,
      },
      props: {
        decorations: (state) => key.getState(state) ?? DecorationSet.empty,
      },
    }),
  ],
})

const key = new PluginKey<DecorationSet>('lineEndSigns')

/** Only what changed is looked at again, so that a long text costs no more than a short one. */
function changed(transaction: Transaction, signs: DecorationSet): DecorationSet {
  const { doc, mapping } = transaction
  let next = signs.map(mapping, doc)
  for (const [at, step] of mapping.maps.entries()) {
    step.forEach((_from, _to, newFrom, newTo) => {
      const rest = mapping.slice(at + 1)
      const from = Math.max(0, rest.map(newFrom, -1) - 1)
      const to = Math.min(doc.content.size, rest.map(newTo, 1) + 1)
      const former = next.find(from, to).filter((sign) => sign.from >= from && sign.from < to)
      next = next.remove(former).add(doc, signsIn(doc, from, to))
    })
  }
  return next
}

/** Inline decorations stand on whole spaces of no width, of which none reaches over the edge of the range. */
function signsIn(doc: Node, from: number, to: number): Decoration[] {
  const signs: Decoration[] = []
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText || !node.text?.includes(placeholder)) return true
    for (
      let at = node.text.indexOf(placeholder);
      at !== -1;
      at = node.text.indexOf(placeholder, at + 1)
    ) {
      const place = position + at
      if (place >= from && place < to) {
        signs.push(Decoration.inline(place, place + 1, { 'data-line-end': '' }))
      }
    }
    return false
  })
  return signs
}
