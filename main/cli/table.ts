import { graphemes } from '../../core/graphemes.ts'

/** Rows as columns of even width; a cell longer than its column allows is cut with an ellipsis. */
export function tableText(rows: readonly (readonly string[])[], widest: readonly number[]): string {
  const cells = rows.map((row) => row.map((cell, at) => cut(cell, widest[at] ?? Infinity)))
  const widths = widest.map((_, at) => Math.max(0, ...cells.map((row) => row[at]?.length ?? 0)))
  return cells
    .map((row) =>
      row
        .map((cell, at) => cell.join('') + ' '.repeat((widths[at] ?? 0) - cell.length))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cut(cell: string, widest: number): readonly string[] {
  const characters = graphemes(cell.replaceAll(/\s+/gu, ' '))
  return characters.length <= widest ? characters : [...characters.slice(0, widest - 1), '…']
}
