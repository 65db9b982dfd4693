import type { TableCell, TableRow } from '../document/document.ts'

/** Every row reaches to the same column, and no cell reaches below the last row. */
export function evenRows(rows: readonly TableRow[]): readonly TableRow[] {
  const reach: number[] = []
  const widths = rows.map(({ content = [] }, at) => {
    const above = reach[at] ?? 0
    for (const { attrs } of content) {
      for (let below = 1; below < attrs.rowspan; below += 1) {
        reach[at + below] = (reach[at + below] ?? 0) + attrs.colspan
      }
    }
    return above + content.reduce((sum, { attrs }) => sum + attrs.colspan, 0)
  })
  const width = Math.max(...widths)
  return rows.map((row, at) => {
    const cells = (row.content ?? []).map((cell) => ({
      ...cell,
      attrs: { ...cell.attrs, rowspan: Math.min(cell.attrs.rowspan, rows.length - at) },
    }))
    const missing = Array.from({ length: width - (widths[at] ?? width) }, () => emptyCell)
    return { ...row, content: [...cells, ...missing] }
  })
}

const emptyCell: TableCell = {
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null },
  content: [{ type: 'paragraph' }],
}
