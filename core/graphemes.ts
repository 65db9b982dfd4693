/** The characters as a reader sees them: an emoji family, a flag or an accented letter is one. */
export function graphemes(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** How many characters a reader sees. */
export function countGraphemes(text: string): number {
  // Plain letters and marks of punctuation form no clusters, and most of what is typed is that.
  if (/^[\u0020-\u02ff\u2010-\u2027]*$/u.test(text)) return text.length
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

/** The first of them, so many at most; the rest of a long text is not even looked at. */
export function firstGraphemes(text: string, count: number): readonly string[] {
  const first: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    if (first.length === count) break
    first.push(segment)
  }
  return first
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
