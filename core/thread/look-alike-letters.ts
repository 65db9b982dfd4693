/** Letters and digits of mathematics and of circles that imitate bold, italic or other type. */
export function findLookAlikes(text: string): readonly string[] {
  return Array.from(text.matchAll(lookAlikes), ([run]) => run)
}

/** The same words in letters that everybody and every screen reader can read. */
export function plainLetters(text: string): string {
  return text.replaceAll(lookAlikes, (run) => run.normalize('NFKC'))
}

const lookAlikes =
  /[\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u24b6-\u24e9\uff21-\uff3a\uff41-\uff5a]{2,}(?:[^\S\n]+[\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u24b6-\u24e9\uff21-\uff3a\uff41-\uff5a]+)*/gu
