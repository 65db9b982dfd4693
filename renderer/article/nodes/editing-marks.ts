import { type AnyExtension, Mark, type Node } from '@tiptap/core'

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
  addAttributes: () => ({ id: { default: '', parseHTML: ({ dataset }) => dataset['comment'] } }),
  parseHTML: () => [{ tag: '[data-comment]' }],
  renderHTML: ({ mark }) => ['span', { 'data-comment': text(mark.attrs['id']) }, 0],
})

const Insertion = Mark.create({
  name: 'insertion',
  inclusive: false,
  excludes: 'insertion deletion modification',
  addAttributes: suggestionAttributes,
  parseHTML: () => [{ tag: 'ins[data-id]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['ins', HTMLAttributes, 0],
})

const Deletion = Mark.create({
  name: 'deletion',
  inclusive: false,
  excludes: 'insertion deletion modification',
  addAttributes: suggestionAttributes,
  // Before the mark for struck text, which takes every other `del`.
  parseHTML: () => [{ tag: 'del[data-id]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['del', HTMLAttributes, 0],
})

const Modification = Mark.create({
  name: 'modification',
  inclusive: false,
  excludes: 'insertion deletion',
  addAttributes: () => ({
    ...suggestionAttributes(),
    type: { default: '', ...kept('type') },
    attrName: { default: null, ...kept('attribute') },
    previousValue: { default: null, ...kept('before') },
    newValue: { default: null, ...kept('after') },
  }),
  parseHTML: () => [{ tag: '[data-change]' }],
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
    parseHTML: (element: HTMLElement): unknown => {
      const value = element.getAttribute(attribute)
      return value === null ? null : JSON.parse(value)
    },
    renderHTML: (attributes: Readonly<Record<string, unknown>>) => ({
      [attribute]: JSON.stringify(attributes[attributeOf[name] ?? name] ?? null),
    }),
  }
}

const attributeOf: Readonly<Record<string, string>> = {
  attribute: 'attrName',
  before: 'previousValue',
  after: 'newValue',
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
