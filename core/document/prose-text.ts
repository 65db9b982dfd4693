import { inlineText } from './document-text.ts'
import type { Block, Document } from './document.ts'
import { finalDocument } from './final-document.ts'

/** What is written in sentences, as it would be published: the paragraphs, one line each; no heading, caption, fold or table. */
export function proseText(document: Document): string {
  return finalDocument(document)
    .content.flatMap(blockProse)
    .filter((line) => line !== '')
    .join('\n')
}

function blockProse(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return [inlineText(block.content ?? [])]
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return block.content.flatMap(({ content }) => content.flatMap(blockProse))
    case 'blockquote':
    case 'callout':
      return block.content.flatMap(blockProse)
    case 'heading':
    case 'pullQuote':
    case 'codeBlock':
    case 'details':
    case 'table':
    case 'figure':
    case 'card':
    case 'embed':
    case 'horizontalRule':
      return []
  }
}
