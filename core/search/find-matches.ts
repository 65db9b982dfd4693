import { objectCharacter } from '../object-character.ts'
import type { TextSpan } from '../text-span.ts'
import { foldKeepingPlaces } from './fold.ts'
import { compileExpression, type SearchQuery } from './search-query.ts'

/** A passage that a query found. */
export interface Match extends TextSpan {
  /** What the groups of an expression took, the whole passage first. */
  readonly groups: readonly string[]
  readonly namedGroups: Readonly<Record<string, string>>
}

/**
 * Every passage of each text, in order; none for an expression that doesn't work, and none that reaches over what is
 * no text. An expression can take very long: call this where it can be stopped.
 */
export function findMatches(
  query: SearchQuery,
  texts: readonly string[],
): readonly (readonly Match[])[] {
  const find = query.isExpression ? expressionFinder(query) : passageFinder(query)
  return texts.map((text) =>
    find(text).filter(({ groups }) => groups[0]?.includes(objectCharacter) === false),
  )
}

type Finder = (text: string) => readonly Match[]

function expressionFinder(query: SearchQuery): Finder {
  const expression = query.text === '' ? null : compileExpression(query)
  if (expression === null || !expression.ok) return () => []
  return (text) =>
    [...text.matchAll(expression.value)]
      .filter(([found]) => found !== '')
      .map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        groups: match.map(orEmpty),
        namedGroups: Object.fromEntries(
          Object.entries(match.groups ?? {}).map(([name, took]) => [name, orEmpty(took)]),
        ),
      }))
}

/** A group that took no part has nothing, whatever its type says. */
function orEmpty(took: string | undefined): string {
  return took ?? ''
}

function passageFinder({ text: wanted, isCaseSensitive, isWholeWord }: SearchQuery): Finder {
  const needle = foldKeepingPlaces(wanted, isCaseSensitive).text
  if (needle === '') return () => []
  return (text) => {
    const { text: folded, places } = foldKeepingPlaces(text, isCaseSensitive)
    const matches: Match[] = []
    for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + 1)) {
      const [from, to] = [places[at], places[at + needle.length]]
      const previousEnd = matches.at(-1)?.to ?? 0
      if (from === undefined || to === undefined || from < previousEnd) continue
      if (isInsideCharacter(folded, at, needle.length)) continue
      if (isWholeWord && !isWord(text, from, to)) continue
      matches.push({ from, to, groups: [text.slice(from, to)], namedGroups: {} })
    }
    return matches
  }
}

/** An `e` is not found in an `é`. */
function isInsideCharacter(folded: string, at: number, length: number): boolean {
  return /^\p{M}/u.test(folded.slice(at + length, at + length + 2))
}

function isWord(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 2), from)
  const after = text.slice(to, to + 2)
  return !/[\p{L}\p{M}\p{N}_]$/u.test(before) && !/^[\p{L}\p{M}\p{N}_]/u.test(after)
}
