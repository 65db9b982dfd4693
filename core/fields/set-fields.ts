import type { House } from '../library/house.ts'
import { type DeskRecord, kindWords } from '../library/library-record.ts'
import { failure, type Result, success } from '../result.ts'
import { foldForSearch } from '../search/fold.ts'
import { articleFields } from './article-fields.ts'
import { authorFields } from './author-fields.ts'
import { customArticleField } from './custom-article-field.ts'
import { editionFields } from './edition-fields.ts'
import { journalFields } from './journal-fields.ts'
import type { FieldKnowledge, RecordField } from './record-field.ts'
import { threadFields } from './thread-fields.ts'

/** What one field was and is. */
export interface SetField {
  readonly field: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export interface SetRecord<R = DeskRecord> {
  readonly record: R
  /** Those that are another now. */
  readonly changed: readonly SetField[]
}

export interface FieldFailure {
  readonly kind: 'wrong-usage' | 'unknown-field' | 'wrong-value'
  /** For people. */
  readonly sentence: string
}

/** Sets what was typed, `status=ready` or `tags+=sea`, one after the other; nothing where one of it can’t be. */
export function setFields(
  record: DeskRecord,
  typed: readonly string[],
  known: FieldKnowledge,
): Result<SetRecord, FieldFailure> {
  switch (record.kind) {
    case 'article': {
      const own = known.customFields.map(
        (field) => [field.name, customArticleField(field)] as const,
      )
      return setAll(record, typed, known, new Map([...own, ...Object.entries(articleFields)]))
    }
    case 'author':
      return setAll(record, typed, known, new Map(Object.entries(authorFields)))
    case 'edition':
      return setAll(record, typed, known, new Map(Object.entries(editionFields)))
    case 'thread':
      return setAll(record, typed, known, new Map(Object.entries(threadFields)))
  }
}

/** Sets what was typed of the journal: `name=Harbour Review`. */
export function setJournal(
  house: House,
  typed: readonly string[],
  known: FieldKnowledge,
): Result<SetRecord<House>, FieldFailure> {
  return setAll(house, typed, known, new Map(Object.entries(journalFields)))
}

type Fields<R> = ReadonlyMap<string, RecordField<R>>

function setAll<R extends DeskRecord | House>(
  record: R,
  typed: readonly string[],
  known: FieldKnowledge,
  fields: Fields<R>,
): Result<SetRecord<R>, FieldFailure> {
  let next = record
  const touched = new Map<string, RecordField<R>>()
  for (const words of typed) {
    const wish = readWish(words)
    if (!wish.ok) return wish
    const found = findField(fields, wish.value.field)
    if (found === undefined) return failure(unknownField(wish.value.field, record, fields))
    const [name, field] = found
    const set = setOne(next, { name, field, wish: wish.value, known })
    if (!set.ok) return failure({ kind: 'wrong-value', sentence: set.failure })
    next = set.value
    touched.set(name, field)
  }
  const changed = [...touched]
    .map(([field, { get }]) => ({ field, before: get(record), after: get(next) }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
  return success({ record: changed.length === 0 ? record : next, changed })
}

interface Wish {
  readonly field: string
  readonly how: 'set' | 'add' | 'take'
  readonly value: string
}

function readWish(typed: string): Result<Wish, FieldFailure> {
  const [, field = '', sign = '', value = ''] = /^([^=+]+?)\s*([+-]?)=(.*)$/su.exec(typed) ?? []
  if (field === '') {
    const sentence = `“${typed}” sets nothing. Write FIELD=VALUE, as status=ready or tags+=sea.`
    return failure({ kind: 'wrong-usage', sentence })
  }
  return success({ field, value, how: sign === '+' ? 'add' : sign === '-' ? 'take' : 'set' })
}

function findField<R>(fields: Fields<R>, typed: string) {
  const wanted = foldForSearch(typed)
  return [...fields].find(([name]) => foldForSearch(name) === wanted)
}

function unknownField<R>(
  typed: string,
  { kind }: DeskRecord | House,
  fields: Fields<R>,
): FieldFailure {
  const names = [...fields.keys()].join(', ')
  const owner = kind === 'house' ? 'journal' : kindWords(kind)[0]
  const sentence = `“${typed}” is no field of an ${owner}. There are ${names}.`
  return { kind: 'unknown-field', sentence: sentence.replace(/an (?=[^aeiou])/u, 'a ') }
}

function setOne<R>(
  record: R,
  {
    name,
    field,
    wish: { how, value },
    known,
  }: {
    readonly name: string
    readonly field: RecordField<R>
    readonly wish: Wish
    readonly known: FieldKnowledge
  },
): Result<R, string> {
  if (how !== 'set' && !field.isList) {
    return failure(`“${name}” has one value: write ${name}=VALUE.`)
  }
  const read: string[] = []
  for (const word of field.isList ? value.split(',') : [value]) {
    if (word.trim() === '') continue
    const each = field.read(word, known)
    if (!each.ok) return each
    if (each.value !== '' && !read.includes(each.value)) read.push(each.value)
  }
  const before = field.get(record)
  switch (how) {
    case 'set':
      return field.set(record, read, known)
    case 'add':
      return field.set(record, [...before, ...read.filter((each) => !before.includes(each))], known)
    case 'take':
      return field.set(
        record,
        before.filter((each) => !read.includes(each)),
        known,
      )
  }
}
