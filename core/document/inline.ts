import { z } from 'zod'

import { editingMarksSchema, type Mark, type Markable, marksSchema } from './mark.ts'

/** What stands in a line of text. */
export type Inline = NoteInline | Footnote

/** What stands in a footnote: everything but another one. */
export type NoteInline = Text | HardBreak

export interface Text {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly Mark[]
}

/** Text inside code, which is not set in any way. */
export interface PlainText extends Markable {
  readonly type: 'text'
  readonly text: string
}

export interface HardBreak extends Markable {
  readonly type: 'hardBreak'
}

/** A note, written where its number stands. The numbers follow from the order. */
export interface Footnote extends Markable {
  readonly type: 'footnote'
  readonly content?: readonly NoteInline[]
}

const marks = { marks: editingMarksSchema.exactOptional() }

const textSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: marksSchema.exactOptional(),
})

const hardBreakSchema = z.strictObject({ type: z.literal('hardBreak'), ...marks })

const footnoteSchema = z.strictObject({
  type: z.literal('footnote'),
  content: z
    .array(z.discriminatedUnion('type', [textSchema, hardBreakSchema]))
    .readonly()
    .exactOptional(),
  ...marks,
})

export const inlinesSchema: z.ZodType<readonly Inline[]> = z
  .array(z.discriminatedUnion('type', [textSchema, hardBreakSchema, footnoteSchema]))
  .readonly()

export const textsSchema: z.ZodType<readonly Text[]> = z.array(textSchema).readonly()

export const plainTextsSchema: z.ZodType<readonly PlainText[]> = z
  .array(z.strictObject({ type: z.literal('text'), text: z.string().min(1), ...marks }))
  .readonly()
