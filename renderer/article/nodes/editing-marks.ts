import { type AnyExtension, Mark, type Node } from '@tiptap/core'
import type { TagParseRule } from '@tiptap/pm/model'

import { type EditingMark, editingMarksSchema } from '../../../core/document/mark.ts'

/** The names of the marks by which editors speak to each other. */
export const editingMarkNames = 'comment insertion deletion modification'

/** The node with the editing marks allowed on what stands in it: blocks carry them as text does. */
export function holdingMarks(node: Node): Node {
  return node.extend({ marks: editingMarkNames })
}

const Comment = Mark.create({
  name: 'comment',
  inclusive: false,
  // Several comments may be about the same words.
  excludes: '',
  addAttributes: () => ({
    ...suggestionAttributes(),
    text: { default: '', ...kept('text') },
    replies: { default: [], ...kept('replies') },
    resolvedAt: { default: null, ...kept('resolved') },
  }),
  parseHTML: () => [wholeMark('comment', '[data-comment]')],
  renderHTML: ({ HTMLAttributes, mark }) => [
    'span',
    { 'data-comment': mark.attrs['resolvedAt'] === null ? 'open' : 'resolved', ...HTMLAttributes },
    0,
  ],
})

const Insertion = Mark.create({
  name: 'insertion',
  inclusive: false,
  // One may take out what another has put in.
  excludes: 'insertion',
  addAttributes: suggestionAttributes,
  parseHTML: () => [wholeMark('insertion', 'ins[data-id]')],
  renderHTML: ({ HTMLAttributes }) => ['ins', HTMLAttributes, 0],
})

const Deletion = Mark.create({
  name: 'deletion',
  inclusive: false,
  excludes: 'deletion',
  addAttributes: suggestionAttributes,
  // Before the mark for struck text, which takes every other `del`.
  parseHTML: () => [wholeMark('deletion', 'del[data-id]')],
  renderHTML: ({ HTMLAttributes }) => ['del', HTMLAttributes, 0],
})

const Modification = Mark.create({
  name: 'modification',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({
    ...suggestionAttributes(),
    type: { default: '', ...kept('type') },
    attrName: { default: null, ...kept('attribute') },
    previousValue: { default: null, ...kept('before') },
    newValue: { default: null, ...kept('after') },
  }),
  parseHTML: () => [wholeMark('modification', '[data-change]')],
  renderHTML: ({ HTMLAttributes }) => ['span', { 'data-change': '', ...HTMLAttributes }, 0],
})

/** Comments and suggested changes, as `core/document/mark.ts` declares them. */
export const editingMarks: readonly AnyExtension[] = [Comment, Insertion, Deletion, Modification]

function suggestionAttributes() {
  return {
    id: { default: '', ...kept('id') },
    author: { default: '', ...kept('author') },
    time: { default: null, ...kept('time') },
  }
}

/** Keeps a value in copied HTML. */
function kept(name: string) {
  const attribute = `data-${name}`
  return {
    parseHTML: (element: HTMLElement): unknown => storedValue(element, attribute),
    renderHTML: (attributes: Readonly<Record<string, unknown>>) => ({
      [attribute]: JSON.stringify(attributes[attributeOf[name] ?? name] ?? null),
    }),
  }
}

const attributeOf: Readonly<Record<string, string>> = {
  attribute: 'attrName',
  before: 'previousValue',
  after: 'newValue',
  resolved: 'resolvedAt',
}

/** What a page pastes in may look like one of our marks and hold anything. */
function wholeMark(type: EditingMark['type'], tag: string): TagParseRule {
  return {
    tag,
    priority: 60,
    getAttrs: (element) => {
      const attrs = Object.fromEntries(
        attributeNames[type].map((name) => [
          attributeOf[name] ?? name,
          storedValue(element, `data-${name}`),
        ]),
      )
      return editingMarksSchema.safeParse([{ type, attrs }]).success ? null : false
    },
  }
}

const suggestionNames = ['id', 'author', 'time']

const attributeNames: Readonly<Record<EditingMark['type'], readonly string[]>> = {
  comment: [...suggestionNames, 'text', 'replies', 'resolved'],
  insertion: suggestionNames,
  deletion: suggestionNames,
  modification: [...suggestionNames, 'type', 'attribute', 'before', 'after'],
}

function storedValue(element: HTMLElement, attribute: string): unknown {
  try {
    return JSON.parse(element.getAttribute(attribute) ?? 'null')
  } catch {
    return null
  }
}
