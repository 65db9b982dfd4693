import { english } from '../export/words/english.ts'
import { type FieldName, fieldName } from '../library/field-name.ts'
import type { AnyId } from '../library/record-id.ts'
import { localDay } from '../local-day.ts'
import type { Timestamp } from '../timestamp.ts'

/**
 * One part of a record as a person compares it: a field, a block of a body, a post, an article of an edition.
 * Parts of the same `field` make one list; the others stand alone.
 */
export interface Passage {
  /** The record's field, for example `headline`, `body`, `posts`. */
  readonly field: string
  /** In words: `Headline`, `Paragraph`, `Post 3`. */
  readonly label: string
  readonly look: 'title' | 'text' | 'heading' | 'quote' | 'code' | 'fact'
  /** Tells a part of a keyed list in both versions; null for fields and for blocks, which have no keys. */
  readonly key: string | null
  /** What is read; formatting is left out. */
  readonly text: string
  /** Equal only when the parts are equal in everything. */
  readonly source: string
}

/** What records that are referred to are called; one that is missing here is shown by its id. */
export type RecordNames = ReadonlyMap<AnyId, string>

/** Fields whose passages are a list. */
export const listFields: readonly string[] = ['body', 'posts', 'articles']

export function title(field: FieldName, value: string): Passage {
  return { ...fact(field, value, value), look: 'title' }
}

export function text(field: FieldName, value: string): Passage {
  return { ...fact(field, value, value), look: 'text' }
}

/** A fact whose value is its words. */
export function line(field: FieldName, value: string | null): Passage {
  return fact(field, value, value ?? '')
}

/** A moment as it is where this computer stands: `24 December 2026, 09:30`. */
export function moment(field: FieldName, value: Timestamp | null): Passage {
  return fact(field, value, value === null ? '' : localMoment(value))
}

function localMoment(value: Timestamp): string {
  const date = new Date(value)
  const time = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0'))
  return `${english.date(localDay(value))}, ${time.join(':')}`
}

/** Another record by its name. */
export function reference(field: FieldName, id: AnyId | null, names: RecordNames): Passage {
  return fact(field, id, id === null ? '' : nameOf(id, names))
}

export function fact(field: FieldName, value: unknown, said: string): Passage {
  return {
    field,
    label: fieldName(field),
    look: 'fact',
    key: null,
    text: said,
    source: JSON.stringify(value),
  }
}

export function nameOf(id: AnyId, names: RecordNames): string {
  return names.get(id) ?? id
}

export function lines(texts: readonly string[]): string {
  return texts.filter((each) => each !== '').join('\n')
}
