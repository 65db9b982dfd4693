import type { Block, Document, TableRow } from './document.ts'

/** Every block in reading order, those inside lists, quotes, tables and boxes included. */
export function allBlocks(document: Document): readonly Block[] {
  return document.content.flatMap(withInnerBlocks)
}

function withInnerBlocks(block: Block): readonly Block[] {
  return [block, ...innerBlocks(block).flatMap(withInnerBlocks)]
}

/** The blocks that stand directly inside the block. */
function innerBlocks(block: Block): readonly Block[] {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return block.content.flatMap(({ content }) => content)
    case 'blockquote':
    case 'callout':
      return block.content
    case 'table':
      return block.content.flatMap(({ content = [] }) => content.flatMap((cell) => cell.content))
    case 'details':
      return block.content[1].content
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'codeBlock':
    case 'horizontalRule':
    case 'figure':
    case 'card':
    case 'embed':
      return []
  }
}

/** The block with other blocks directly inside it: `change` is asked for each place that holds some. */
export function withInner<B extends Block>(
  block: B,
  change: (blocks: readonly Block[]) => readonly Block[],
): B
export function withInner(
  block: Block,
  change: (blocks: readonly Block[]) => readonly Block[],
): Block {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: change(item.content) })),
      }
    case 'taskList':
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: change(item.content) })),
      }
    case 'blockquote':
    case 'callout':
      return { ...block, content: change(block.content) }
    case 'table':
      return { ...block, content: block.content.map((row) => withInnerCells(row, change)) }
    case 'details': {
      const [summary, hidden] = block.content
      return { ...block, content: [summary, { ...hidden, content: change(hidden.content) }] }
    }
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'codeBlock':
    case 'horizontalRule':
    case 'figure':
    case 'card':
    case 'embed':
      return block
  }
}

function withInnerCells(
  row: TableRow,
  change: (blocks: readonly Block[]) => readonly Block[],
): TableRow {
  if (row.content === undefined) return row
  return {
    ...row,
    content: row.content.map((cell) => ({ ...cell, content: change(cell.content) })),
  }
}
