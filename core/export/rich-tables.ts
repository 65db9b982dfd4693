import type { Document, Table } from '../document/document.ts'
import { allBlocks } from '../document/inner-blocks.ts'
import { headRows } from './head-rows.ts'

/** Whether a table is more than a head and rows of lines. */
export function hasRichTables(body: Document): boolean {
  const tables = allBlocks(body).filter((block) => block.type === 'table')
  return !tables.every(isSimple)
}

function isSimple({ content }: Table): boolean {
  const [head, ...others] = content
  const cells = content.flatMap((row) => row.content ?? [])
  return (
    headRows(content) === 1 &&
    (head?.content ?? []).length > 0 &&
    others.every((row) => (row.content ?? []).every(({ type }) => type === 'tableCell')) &&
    cells.every(
      ({ attrs, content: [first, ...more] }) =>
        attrs.colspan === 1 &&
        attrs.rowspan === 1 &&
        first?.type === 'paragraph' &&
        more.length === 0,
    )
  )
}
