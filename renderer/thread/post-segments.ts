import type { PublishedEntity, TextCount } from '../../core/networks/text-count.ts'

/** A stretch of a published text: plain words, or a link, mention or tag. */
export interface PostSegment {
  /** Where it begins, in UTF-8 bytes. */
  readonly start: number
  readonly text: string
  readonly entity: PublishedEntity | null
}

/** The published text cut at its links, mentions and tags. */
export function postSegments({ shownText, entities }: TextCount): readonly PostSegment[] {
  // Entities count UTF-8 bytes, strings count UTF-16 units.
  const bytes = new TextEncoder().encode(shownText)
  const cuts = entities.flatMap((entity, index) => [
    { start: entities[index - 1]?.end ?? 0, end: entity.start, entity: null },
    { start: entity.start, end: entity.end, entity },
  ])
  return [...cuts, { start: entities.at(-1)?.end ?? 0, end: bytes.length, entity: null }]
    .filter(({ start, end }) => end > start)
    .map(({ start, end, entity }) => ({
      start,
      text: new TextDecoder().decode(bytes.subarray(start, end)),
      entity,
    }))
}
