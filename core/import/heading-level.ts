/** Headings below the fourth level are told apart no more. */
export function headingLevel(depth: number): 2 | 3 | 4 {
  if (depth <= 2) return 2
  return depth === 3 ? 3 : 4
}
