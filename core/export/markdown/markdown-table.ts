import type { AlignType, BlockContent, PhrasingContent, TableRow as MarkdownRow } from 'mdast'

import { blockText } from '../../document/document-text.ts'
import type { Block, Table } from '../../document/document.ts'
import type { Footnote } from '../../document/inline.ts'
import { blockLine } from '../../document/lines.ts'
import { headRows } from '../head-rows.ts'
import { type GridCell, gridWidth, tableGrid } from '../table-grid.ts'
import { phrasing } from './markdown-line.ts'

/**
 * A table as GitHub writes them: one head row, each cell one line. Its caption stands below as
 * `Table: …`, which Pandoc understands.
 */
export function tableMarkdown(
  { attrs: { caption }, content }: Table,
  numbers: ReadonlyMap<Footnote, number>,
): readonly BlockContent[] {
  const grid = tableGrid(content)
  const width = gridWidth(grid)
  const rows = grid.map((cells) =>
    markdownRow(
      cells.flatMap((cell) => markdownCells(cell, numbers)),
      width,
    ),
  )
  const head = headRows(content) === 0 ? [markdownRow([], width)] : []
  const align = (content[0]?.content ?? []).flatMap((cell): AlignType[] =>
    Array.from({ length: cell.attrs.colspan }, () => cell.attrs.align),
  )
  const below: readonly BlockContent[] =
    caption === ''
      ? []
      : [{ type: 'paragraph', children: [{ type: 'text', value: `Table: ${caption}` }] }]
  return [{ type: 'table', align, children: [...head, ...rows] }, ...below]
}

type Phrases = readonly PhrasingContent[]

/** A cell over several columns or rows fills its first place; the others stay empty. */
function markdownCells(
  { cell, span }: GridCell,
  numbers: ReadonlyMap<Footnote, number>,
): readonly Phrases[] {
  const lines = (cell?.content ?? [])
    .map((block) => cellLine(block, numbers))
    .filter((line) => line.length > 0)
    .flatMap((line, at): Phrases => (at === 0 ? line : [{ type: 'html', value: '<br>' }, ...line]))
  return [lines, ...Array.from({ length: span - 1 }, () => [])]
}

function cellLine(block: Block, numbers: ReadonlyMap<Footnote, number>): Phrases {
  const line = blockLine(block)
  if (line.length > 0) {
    return phrasing(line, numbers).map((part) =>
      part.type === 'break' ? { type: 'html', value: '<br>' } : part,
    )
  }
  const text = blockText(block).replaceAll(/\s+/gu, ' ').trim()
  return text === '' ? [] : [{ type: 'text', value: text }]
}

function markdownRow(cells: readonly Phrases[], width: number): MarkdownRow {
  return {
    type: 'tableRow',
    children: Array.from({ length: width }, (_, at) => ({
      type: 'tableCell',
      children: [...(cells[at] ?? [])],
    })),
  }
}
