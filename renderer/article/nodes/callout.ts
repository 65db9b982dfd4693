import { mergeAttributes, Node } from '@tiptap/core'

import { calloutToneSchema } from '../../../core/document.ts'
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
})
