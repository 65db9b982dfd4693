import type { Mark, Suggestion } from '../document/mark.ts'

export function isSuggestion(mark: Mark): mark is Suggestion {
  return mark.type === 'insertion' || mark.type === 'deletion' || mark.type === 'modification'
}
