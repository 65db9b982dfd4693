import { type LibraryRecord, parseLibraryRecord } from '../library/library-record.ts'
import { objectCharacter } from '../object-character.ts'
import { type Result, success } from '../result.ts'
import type { TextSpan } from '../text-span.ts'

/** One stretch of text that people wrote in a record: a field, or the words of one block across their marks. */
export interface WrittenText {
  /** Where it stands: `headline`, `posts/2/text`, `body/content/4/content`. */
  readonly path: string
  readonly text: string
}

/** A passage and what comes in its place. */
export interface TextEdit extends TextSpan {
  readonly text: string
}

/** Everything that people wrote in the record and that readers see or hear, in the order in which it is kept. */
export function writtenTexts(record: LibraryRecord): readonly WrittenText[] {
  return textsWithin(record)
}

/** The same of a part of a record, for example the attributes of a picture. */
export function textsWithin(value: unknown): readonly WrittenText[] {
  const texts: WrittenText[] = []
  rewriteWithin(value, (text) => {
    texts.push(text)
    return []
  })
  return texts
}

/** The record with the edits that `editsOf` answers for each of its texts, in their order, marks stay; the record itself without any. */
export function rewrite(
  record: LibraryRecord,
  editsOf: (text: WrittenText) => readonly TextEdit[],
): Result<LibraryRecord, string> {
  const rewritten = rewriteWithin(record, editsOf)
  return rewritten === record ? success(record) : parseLibraryRecord(rewritten)
}

/** The same for a part of a record; a value in which nothing is edited is answered itself. */
export function rewriteWithin(
  value: unknown,
  editsOf: (text: WrittenText) => readonly TextEdit[],
  path = '',
): unknown {
  if (Array.isArray(value)) return rewriteList(value, editsOf, path)
  if (!isObject(value)) return value
  let result = value
  for (const [key, part] of Object.entries(value)) {
    const place = path === '' ? key : `${path}/${key}`
    const next =
      typeof part === 'string' && writtenFields.has(key) && value['type'] !== 'text'
        ? edited(part, editsOf({ path: place, text: part }))
        : rewriteWithin(part, editsOf, place)
    if (next !== part) result = { ...result, [key]: next }
  }
  return result
}

/** The names under which records and blocks keep what people write for readers. */
const writtenFields: ReadonlySet<string> = new Set([
  'headline',
  'standfirst',
  'title',
  'introduction',
  'text',
  'alt',
  'caption',
  'credit',
  'description',
  'summary',
  'attribution',
  'role',
  'organisation',
  'shortBio',
  'longBio',
])

function rewriteList(
  items: readonly unknown[],
  editsOf: (text: WrittenText) => readonly TextEdit[],
  path: string,
): unknown {
  const inner = items.map((item, at) => rewriteWithin(item, editsOf, `${path}/${at}`))
  const isSame = inner.every((item, at) => item === items[at])
  if (!items.some(isTextNode)) return isSame ? items : inner
  const text = items.map(textOf).join('')
  const edits = editsOf({ path, text })
  return edits.length === 0 ? (isSame ? items : inner) : editedInline(inner, edits)
}

function edited(text: string, edits: readonly TextEdit[]): string {
  return edits.toReversed().reduce((before, edit) => {
    return before.slice(0, edit.from) + edit.text + before.slice(edit.to)
  }, text)
}

/** What comes in takes the marks of the first word that it replaces. */
function editedInline(items: readonly unknown[], edits: readonly TextEdit[]): readonly unknown[] {
  let start = 0
  return items.flatMap((item) => {
    const text = textOf(item)
    const from = start
    start += text.length
    if (!isTextNode(item)) {
      return edits.some((edit) => edit.from < start && edit.to > from) ? [] : [item]
    }
    const inside = edits
      .filter((edit) => edit.from < start && edit.to > from)
      .map((edit) => ({
        from: Math.max(0, edit.from - from),
        to: Math.min(text.length, edit.to - from),
        text: edit.from >= from ? edit.text : '',
      }))
    const next = edited(text, inside)
    if (next === '') return []
    return next === text ? [item] : [{ ...item, text: next }]
  })
}

interface TextNode {
  readonly type: 'text'
  readonly text: string
}

function isTextNode(item: unknown): item is TextNode {
  return isObject(item) && item['type'] === 'text' && typeof item['text'] === 'string'
}

function textOf(item: unknown): string {
  if (isTextNode(item)) return item.text
  return isObject(item) && item['type'] === 'hardBreak' ? '\n' : objectCharacter
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
