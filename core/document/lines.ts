import type { Block, Document } from './document.ts'
import type { Footnote, Inline } from './inline.ts'
import { allBlocks } from './inner-blocks.ts'

/** The text that the block itself holds as a line, blocks inside it left out; empty for others. */
export function blockLine(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
      return block.content ?? []
    case 'details':
      return block.content[0].content ?? []
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
    case 'blockquote':
    case 'codeBlock':
    case 'horizontalRule':
    case 'figure':
    case 'table':
    case 'callout':
    case 'card':
    case 'embed':
      return []
  }
}

/** Every line of text in reading order, each followed by its notes. Code is none. */
export function allLines(document: Document): readonly (readonly Inline[])[] {
  return allBlocks(document).flatMap((block) => {
    const line = blockLine(block)
    return line.length === 0 ? [] : [line, ...notesIn(line).map(({ content = [] }) => content)]
  })
}

/** The notes in the order of their numbers, which begin with 1. */
export function footnotes(document: Document): readonly Footnote[] {
  return allBlocks(document).flatMap((block) => notesIn(blockLine(block)))
}

function notesIn(line: readonly Inline[]): readonly Footnote[] {
  return line.filter((inline) => inline.type === 'footnote')
}
