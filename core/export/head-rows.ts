import type { TableCell, TableRow } from '../document/document.ts'

/** How many rows at the top are made of header cells. A cell that reaches out of them keeps all rows together. */
export function headRows(rows: readonly TableRow[]): number {
  const first = rows.findIndex(({ content = [] }) => !isHead(content))
  const count = first === -1 ? rows.length : first
  const reaches = rows
    .slice(0, count)
    .some(({ content = [] }, at) => content.some((cell) => at + cell.attrs.rowspan > count))
  return reaches ? 0 : count
}

/** Whether all of the cells are header cells. */
export function isHead(cells: readonly TableCell[]): boolean {
  return cells.length > 0 && cells.every(({ type }) => type === 'tableHeader')
}
