import { Slice, type Schema } from '@tiptap/pm/model'
import { z } from 'zod'

import { sliceBody } from './slice-body.ts'

/** How this program hands a piece of text to itself, with everything that HTML can't say. */
export const deskSliceType = 'application/x-copydesk-slice'

const jsonSchema = z.record(z.string(), z.unknown())

export function writtenSlice(slice: Slice): string {
  return JSON.stringify(slice.toJSON())
}

/** Null for what is no piece of a text that this editor can hold. */
export function readSlice(schema: Schema, written: string): Slice | null {
  if (written === '') return null
  try {
    const slice = Slice.fromJSON(schema, jsonSchema.parse(JSON.parse(written)))
    return sliceBody(slice, schema) === null ? null : slice
  } catch {
    return null
  }
}
