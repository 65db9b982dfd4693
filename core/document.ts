import { z } from 'zod'

import { type MediaId, mediaIdSchema } from './record-id.ts'

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
  | Blockquote
  | CodeBlock
  | HorizontalRule
  | Figure

export interface Paragraph {
  readonly type: 'paragraph'
  readonly content?: readonly Inline[]
}

export interface Heading {
  readonly type: 'heading'
  /** The headline is the page's only level 1. */
  readonly attrs: { readonly level: 2 | 3 | 4 }
  readonly content?: readonly Inline[]
}

export interface BulletList {
  readonly type: 'bulletList'
  readonly content: readonly ListItem[]
}

export interface OrderedList {
  readonly type: 'orderedList'
  readonly attrs: { readonly start: number }
  readonly content: readonly ListItem[]
}

/** Begins with a paragraph, as the editor's list commands need it. */
export interface ListItem {
  readonly type: 'listItem'
  readonly content: readonly Block[]
}

export interface Blockquote {
  readonly type: 'blockquote'
  readonly content: readonly Block[]
}

export interface CodeBlock {
  readonly type: 'codeBlock'
  readonly attrs: { readonly language: string | null }
  readonly content?: readonly PlainText[]
}

export interface HorizontalRule {
  readonly type: 'horizontalRule'
}

/** A picture; `media` is null while only its description is known. */
export interface Figure {
  readonly type: 'figure'
  readonly attrs: {
    readonly media: MediaId | null
    readonly alt: string
    readonly caption: string
  }
}

export type Inline = Text | HardBreak

export interface Text {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly Mark[]
}

/** Text inside code: no marks. */
export interface PlainText {
  readonly type: 'text'
  readonly text: string
}

export interface HardBreak {
  readonly type: 'hardBreak'
}

export type Mark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'strike' }
  | { readonly type: 'code' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }

export type NodeName = Document['type'] | Block['type'] | ListItem['type'] | Inline['type']
export type MarkName = Mark['type']

const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('strike') }),
  z.strictObject({ type: z.literal('code') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string() }).readonly(),
  }),
])

const textSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z
    .array(markSchema)
    .refine(isEachOnce, 'expected each mark once')
    .readonly()
    .exactOptional(),
})

const plainTextSchema = z.strictObject({ type: z.literal('text'), text: z.string().min(1) })

const inlineSchema = z.discriminatedUnion('type', [
  textSchema,
  z.strictObject({ type: z.literal('hardBreak') }),
])

const inlineContent = z.array(inlineSchema).readonly().exactOptional()

const listItemSchema: z.ZodType<ListItem> = z.strictObject({
  type: z.literal('listItem'),
  content: z.lazy(() => itemBlocksSchema),
})

const blockSchema: z.ZodType<Block> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), content: inlineContent }),
  z.strictObject({
    type: z.literal('heading'),
    attrs: z
      .strictObject({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) })
      .readonly(),
    content: inlineContent,
  }),
  z.strictObject({
    type: z.literal('bulletList'),
    content: z.array(listItemSchema).min(1).readonly(),
  }),
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.int().min(0) }).readonly(),
    content: z.array(listItemSchema).min(1).readonly(),
  }),
  z.strictObject({ type: z.literal('blockquote'), content: z.lazy(() => blocksSchema) }),
  z.strictObject({
    type: z.literal('codeBlock'),
    attrs: z.strictObject({ language: z.string().nullable() }).readonly(),
    content: z.array(plainTextSchema).readonly().exactOptional(),
  }),
  z.strictObject({ type: z.literal('horizontalRule') }),
  z.strictObject({
    type: z.literal('figure'),
    attrs: z
      .strictObject({ media: mediaIdSchema.nullable(), alt: z.string(), caption: z.string() })
      .readonly(),
  }),
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

function isEachOnce(marks: readonly Mark[]): boolean {
  return new Set(marks.map(({ type }) => type)).size === marks.length
}

/** A page on which nothing is written yet. */
export const emptyDocument: Document = { type: 'doc', content: [{ type: 'paragraph' }] }

/** The plain text, one line a block, captions included and alt text left out. */
export function documentText(document: Document): string {
  return document.content
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n')
}

export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content ?? [])
    case 'codeBlock':
      return (block.content ?? []).map(({ text }) => text).join('')
    case 'bulletList':
    case 'orderedList':
      return block.content.map((item) => item.content.map(blockText).join('\n')).join('\n')
    case 'blockquote':
      return block.content.map(blockText).join('\n')
    case 'figure':
      return block.attrs.caption
    case 'horizontalRule':
      return ''
  }
}

export function inlineText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

/** Every block in reading order, those inside lists and quotes included. */
export function allBlocks(document: Document): readonly Block[] {
  return document.content.flatMap(withInnerBlocks)
}

function withInnerBlocks(block: Block): readonly Block[] {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return [block, ...block.content.flatMap((item) => item.content.flatMap(withInnerBlocks))]
    case 'blockquote':
      return [block, ...block.content.flatMap(withInnerBlocks)]
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
    case 'horizontalRule':
    case 'figure':
      return [block]
  }
}

/** True while there is nothing to read or look at: no text, no picture. */
export function isBlank(document: Document): boolean {
  return (
    documentText(document).trim() === '' &&
    allBlocks(document).every((block) => block.type !== 'figure')
  )
}

/** Runs of non-space characters that hold a letter or a digit, as editors' programs count words. */
export function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}
