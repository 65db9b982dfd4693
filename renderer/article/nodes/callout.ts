import { mergeAttributes, Node } from '@tiptap/core'

import { calloutTones, calloutToneSchema } from '../../../core/document/document.ts'
import { english } from '../../../core/export/words/english.ts'
import { choiceField } from './attribute-field.ts'
import { editingMarkNames } from './editing-marks.ts'

/** A box beside the argument. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  marks: editingMarkNames,
  defining: true,

  addAttributes: () => ({
    tone: {
      default: 'note',
      parseHTML: ({ dataset }) => calloutToneSchema.catch('note').parse(dataset['tone']),
      renderHTML: ({ tone }: { readonly tone?: unknown }) => ({ 'data-tone': tone }),
    },
  }),

  parseHTML: () => [{ tag: 'div[data-tone]' }],

  renderHTML: ({ HTMLAttributes }) => [
    'div',
    mergeAttributes(HTMLAttributes, { class: 'callout', role: 'note' }),
    0,
  ],

  addNodeView() {
    return ({ editor, getPos, node }) => {
      const dom = document.createElement('div')
      dom.className = 'callout'
      dom.role = 'note'
      const field = choiceField({
        editor,
        place: getPos,
        name: 'tone',
        label: 'Kind of box',
        choices: calloutTones.map((value) => ({ value, label: english.tones[value] })),
      })
      const contentDOM = document.createElement('div')
      dom.append(field.dom, contentDOM)

      function show({ attrs }: typeof node): void {
        dom.dataset['tone'] = calloutToneSchema.catch('note').parse(attrs['tone'])
      }

      field.show(node)
      show(node)
      return {
        dom,
        contentDOM,
        stopEvent: ({ target }) => field.owns(target),
        ignoreMutation: (mutation) =>
          mutation.type !== 'selection' && (field.owns(mutation.target) || mutation.target === dom),
        update(next) {
          if (next.type !== node.type) return false
          field.show(next)
          show(next)
          return true
        },
      }
    }
  },
})
