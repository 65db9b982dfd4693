import { z } from 'zod'

import { type Card, cardSchema } from './card.ts'
import { type Embed, embedSchema } from './embed.ts'
import { type Figure, figureSchema } from './figure.ts'
import {
  type Inline,
  inlinesSchema,
  type PlainText,
  plainTextsSchema,
  type Text,
  textsSchema,
} from './inline.ts'
import { editingMarksSchema, type Markable } from './mark.ts'

/**
 * The body of an article: ProseMirror JSON over a closed union of nodes and marks. The editor's
 * extensions and every exporter are checked against this union, so a node that one of them forgot
 * does not compile.
 */
export interface Document {
  readonly type: 'doc'
  readonly content: readonly Block[]
}

export type Block =
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | TaskList
  | Blockquote
  | PullQuote
  | CodeBlock
  | HorizontalRule
  | Figure
  | Table
  | Callout
  | Details
  | Card
  | Embed

export interface Paragraph extends Markable {
  readonly type: 'paragraph'
  readonly content?: readonly Inline[]
}

export interface Heading extends Markable {
  readonly type: 'heading'
  /** The headline is the page's only level 1. */
  readonly attrs: { readonly level: 2 | 3 | 4 }
  readonly content?: readonly Inline[]
}

export interface BulletList extends Markable {
  readonly type: 'bulletList'
  readonly content: readonly ListItem[]
}

export interface OrderedList extends Markable {
  readonly type: 'orderedList'
  readonly attrs: { readonly start: number }
  readonly content: readonly ListItem[]
}

/** Begins with a paragraph, as the editor's list commands need it. */
export interface ListItem extends Markable {
  readonly type: 'listItem'
  readonly content: readonly Block[]
}

export interface TaskList extends Markable {
  readonly type: 'taskList'
  readonly content: readonly TaskItem[]
}

/** Begins with a paragraph, as other items do. */
export interface TaskItem extends Markable {
  readonly type: 'taskItem'
  readonly attrs: { readonly checked: boolean }
  readonly content: readonly Block[]
}

export interface Blockquote extends Markable {
  readonly type: 'blockquote'
  readonly content: readonly Block[]
}

/** Words of the article set large, to be seen before they are read. */
export interface PullQuote extends Markable {
  readonly type: 'pullQuote'
  /** Who says so; may be empty. */
  readonly attrs: { readonly attribution: string }
  readonly content?: readonly Inline[]
}

export interface CodeBlock extends Markable {
  readonly type: 'codeBlock'
  readonly attrs: { readonly language: string | null }
  readonly content?: readonly PlainText[]
}

export interface HorizontalRule extends Markable {
  readonly type: 'horizontalRule'
}

export interface Table extends Markable {
  readonly type: 'table'
  readonly attrs: { readonly caption: string }
  readonly content: readonly TableRow[]
}

/** Has no cell of its own where cells above reach into all of it. */
export interface TableRow extends Markable {
  readonly type: 'tableRow'
  readonly content?: readonly TableCell[]
}

export interface TableCell extends Markable {
  readonly type: 'tableHeader' | 'tableCell'
  readonly attrs: {
    readonly colspan: number
    readonly rowspan: number
    /** Pixels for each column that the cell spans. */
    readonly colwidth: readonly number[] | null
    readonly align: CellAlignment | null
  }
  readonly content: readonly Block[]
}

export type CellAlignment = (typeof cellAlignments)[number]

export const cellAlignments = ['left', 'center', 'right'] as const

export const calloutTones = ['note', 'tip', 'warning'] as const

export type CalloutTone = (typeof calloutTones)[number]

/** A box beside the argument. */
export interface Callout extends Markable {
  readonly type: 'callout'
  readonly attrs: { readonly tone: CalloutTone }
  readonly content: readonly Block[]
}

/** What can be folded under its summary. Whether it is open is no part of the text. */
export interface Details extends Markable {
  readonly type: 'details'
  readonly content: readonly [DetailsSummary, DetailsContent]
}

export interface DetailsSummary extends Markable {
  readonly type: 'detailsSummary'
  readonly content?: readonly Text[]
}

export interface DetailsContent extends Markable {
  readonly type: 'detailsContent'
  readonly content: readonly Block[]
}

