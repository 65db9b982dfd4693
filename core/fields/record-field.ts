import type { CustomField } from '../article/custom-field.ts'
import type { StatusWriter } from '../article/status-change.ts'
import type { CatalogueEntry } from '../library/catalogue-entry.ts'
import { type Result, success } from '../result.ts'

/** What of the library a field is set with. */
export interface FieldKnowledge {
  readonly entries: readonly CatalogueEntry[]
  /** Of the house. */
  readonly customFields: readonly CustomField[]
  readonly writer: StatusWriter
}

/** A detail of a record that can be set by typing its name and what it is to be. */
export interface RecordField<R> {
  /** What can be typed, in a few words. */
  readonly takes: string
  /** Several values, told apart by commas. */
  readonly isList: boolean
  /** What is there; nothing is no value. */
  readonly get: (record: R) => readonly string[]
  /** One typed value as the record keeps it, or a sentence that says why it can't be one. */
  readonly read: (typed: string, known: FieldKnowledge) => Result<string, string>
  /** The record itself where it has these already. */
  readonly set: (record: R, values: readonly string[], known: FieldKnowledge) => Result<R, string>
}

type FieldParts<R> = Pick<RecordField<R>, 'takes'> & Partial<Pick<RecordField<R>, 'read'>>

/** A field with one value; null is none. */
export function oneValue<R>({
  get,
  set,
  read = asTyped,
  ...parts
}: FieldParts<R> & {
  readonly get: (record: R) => string | null
  readonly set: (record: R, value: string | null) => R
}): RecordField<R> {
  return {
    ...parts,
    read,
    isList: false,
    get(record) {
      const value = get(record)
      return value === null || value === '' ? [] : [value]
    },
    set: (record, [value = null]) => success(set(record, value)),
  }
}

/** A field that is a line of text, empty where there is none. */
export function oneLine<R>(
  takes: string,
  get: (record: R) => string,
  set: (record: R, text: string) => R,
): RecordField<R> {
  return oneValue({ takes, get, read: asOneLine, set: (record, value) => set(record, value ?? '') })
}

/** A field with several values, in their order. */
export function severalValues<R>({
  get,
  set,
  read = asOneLine,
  ...parts
}: FieldParts<R> & {
  readonly get: (record: R) => readonly string[]
  readonly set: (record: R, values: readonly string[]) => R
}): RecordField<R> {
  return {
    ...parts,
    read,
    isList: true,
    get,
    set: (record, values) => success(set(record, values)),
  }
}

function asTyped(typed: string): Result<string, string> {
  return success(typed)
}

export function asOneLine(typed: string): Result<string, string> {
  return success(typed.replaceAll(/\s*[\r\n]+\s*/gu, ' ').trim())
}
