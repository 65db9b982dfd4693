import type { Table, TableCell } from '../../document/document.ts'
import { headRows } from '../head-rows.ts'
import { type Markup, markup } from '../markup.ts'
import { gridWidth, tableGrid } from '../table-grid.ts'
import { icmlParagraphsMarkup, icmlText } from './icml-paragraph.ts'
import type { IcmlRecorder } from './icml-recorder.ts'

/** A table of InDesign with its caption above; every cell says its column and row. */
export function icmlTable(
  { attrs: { caption }, content }: Table,
  cellBlocks: (cell: TableCell) => readonly Markup[],
  recorder: IcmlRecorder,
): readonly Markup[] {
  const grid = tableGrid(content)
  const width = gridWidth(grid)
  const heads = headRows(content)
  const columns = Array.from({ length: width }, (_, at) => markup`<Column Name="${at}"/>\n`)
  const cells = grid.flatMap((row, at) =>
    row.flatMap(({ column, cell }) =>
      cell === null
        ? []
        : [
            markup`<Cell Name="${column}:${at}" RowSpan="${cell.attrs.rowspan}" ColumnSpan="${cell.attrs.colspan}" AppliedCellStyle="CellStyle/Cell">\n${icmlParagraphsMarkup(cellBlocks(cell))}</Cell>\n`,
          ],
    ),
  )
  return [
    ...(caption === '' ? [] : [icmlText('Table caption', [caption], recorder)]),
    markup`<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/${recorder.paragraph({ name: 'Table text', depth: 0 })}">
<CharacterStyleRange AppliedCharacterStyle="$ID/NormalCharacterStyle">
<Table Self="table_${recorder.nextNumber()}" AppliedTableStyle="TableStyle/Table" HeaderRowCount="${heads}" BodyRowCount="${content.length - heads}" FooterRowCount="0" ColumnCount="${width}">
${columns}${cells}</Table>
</CharacterStyleRange>
</ParagraphStyleRange>
`,
  ]
}
