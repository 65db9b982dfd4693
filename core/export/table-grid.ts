import type { TableCell, TableRow } from '../document/document.ts'

/** A place in the grid of a table: a cell, or the part of one that reaches down from above. */
export interface GridCell {
  readonly column: number
  readonly span: number
  /** Null where a cell above goes on. */
  readonly cell: TableCell | null
  readonly goesOn: boolean
}

interface Reach {
  readonly span: number
  readonly rows: number
}

/** The rows with a place for every column, so that a tall cell pushes nothing aside. */
export function tableGrid(rows: readonly TableRow[]): readonly (readonly GridCell[])[] {
  let above = new Map<number, Reach>()
  return rows.map(({ content = [] }) => {
    const below = new Map<number, Reach>()
    const cells: GridCell[] = []
    const waiting = [...content]
    let column = 0
    for (
      let reach = above.get(column);
      reach !== undefined || waiting.length > 0;
      reach = above.get(column)
    ) {
      const cell = reach === undefined ? (waiting.shift() ?? null) : null
      const span = reach?.span ?? cell?.attrs.colspan ?? 1
      const left = (reach?.rows ?? cell?.attrs.rowspan ?? 1) - 1
      cells.push({ column, span, cell, goesOn: left > 0 })
      if (left > 0) below.set(column, { span, rows: left })
      column += span
    }
    above = below
    return cells
  })
}

export function gridWidth(grid: readonly (readonly GridCell[])[]): number {
  return Math.max(1, ...grid.map((cells) => cells.reduce((sum, { span }) => sum + span, 0)))
}
