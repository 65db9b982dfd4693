/** A stretch of a text, counted in its UTF-16 units from 0; `to` is the first place after it. */
export interface TextSpan {
  readonly from: number
  readonly to: number
}

export function overlap(one: TextSpan, other: TextSpan): boolean {
  return one.from < other.to && other.from < one.to
}

/** Of two that overlap, the earlier in the list stays; what stays is in the order of the text. */
export function withoutOverlaps<Span extends TextSpan>(spans: readonly Span[]): readonly Span[] {
  const taken: Span[] = []
  for (const span of spans) {
    if (!taken.some((other) => overlap(other, span))) taken.push(span)
  }
  return taken.toSorted((one, other) => one.from - other.from)
}
