import { blockText, inlineText } from '../document/document-text.ts'
import type { Block } from '../document/document.ts'
import type { Footnote } from '../document/inline.ts'
import { lines, type Passage } from './passage.ts'

export function blockPassage(block: Block): Passage {
  const source = JSON.stringify(block)
  const passage = { field: 'body', key: null, source, text: blockText(block, noteText) } as const
  switch (block.type) {
    case 'paragraph':
      return { ...passage, label: 'Paragraph', look: 'text' }
    case 'heading':
      return { ...passage, label: headingLabels[block.attrs.level], look: 'heading' }
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return { ...passage, label: 'List', look: 'text' }
    case 'blockquote':
      return { ...passage, label: 'Quote', look: 'quote' }
    case 'pullQuote':
      return { ...passage, label: 'Pull quote', look: 'quote' }
    case 'table':
      return { ...passage, label: 'Table', look: 'text' }
    case 'callout':
      return { ...passage, label: 'Box', look: 'quote' }
    case 'details':
      return { ...passage, label: 'Fold', look: 'text' }
    case 'card':
      return { ...passage, label: 'Card', look: 'quote', text: boxText(passage.text, block.attrs) }
    case 'embed':
      return { ...passage, label: 'Embed', look: 'quote', text: boxText(passage.text, block.attrs) }
    case 'codeBlock':
      return { ...passage, label: 'Code', look: 'code' }
    case 'horizontalRule':
      return { ...passage, label: 'Rule', look: 'text', text: '* * *' }
    case 'figure': {
      const { images, caption, credit, licence } = block.attrs
      const said = lines([...images.map(({ alt }) => alt), caption, credit, licence])
      return { ...passage, label: 'Picture', look: 'quote', text: said }
    }
  }
}

const headingLabels = { 2: 'Heading', 3: 'Subheading', 4: 'Minor heading' } as const

/** A note stands where its number is. */
function noteText({ content = [] }: Footnote): string {
  return ` [${inlineText(content)}]`
}

function boxText(words: string, { address }: { readonly address: string }): string {
  return lines([words, address])
}
