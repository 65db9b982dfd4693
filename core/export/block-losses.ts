import type { Block, Document, Table } from '../document.ts'
import { allBlocks } from '../document/inner-blocks.ts'
import { allLines } from '../document/lines.ts'
import type { Loss } from './bundle-file.ts'
import { headRows } from './head-rows.ts'

/** What Markdown and plain text can't say of the blocks of a body, each kind once. */
export function blockLosses(body: Document, target: 'markdown' | 'text'): readonly Loss[] {
  const losses = allBlocks(body).flatMap((block) => lossOf(block, target))
  const all = [...losses, ...(target === 'markdown' ? lineLosses(body) : [])]
  return [...new Map(all.map((loss) => [loss.what, loss])).values()]
}

function lossOf(block: Block, target: 'markdown' | 'text'): readonly Loss[] {
  const isText = target === 'text'
  switch (block.type) {
    case 'figure':
      return block.attrs.alignment === 'center' || isText
        ? []
        : [{ what: 'Where the pictures stand', why: 'Markdown sets every picture in the column.' }]
    case 'pullQuote':
      return [{ what: 'The pull quotes', why: 'They become quotes like the others.' }]
    case 'table':
      return isText || isSimple(block)
        ? []
        : [
            {
              what: 'Parts of the tables',
              why: 'Markdown has one head row and cells of one line: joined cells, other header cells and lists are made plain.',
            },
          ]
    case 'card':
      return isText
        ? []
        : [{ what: 'The boxes of cards', why: 'They become paragraphs that begin with a link.' }]
    case 'embed':
      return [{ what: 'The players of embeds', why: 'A link stands in their place.' }]
    case 'details':
      return isText ? [{ what: 'The folds', why: 'Plain text shows all of what they hold.' }] : []
    case 'paragraph':
    case 'heading':
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
    case 'blockquote':
    case 'codeBlock':
    case 'horizontalRule':
    case 'callout':
      return []
  }
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

const htmlLoss: Loss = {
  what: 'Small capitals, highlights, sub- and superscript',
  why: 'Markdown has no sign for them. They stand as HTML, which some programs leave out.',
}

function lineLosses(body: Document): readonly Loss[] {
  const hasHtml = allLines(body)
    .flat()
    .some(
      (inline) =>
        inline.type === 'text' && (inline.marks ?? []).some(({ type }) => asHtml.has(type)),
    )
  return hasHtml ? [htmlLoss] : []
}

const asHtml: ReadonlySet<string> = new Set(['smallCaps', 'highlight', 'subscript', 'superscript'])
