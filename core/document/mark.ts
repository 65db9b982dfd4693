import { z } from 'zod'

import { type Timestamp, timestampSchema } from '../timestamp.ts'

/** What is said of a piece of text, or of a block. */
export type Mark = FormatMark | EditingMark

/** How a piece of text is set. */
export type FormatMark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'strike' }
  | { readonly type: 'code' }
  | { readonly type: 'subscript' }
  | { readonly type: 'superscript' }
  | { readonly type: 'smallCaps' }
  | { readonly type: 'highlight' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }

/**
 * What editors say to each other about the text. Never published: `finalDocument` takes all of it
 * out, and every exporter that does not carry it calls that first.
 */
export type EditingMark = Comment | Suggestion

/** The text that a comment is about. Texts with several comments have the mark several times. */
export interface Comment {
  readonly type: 'comment'
  readonly attrs: CommentAttributes
}

/** The first words of a comment and the answers to them; they live in the text, and move with it. */
export interface CommentAttributes extends Remark {
  /** Oldest first. */
  readonly replies: readonly Remark[]
  /** Null while it waits for somebody. */
  readonly resolvedAt: Timestamp | null
}

export interface Remark {
  readonly id: string
  /** As they are called on their machine; may be empty. */
  readonly author: string
  readonly time: Timestamp | null
  readonly text: string
}

/** A change that somebody proposes; until it is accepted, the text is what it was without it. */
export type Suggestion = Insertion | Deletion | Modification

export interface Insertion {
  readonly type: 'insertion'
  readonly attrs: SuggestionAttributes
}

export interface Deletion {
  readonly type: 'deletion'
  readonly attrs: SuggestionAttributes
}

/** An attribute, the kind or a mark of a block that was changed; the block holds the new value. */
export interface Modification {
  readonly type: 'modification'
  readonly attrs: SuggestionAttributes & {
    readonly type: string
    /** Null where the whole node was changed. */
    readonly attrName: string | null
    readonly previousValue: Json
    readonly newValue: Json
  }
}

export interface SuggestionAttributes {
  readonly id: string
  /** Who proposes it, as they are called on their machine; may be empty. */
  readonly author: string
  readonly time: Timestamp | null
}

type Json = z.infer<ReturnType<typeof z.json>>

export type MarkName = Mark['type']
export type FormatMarkName = FormatMark['type']

/** What may stand on blocks, on line breaks and on notes, which are not set in any way themselves. */
export interface Markable {
  readonly marks?: readonly EditingMark[]
}

const suggestionAttributes = {
  id: z.string().min(1),
  author: z.string(),
  time: timestampSchema.nullable(),
}

const remark = { ...suggestionAttributes, text: z.string() }

const formatMarkSchemas = [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('strike') }),
  z.strictObject({ type: z.literal('code') }),
  z.strictObject({ type: z.literal('subscript') }),
  z.strictObject({ type: z.literal('superscript') }),
  z.strictObject({ type: z.literal('smallCaps') }),
  z.strictObject({ type: z.literal('highlight') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string() }).readonly(),
  }),
] as const

const editingMarkSchemas = [
  z.strictObject({
    type: z.literal('comment'),
    attrs: z
      .strictObject({
        ...remark,
        replies: z.array(z.strictObject(remark).readonly()).readonly(),
        resolvedAt: timestampSchema.nullable(),
      })
      .readonly(),
  }),
  z.strictObject({
    type: z.literal('insertion'),
    attrs: z.strictObject(suggestionAttributes).readonly(),
  }),
  z.strictObject({
    type: z.literal('deletion'),
    attrs: z.strictObject(suggestionAttributes).readonly(),
  }),
  z.strictObject({
    type: z.literal('modification'),
    attrs: z
      .strictObject({
        ...suggestionAttributes,
        type: z.string(),
        attrName: z.string().nullable(),
        previousValue: z.json(),
        newValue: z.json(),
      })
      .readonly(),
  }),
] as const

export const marksSchema: z.ZodType<readonly Mark[]> = z
  .array(z.discriminatedUnion('type', [...formatMarkSchemas, ...editingMarkSchemas]))
  .refine(isEachOnce, 'expected each mark once')
  .readonly()

export const editingMarksSchema: z.ZodType<readonly EditingMark[]> = z
  .array(z.discriminatedUnion('type', editingMarkSchemas))
  .refine(isEachOnce, 'expected each mark once')
  .readonly()

export function isEditingMark(mark: Mark): mark is EditingMark {
  return isEditingMarkName(mark.type)
}

export function isEditingMarkName(name: string): name is EditingMark['type'] {
  return editingMarkSchemas.some(({ shape }) => shape.type.value === name)
}

/** What one would put in, another may set otherwise or take out. */
function isEachOnce(marks: readonly Mark[]): boolean {
  return new Set(marks.map(keyOf)).size === marks.length
}

/** Two comments, and two changes of one block, are two marks. */
function keyOf(mark: Mark): string {
  return mark.type === 'comment' || mark.type === 'modification' ? JSON.stringify(mark) : mark.type
}
