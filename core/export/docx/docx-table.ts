import type { Table, TableCell } from '../../document/document.ts'
import { headRows } from '../head-rows.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { type GridCell, gridWidth, tableGrid } from '../table-grid.ts'
import { textParagraph } from './docx-paragraph.ts'

/** A table of Word with its caption above; the rows at its top that are heads stand on every page. */
export function tableMarkup(
  { attrs: { caption }, content }: Table,
  cellBlocks: (cell: TableCell) => readonly Markup[],
): readonly Markup[] {
  const grid = tableGrid(content)
  const width = gridWidth(grid)
  const heads = headRows(content)
  const rows = grid.map((cells, at) => {
    const properties = at < heads ? markup`<w:trPr><w:tblHeader/></w:trPr>` : nothing
    return markup`<w:tr>${properties}${cells.map((cell) => cellMarkup(cell, cellBlocks))}</w:tr>\n`
  })
  const columns = Array.from(
    { length: width },
    () => markup`<w:gridCol w:w="${Math.floor(9026 / width)}"/>`,
  )
  return [
    ...(caption === '' ? [] : [textParagraph('Caption', [caption])]),
    markup`<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>${borders}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>\n${rows}</w:tbl>\n`,
    // Word asks for a paragraph after a table.
    textParagraph(null, []),
  ]
}

const borders: Markup = {
  markup: `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="B6AFA3"/>`)
    .join('')}</w:tblBorders>`,
}

function cellMarkup(
  { span, cell, goesOn }: GridCell,
  cellBlocks: (cell: TableCell) => readonly Markup[],
): Markup {
  const merge =
    cell === null ? markup`<w:vMerge/>` : goesOn ? markup`<w:vMerge w:val="restart"/>` : nothing
  const width = span === 1 ? nothing : markup`<w:gridSpan w:val="${span}"/>`
  const blocks = cell === null ? [] : cellBlocks(cell)
  const endsWell = cell?.content.at(-1)?.type !== 'table' && blocks.length > 0
  return markup`<w:tc><w:tcPr>${width}${merge}</w:tcPr>${blocks}${endsWell ? nothing : textParagraph(null, [])}</w:tc>\n`
}