export type NodeName =
  | Document['type']
  | Block['type']
  | ListItem['type']
  | TaskItem['type']
  | TableRow['type']
  | TableCell['type']
  | DetailsSummary['type']
  | DetailsContent['type']
  | Inline['type']

const marks = { marks: editingMarksSchema.exactOptional() }

const listItemSchema: z.ZodType<ListItem> = z.strictObject({
  type: z.literal('listItem'),
  content: z.lazy(() => itemBlocksSchema),
  ...marks,
})

const taskItemSchema: z.ZodType<TaskItem> = z.strictObject({
  type: z.literal('taskItem'),
  attrs: z.strictObject({ checked: z.boolean() }).readonly(),
  content: z.lazy(() => itemBlocksSchema),
  ...marks,
})

const tableCellSchema: z.ZodType<TableCell> = z.strictObject({
  type: z.enum(['tableHeader', 'tableCell']),
  attrs: z
    .strictObject({
      colspan: z.int().min(1),
      rowspan: z.int().min(1),
      colwidth: z.array(z.number()).readonly().nullable(),
      align: z.enum(cellAlignments).nullable(),
    })
    .readonly(),
  content: z.lazy(() => blocksSchema),
  ...marks,
})

const tableRowSchema: z.ZodType<TableRow> = z.strictObject({
  type: z.literal('tableRow'),
  content: z.array(tableCellSchema).readonly().exactOptional(),
  ...marks,
})

const detailsSummarySchema: z.ZodType<DetailsSummary> = z.strictObject({
  type: z.literal('detailsSummary'),
  content: textsSchema.exactOptional(),
  ...marks,
})

const detailsContentSchema: z.ZodType<DetailsContent> = z.strictObject({
  type: z.literal('detailsContent'),
  content: z.lazy(() => blocksSchema),
  ...marks,
})

export const calloutToneSchema = z.enum(calloutTones)

const blockSchema: z.ZodType<Block> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('paragraph'),
    content: inlinesSchema.exactOptional(),
    ...marks,
  }),
  z.strictObject({
    type: z.literal('heading'),
    attrs: z
      .strictObject({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) })
      .readonly(),
    content: inlinesSchema.exactOptional(),
    ...marks,
  }),
  z.strictObject({
    type: z.literal('bulletList'),
    content: z.array(listItemSchema).min(1).readonly(),
    ...marks,
  }),
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.int().min(0) }).readonly(),
    content: z.array(listItemSchema).min(1).readonly(),
    ...marks,
  }),
  z.strictObject({
    type: z.literal('taskList'),
    content: z.array(taskItemSchema).min(1).readonly(),
    ...marks,
  }),
  z.strictObject({ type: z.literal('blockquote'), content: z.lazy(() => blocksSchema), ...marks }),
  z.strictObject({
    type: z.literal('pullQuote'),
    attrs: z.strictObject({ attribution: z.string() }).readonly(),
    content: inlinesSchema.exactOptional(),
    ...marks,
  }),
  z.strictObject({
    type: z.literal('codeBlock'),
    attrs: z.strictObject({ language: z.string().nullable() }).readonly(),
    content: plainTextsSchema.exactOptional(),
    ...marks,
  }),
  z.strictObject({ type: z.literal('horizontalRule'), ...marks }),
  figureSchema,
  z.strictObject({
    type: z.literal('table'),
    attrs: z.strictObject({ caption: z.string() }).readonly(),
    content: z.array(tableRowSchema).min(1).readonly(),
    ...marks,
  }),
  z.strictObject({
    type: z.literal('callout'),
    attrs: z.strictObject({ tone: calloutToneSchema }).readonly(),
    content: z.lazy(() => blocksSchema),
    ...marks,
  }),
  z.strictObject({
    type: z.literal('details'),
    content: z.tuple([detailsSummarySchema, detailsContentSchema]).readonly(),
    ...marks,
  }),
  cardSchema,
  embedSchema,
])

const blocksSchema: z.ZodType<readonly Block[]> = z.array(blockSchema).min(1).readonly()

const itemBlocksSchema = blocksSchema.refine(
  ([first]) => first?.type === 'paragraph',
  'expected a paragraph first',
)

export const documentSchema: z.ZodType<Document> = z.strictObject({
  type: z.literal('doc'),
  content: blocksSchema,
})

/** A page on which nothing is written yet. */
export const emptyDocument: Document = { type: 'doc', content: [{ type: 'paragraph' }] }
