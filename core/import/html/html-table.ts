import type { Element, ElementContent } from 'hast'

import type { Block, CellAlignment, Table, TableCell, TableRow } from '../../document/document.ts'
import { attribute, classNames, elementText } from '../../hast-element.ts'
import { evenRows } from '../even-rows.ts'

/** A table, its rows filled up to one width. Pages that lay themselves out with tables give their text. */
export function htmlTable(
  element: Element,
  caption: string,
  blocksOf: (nodes: readonly ElementContent[]) => readonly Block[],
): readonly Block[] {
  const rows = rowsOf(element)
  // Old pages lay themselves out with tables of one cell a row: those are text.
  if (rows.every(({ cells }) => cells.length <= 1)) {
    return blocksOf(rows.flatMap(({ cells }) => cells.flatMap(({ children }) => children)))
  }
  const content = evenRows(
    rows.map(({ cells, isHead }): TableRow => ({
      type: 'tableRow',
      content: cells.map((cell) => cellOf(cell, isHead, blocksOf(cell.children))),
    })),
  )
  const own = element.children.find(
    (child) => child.type === 'element' && child.tagName === 'caption',
  )
  const said = own?.type === 'element' ? elementText(own) : caption
  const table: Table = { type: 'table', attrs: { caption: said }, content }
  return [table]
}

interface HtmlRow {
  readonly cells: readonly Element[]
  readonly isHead: boolean
}

/** Those of tables inside the table stay with them. */
function rowsOf(element: Element): readonly HtmlRow[] {
  return element.children.flatMap((child): readonly HtmlRow[] => {
    if (child.type !== 'element') return []
    if (child.tagName === 'tr') return [{ cells: cellsOf(child), isHead: false }]
    if (!/^t(?:head|body|foot)$/u.test(child.tagName)) return []
    return rowsOf(child).map((row) => ({ ...row, isHead: child.tagName === 'thead' }))
  })
}

function cellsOf(row: Element): readonly Element[] {
  return row.children
    .filter((child) => child.type === 'element')
    .filter(({ tagName }) => /^t[dh]$/u.test(tagName))
}

function cellOf(element: Element, isHead: boolean, blocks: readonly Block[]): TableCell {
  return {
    type: isHead || element.tagName === 'th' ? 'tableHeader' : 'tableCell',
    attrs: {
      colspan: span(element.properties['colSpan'], 50),
      rowspan: span(element.properties['rowSpan'], 1000),
      colwidth: null,
      align: alignOf(element),
    },
    content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks,
  }
}

function span(value: unknown, most: number): number {
  const count = Number(value ?? 1)
  return Number.isSafeInteger(count) && count >= 1 ? Math.min(count, most) : 1
}

function alignOf(element: Element): CellAlignment | null {
  const style = /text-align:\s*(left|center|right)/iu.exec(attribute(element, 'style'))?.[1]
  const said = [style?.toLowerCase(), attribute(element, 'align'), ...classNames(element)]
  if (said.includes('right')) return 'right'
  if (said.includes('center')) return 'center'
  return style === undefined ? null : 'left'
}
