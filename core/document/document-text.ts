import type { Block, Document } from './document.ts'
import { finalDocument } from './final-document.ts'
import type { Footnote, Inline } from './inline.ts'
import { allBlocks } from './inner-blocks.ts'

/**
 * The plain text as it would be published, one line a block, captions included, alt text and notes
 * left out.
 */
export function documentText(document: Document): string {
  return finalDocument(document)
    .content.map((block) => blockText(block))
    .filter((text) => text !== '')
    .join('\n')
}

/** The text of a block; `noteText` says what stands where the number of a note is. */
export function blockText(block: Block, noteText: (note: Footnote) => string = nothing): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content ?? [], noteText)
    case 'pullQuote':
      return lines([inlineText(block.content ?? [], noteText), block.attrs.attribution])
    case 'codeBlock':
      return (block.content ?? []).map(({ text }) => text).join('')
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return block.content.map(({ content }) => blocksText(content, noteText)).join('\n')
    case 'blockquote':
    case 'callout':
      return blocksText(block.content, noteText)
    case 'details': {
      const [summary, hidden] = block.content
      return lines([inlineText(summary.content ?? []), blocksText(hidden.content, noteText)])
    }
    case 'table': {
      const rows = block.content.map(({ content = [] }) =>
        content.map((cell) => blocksText(cell.content, noteText)).join('\t'),
      )
      return lines([block.attrs.caption, ...rows])
    }
    case 'figure':
      return block.attrs.caption
    case 'card':
      return lines([block.attrs.title, block.attrs.description])
    case 'embed':
      return block.attrs.title
    case 'horizontalRule':
      return ''
  }
}

/** The text of a line, a line end for each break in it. */
export function inlineText(
  content: readonly Inline[],
  noteText: (note: Footnote) => string = nothing,
): string {
  return content
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      return inline.type === 'footnote' ? noteText(inline) : '\n'
    })
    .join('')
}

/** True while there is nothing to read or look at: no text, no picture, no reference. */
export function isBlank(document: Document): boolean {
  const final = finalDocument(document)
  return documentText(final).trim() === '' && allBlocks(final).every(isOnlyText)
}

/** How many words the text has as it would be published. A block that did not change is not read again. */
export function documentWords(document: Document): number {
  return finalDocument(document).content.reduce((sum, block) => sum + blockWords(block), 0)
}

const wordsOf = new WeakMap<Block, number>()

function blockWords(block: Block): number {
  const known = wordsOf.get(block) ?? countWords(blockText(block))
  wordsOf.set(block, known)
  return known
}

/** Runs of non-space characters that hold a letter or a digit, as editors' programs count words. */
export function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

function blocksText(blocks: readonly Block[], noteText: (note: Footnote) => string): string {
  return blocks.map((block) => blockText(block, noteText)).join('\n')
}

function isOnlyText({ type }: Block): boolean {
  return type !== 'figure' && type !== 'card' && type !== 'embed'
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}

function nothing(): string {
  return ''
}
