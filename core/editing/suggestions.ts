import type { Document } from '../document/document.ts'
import {
  type FormatMarkName,
  isEditingMark,
  type Mark,
  marksSchema,
  type Modification,
  type Suggestion,
  type SuggestionAttributes,
} from '../document/mark.ts'
import type { AnyNode } from './any-node.ts'
import { listPlaceSchema } from './list-level.ts'
import { isSuggestion, withoutPlaceholders } from './suggestion.ts'
import { wrapperSchema } from './wrapper.ts'

/** All that one suggestion puts in, takes out and sets otherwise. */
export interface SuggestedChange extends SuggestionAttributes {
  readonly inserted: string
  readonly deleted: string
  /** The words that are set otherwise. */
  readonly formatted: string
  /** How they are to be set: `bold`, `not italic`. */
  readonly formats: readonly string[]
  /** Whether blocks, pictures or the ends of paragraphs change. */
  readonly isStructural: boolean
}

/** The suggestions of a text in the order in which they begin. */
export function suggestedChanges(document: Document): readonly SuggestedChange[] {
  const changes = new Map<string, SuggestedChange>()
  collect(document, document, changes, new Map())
  return [...changes.values()]
}

/** Who suggests, each once. */
export function suggestionAuthors(changes: readonly SuggestedChange[]): readonly string[] {
  return [...new Set(changes.map(({ author }) => author))].toSorted()
}

/** Words of one suggestion that stand in two lines are read apart. */
function collect(
  node: AnyNode,
  line: AnyNode,
  changes: Map<string, SuggestedChange>,
  lastLines: Map<string, AnyNode>,
): void {
  for (const mark of (node.marks ?? []).filter(isSuggestion)) {
    const { id, author, time } = mark.attrs
    const before = changes.get(id) ?? { id, author, time, ...nothing }
    const piece = `${mark.type} ${id}`
    const isInNewLine = (lastLines.get(piece) ?? line) !== line
    const text = withoutPlaceholders(textOf(node, id))
    const isApart = text !== '' && isInNewLine
    changes.set(id, withPiece(before, mark, node, isApart ? ` ${text}` : text))
    if (text !== '') lastLines.set(piece, line)
  }
  for (const child of node.content ?? []) {
    collect(child, child.content === undefined ? node : child, changes, lastLines)
  }
}

const nothing = { inserted: '', deleted: '', formatted: '', formats: [], isStructural: false }

function withPiece(
  change: SuggestedChange,
  mark: Suggestion,
  node: AnyNode,
  text: string,
): SuggestedChange {
  const isStructural = change.isStructural || node.text === undefined || text === ''
  switch (mark.type) {
    case 'insertion':
      return { ...change, isStructural, inserted: change.inserted + text }
    case 'deletion':
      return { ...change, isStructural, deleted: change.deleted + text }
    case 'modification':
      return {
        ...change,
        isStructural,
        formatted: change.formatted + text,
        formats: [...new Set([...change.formats, ...formatChanges(mark, node.marks ?? [])])],
      }
  }
}

/** The words of a node, but for those that carry the suggestion themselves. */
function textOf({ text, content = [] }: AnyNode, id: string): string {
  const inside = content.filter(
    ({ marks = [] }) => !marks.some((mark) => isSuggestion(mark) && mark.attrs.id === id),
  )
  return `${text ?? ''}${inside.map((child) => textOf(child, id)).join('')}`
}

function formatChanges({ attrs }: Modification, marks: readonly Mark[]): readonly string[] {
  const former = marksSchema.safeParse(attrs.previousValue)
  if (attrs.type !== 'format') return [kindChange(attrs)]
  if (!former.success) return []
  const [before, after] = [formatNames(former.data), formatNames(marks)]
  return [
    ...after.filter((name) => !before.includes(name)),
    ...before.filter((name) => !after.includes(name)).map((name) => `not ${name}`),
  ]
}

/** What the block is to be: `as a heading`, `out of the list`. */
function kindChange(change: Modification['attrs']): string {
  const { type, attrName, previousValue, newValue } = change
  if (type === 'listLevel') return levelChange(change)
  if (type === 'wrapper') {
    const former = wrapperSchema.safeParse(previousValue)
    if (newValue !== null) return `in a ${wrapperName(newValue)}`
    return former.success ? `out of the ${wrapperName(former.data.type)}` : 'out of its place'
  }
  if (type === 'attr' && attrName === 'level') return 'as a heading of another level'
  return kindNames.get(newValue) ?? 'as another kind of paragraph'
}

function levelChange({ previousValue, newValue }: Modification['attrs']): string {
  const former = listPlaceSchema.safeParse(previousValue).data?.level ?? 1
  if (former === newValue) return 'in another kind of list'
  return former < Number(newValue) ? 'further in' : 'further out'
}

function wrapperName(type: unknown): string {
  return type === 'blockquote' ? 'quote' : 'list'
}

const kindNames: ReadonlyMap<unknown, string> = new Map([
  ['heading', 'as a heading'],
  ['paragraph', 'as plain text'],
  ['pullQuote', 'as a pull quote'],
  ['codeBlock', 'as code'],
])

function formatNames(marks: readonly Mark[]): readonly string[] {
  return marks.flatMap((mark) => (isEditingMark(mark) ? [] : [formatName(mark.type)]))
}

function formatName(type: FormatMarkName): string {
  switch (type) {
    case 'strike':
      return 'struck through'
    case 'smallCaps':
      return 'small capitals'
    case 'highlight':
      return 'highlighted'
    case 'link':
      return 'a link'
    case 'bold':
    case 'italic':
    case 'code':
    case 'subscript':
    case 'superscript':
      return type
  }
}
