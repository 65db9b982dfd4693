const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Orders texts as an index does: capitals and accents don’t count, and `Part 2` stands before `Part 10`. */
export function byAlphabet(one: string, other: string): number {
  return collator.compare(one, other)
}
