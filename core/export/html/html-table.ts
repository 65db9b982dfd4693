import type { Block, Table, TableCell, TableRow } from '../../document/document.ts'
import { headRows, isHead } from '../head-rows.ts'
import { type Markup, markup, nothing } from '../markup.ts'

/** A table whose header cells say what they head, in a box that can be scrolled by keys. */
export function tableMarkup(
  { attrs: { caption }, content }: Table,
  cellContent: (blocks: readonly Block[]) => Markup,
): Markup {
  const heads = headRows(content)
  const rows = content.map((row, at) => rowMarkup(row, at < heads, cellContent))
  const head = heads === 0 ? nothing : markup`<thead>\n${rows.slice(0, heads)}</thead>\n`
  const body = heads === rows.length ? nothing : markup`<tbody>\n${rows.slice(heads)}</tbody>\n`
  const said = caption === '' ? nothing : markup`<caption>${caption}</caption>\n`
  return markup`<div class="table" tabindex="0">\n<table>\n${said}${head}${body}</table>\n</div>\n`
}

function rowMarkup(
  { content = [] }: TableRow,
  isInHead: boolean,
  cellContent: (blocks: readonly Block[]) => Markup,
): Markup {
  const cells = content.map((cell, at) => {
    const scope = isInHead || !isRowHead(content, at) ? 'col' : 'row'
    const name = cell.type === 'tableHeader' ? 'th' : 'td'
    const attributes = [
      cell.type === 'tableHeader' ? markup` scope="${scope}"` : nothing,
      cell.attrs.colspan === 1 ? nothing : markup` colspan="${cell.attrs.colspan}"`,
      cell.attrs.rowspan === 1 ? nothing : markup` rowspan="${cell.attrs.rowspan}"`,
      cell.attrs.align === null ? nothing : markup` class="${cell.attrs.align}"`,
    ]
    return markup`<${{ markup: name }}${attributes}>${cellContent(cell.content)}</${{ markup: name }}>\n`
  })
  return markup`<tr>\n${cells}</tr>\n`
}

/** Header cells at the beginning of a row of other cells head the row. */
function isRowHead(cells: readonly TableCell[], at: number): boolean {
  return !isHead(cells) && cells.slice(0, at + 1).every(({ type }) => type === 'tableHeader')
}
