import type { Mark, Suggestion } from '../document/mark.ts'

/** Holds the mark of a suggestion where there is nothing else to hold it: a space of no width. */
export const placeholder = '\u200B'

export function withoutPlaceholders(text: string): string {
  return text.replaceAll(placeholder, '')
}

export function isSuggestion(mark: Mark): mark is Suggestion {
  return mark.type === 'insertion' || mark.type === 'deletion' || mark.type === 'modification'
}
