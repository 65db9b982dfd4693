import { type AnyExtension, type Extensions, type Mark, mergeAttributes } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Code } from '@tiptap/extension-code'
import { CodeBlock } from '@tiptap/extension-code-block'
import { Document } from '@tiptap/extension-document'
import { Heading } from '@tiptap/extension-heading'
import { Highlight } from '@tiptap/extension-highlight'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list'
import { Subscript } from '@tiptap/extension-subscript'
import { Superscript } from '@tiptap/extension-superscript'
import { Placeholder } from '@tiptap/extensions'
import { StarterKit } from '@tiptap/starter-kit'

import { publishableAddress } from '../../core/address.ts'
import { FoundMarks } from '../find/found-marks.ts'
import { FocusMode } from '../way/focus-mode.ts'
import { BlockKeys } from './block-keys.ts'
import { Callout } from './nodes/callout.ts'
import { Card } from './nodes/card.ts'
import { editingMarkNames, editingMarks, holdingMarks } from './nodes/editing-marks.ts'
import { Embed } from './nodes/embed.ts'
import { Figure } from './nodes/figure.ts'
import { foldNodes } from './nodes/fold.ts'
import { Footnote } from './nodes/footnote.ts'
import { PullQuote } from './nodes/pull-quote.ts'
import { SmallCaps } from './nodes/small-caps.ts'
import { tableNodes } from './nodes/table.ts'
import { WriteOn } from './write-on.ts'

/** The editor's side of the schema that `core/document/document.ts` declares; a test holds the two together. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    blockquote: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    document: false,
    heading: false,
    link: false,
    listItem: false,
    orderedList: false,
    underline: false,
    // A trailing paragraph would change a document by merely opening it.
    trailingNode: false,
    undoRedo: { depth: 500 },
  }),
  holdingMarks(Document),
  holdingMarks(Blockquote),
  holdingMarks(BulletList),
  holdingMarks(ListItem),
  holdingMarks(TaskList),
  holdingMarks(TaskItem).configure({ nested: true, a11y: { checkboxLabel: () => 'Done' } }),
  ...foldNodes,
  ...tableNodes,
  CodeBlock.extend({ marks: editingMarkNames }),
  codeBesideOtherMarks(),
  headingOfThreeLevels(),
  plainOrderedList(),
  checkedLink(),
  withoutKeys(Subscript),
  withoutKeys(Superscript),
  withoutKeys(Highlight),
  SmallCaps,
  BlockKeys,
  WriteOn,
  Figure,
  PullQuote,
  Callout,
  Card,
  Embed,
  Footnote,
  ...editingMarks,
  FoundMarks,
  Placeholder.configure({ placeholder: 'Write here, or type / for blocks' }),
  FocusMode,
]

/** Tiptap’s keys for these are commands of the desk: its settings, its words, the earlier versions. */
function withoutKeys(mark: Mark): AnyExtension {
  return mark.extend({ addKeyboardShortcuts: () => ({}) })
}

/** Bold code and linked code come with imports; Tiptap's own rule would make their page unreadable. */
function codeBesideOtherMarks(): AnyExtension {
  return Code.extend({ excludes: '' })
}

/** Pasted headings of other levels come in as the nearest of ours. */
function headingOfThreeLevels(): AnyExtension {
  return Heading.extend({
    parseHTML: () => [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
      { tag: 'h4', attrs: { level: 4 } },
      { tag: 'h5', attrs: { level: 4 } },
      { tag: 'h6', attrs: { level: 4 } },
    ],
  }).configure({ levels: [2, 3, 4] })
}

function plainOrderedList(): AnyExtension {
  return holdingMarks(OrderedList).extend({
    addAttributes() {
      return {
        start: {
          default: 1,
          parseHTML: firstNumber,
        },
      }
    },
  })
}

/** Pasted pages also count from minus three or from 1.5; the desk doesn't. */
function firstNumber(element: HTMLElement): number {
  const start = Number(element.getAttribute('start') ?? 1)
  return Number.isSafeInteger(start) && start >= 0 ? start : 1
}

/** A link is an address and nothing else; one that can't be published is never made. */
function checkedLink(): AnyExtension {
  return Link.extend({
    // What is typed behind the words of a link is not meant by it.
    inclusive: false,
    addAttributes() {
      return { href: { default: '' } }
    },
    renderHTML({ HTMLAttributes }) {
      return ['a', mergeAttributes(HTMLAttributes, { rel: 'noreferrer' }), 0]
    },
  }).configure({
    openOnClick: false,
    autolink: true,
    linkOnPaste: true,
    defaultProtocol: 'https',
    isAllowedUri: (address) => publishableAddress(address) !== null,
  })
}
