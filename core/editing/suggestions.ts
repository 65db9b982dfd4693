import type { Document } from '../document.ts'
import type { Suggestion, SuggestionAttributes } from '../document/mark.ts'
import type { AnyNode } from './any-node.ts'
import { isSuggestion } from './suggestion.ts'

/** All that one suggestion puts in, takes out and sets otherwise. */
export interface SuggestedChange extends SuggestionAttributes {
  readonly inserted: string
  readonly deleted: string
  /** The words that are set otherwise. */
  readonly formatted: string
  /** Whether blocks, pictures or the ends of paragraphs change. */
  readonly isStructural: boolean
}

/** The suggestions of a text in the order in which they begin. */
export function suggestedChanges(document: Document): readonly SuggestedChange[] {
  const changes = new Map<string, SuggestedChange>()
  collect(document, changes)
  return [...changes.values()]
}

/** Who suggests, each once. */
export function suggestionAuthors(changes: readonly SuggestedChange[]): readonly string[] {
  return [...new Set(changes.map(({ author }) => author))].toSorted()
}

function collect(node: AnyNode, changes: Map<string, SuggestedChange>): void {
  for (const mark of (node.marks ?? []).filter(isSuggestion)) {
    const { id, author, time } = mark.attrs
    const before = changes.get(id) ?? { id, author, time, ...nothing }
    changes.set(id, withPiece(before, mark, node))
  }
  for (const child of node.content ?? []) collect(child, changes)
}

const nothing = { inserted: '', deleted: '', formatted: '', isStructural: false }

function withPiece(change: SuggestedChange, mark: Suggestion, node: AnyNode): SuggestedChange {
  const text = (node.text ?? '').replaceAll('\u200B', '')
  const isStructural = change.isStructural || text === ''
  switch (mark.type) {
    case 'insertion':
      return { ...change, isStructural, inserted: change.inserted + text }
    case 'deletion':
      return { ...change, isStructural, deleted: change.deleted + text }
    case 'modification':
      return { ...change, isStructural, formatted: change.formatted + text }
  }
}
