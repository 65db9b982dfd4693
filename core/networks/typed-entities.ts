import type { TextEntityKind, TypedEntity } from './text-count.ts'

/** A stretch of a text, in UTF-16 units, end exclusive. */
export type TextRange = Pick<TypedEntity, 'start' | 'end'>

/** In the order of the text; of two that overlap the first one stays. */
export function withoutOverlaps<Range extends TextRange>(
  entities: readonly Range[],
): readonly Range[] {
  return entities
    .toSorted((one, other) => one.start - other.start)
    .reduce<readonly Range[]>((kept, next) => {
      const last = kept.at(-1)
      return last !== undefined && overlap(last, next) ? kept : [...kept, next]
    }, [])
}

export function overlap(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end
}

/** What a pattern matches, as entities; the pattern's first group, without its sign, is the target. */
export function matchedEntities(
  text: string,
  kind: Exclude<TextEntityKind, 'link'>,
  pattern: RegExp,
): readonly TypedEntity[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const name = match[1] ?? ''
    const end = match.index + match[0].length
    return {
      kind,
      start: match.index,
      end,
      target: kind === 'cashtag' ? `$${name.toUpperCase()}` : name,
      shownLink: null,
    }
  })
}
