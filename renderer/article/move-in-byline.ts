import type { RecordId } from '../../core/library/record-id.ts'

/** The byline with one author a place earlier or later. */
export function moveInByline(
  byline: readonly RecordId[],
  id: RecordId,
  step: -1 | 1,
): readonly RecordId[] {
  const from = byline.indexOf(id)
  const to = from + step
  if (from === -1 || to < 0 || to >= byline.length) return byline
  return byline.toSpliced(from, 1).toSpliced(to, 0, id)
}
