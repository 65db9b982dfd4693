/**
 * How many slips of the keys lie between two words: a letter too many, too few, another, or two exchanged. Anything
 * above `most` counts as one more than that.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let older: readonly number[] = []
  let previous = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isExchanged = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current.push(
        Math.min(
          slipsIn(previous, column) + 1,
          slipsIn(current, column - 1) + 1,
          slipsIn(previous, column - 1) + (isSame ? 0 : 1),
          isExchanged && row > 1 && column > 1 ? slipsIn(older, column - 2) + 1 : Infinity,
        ),
      )
    }
    if (Math.min(...current) > most) return most + 1
    older = previous
    previous = current
  }
  return slipsIn(previous, other.length)
}

function slipsIn(row: readonly number[], column: number): number {
  return row[column] ?? Infinity
}
