import type { Table, TableCell } from 'mdast'

import { inlineText } from '../../document/document-text.ts'
import type { Block, Paragraph, TableRow } from '../../document/document.ts'
import { evenRows } from '../even-rows.ts'

/** A head row without words is only there because Markdown asks for one. */
export function markdownTable(
  table: Table,
  linesOf: (cell: TableCell) => readonly Paragraph[],
): Block {
  const rows = table.children.map((row, at): TableRow => ({
    type: 'tableRow',
    content: row.children.map((cell, column) => {
      const content = linesOf(cell)
      return {
        type: at === 0 ? ('tableHeader' as const) : ('tableCell' as const),
        attrs: { colspan: 1, rowspan: 1, colwidth: null, align: table.align?.[column] ?? null },
        content: content.length === 0 ? [{ type: 'paragraph' as const }] : content,
      }
    }),
  }))
  const [head, ...others] = evenRows(rows)
  const isBare = (head?.content ?? []).every(({ content }) => content.every(isBareLine))
  const content =
    isBare && others.length > 0 ? others : [...(head === undefined ? [] : [head]), ...others]
  return { type: 'table', attrs: { caption: '' }, content }
}

function isBareLine(block: Block): boolean {
  return block.type === 'paragraph' && (block.content ?? []).length === 0
}

/** A line that begins with `Table:` below a table, as Pandoc writes it, is its caption. */
export function withTableCaptions(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, at) => {
    if (captionOf(block, blocks[at - 1]) !== null) return []
    const caption = captionOf(blocks[at + 1], block)
    return block.type === 'table' && caption !== null ? [{ ...block, attrs: { caption } }] : [block]
  })
}

function captionOf(line: Block | undefined, table: Block | undefined): string | null {
  if (table?.type !== 'table' || line?.type !== 'paragraph') return null
  return /^Table:\s*(.+)$/u.exec(inlineText(line.content ?? []))?.[1] ?? null
}
