import type { Block, Table } from '../../document/document.ts'
import { countGraphemes } from '../../graphemes.ts'
import { headRows } from '../head-rows.ts'
import { tableGrid } from '../table-grid.ts'

/** The widest line that is drawn with columns; a wider table has its cells divided by bars only. */
const widest = 80

/** The caption, and the rows with their columns one below the other where that fits a page. */
export function tableText(
  { attrs: { caption }, content }: Table,
  cellText: (blocks: readonly Block[]) => string,
): string {
  const rows = tableGrid(content).map((cells) =>
    cells.flatMap(({ cell, span }) => [
      cellText(cell?.content ?? []).replaceAll(/\s*\n\s*/gu, ' / '),
      ...Array.from({ length: span - 1 }, () => ''),
    ]),
  )
  const widths = columnWidths(rows)
  const isDrawn = widths.reduce((sum, width) => sum + width + 3, -3) <= widest
  const drawn = rows.map((cells) =>
    cells
      .map((cell, at) => (isDrawn ? padded(cell, widths[at] ?? 0) : cell))
      .join(' | ')
      .trimEnd(),
  )
  const heads = headRows(content)
  const line = isDrawn && heads > 0 ? [widths.map((width) => '-'.repeat(width)).join('-+-')] : []
  return [caption, ...drawn.slice(0, heads), ...line, ...drawn.slice(heads)]
    .filter((text) => text !== '')
    .join('\n')
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const count = Math.max(0, ...rows.map((cells) => cells.length))
  return Array.from({ length: count }, (_, at) =>
    Math.max(0, ...rows.map((cells) => countGraphemes(cells[at] ?? ''))),
  )
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - countGraphemes(text)))
}
