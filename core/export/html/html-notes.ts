import type { Footnote, Inline } from '../../document/inline.ts'
import { type MarkNode, markTree } from '../mark-tree.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import type { PageWords } from '../words/page-words.ts'

/** A line of text; the numbers of its notes lead to the end of the article. */
export function lineMarkup(content: readonly Inline[], setting: LineSetting): Markup {
  return markup`${markTree(content).map((node) => markNodeMarkup(node, setting))}`
}

export interface LineSetting {
  readonly numbers: ReadonlyMap<Footnote, number>
  readonly words: PageWords
}

/** The notes as a list, each with the way back to its place. */
export function notesMarkup(notes: readonly Footnote[], words: PageWords): Markup {
  const setting = { numbers: new Map(), words }
  if (notes.length === 0) return nothing
  const items = notes.map(({ content = [] }, at) => {
    const back = markup`<a href="#note_place_${at + 1}" role="doc-backlink" aria-label="${words.backToNote(at + 1)}">${words.back}</a>`
    return markup`<li id="note_${at + 1}">${lineMarkup(content, setting)} ${back}</li>\n`
  })
  return markup`<section class="notes" role="doc-endnotes" aria-labelledby="notes_of_article">\n<h2 id="notes_of_article">${words.notes}</h2>\n<ol>\n${items}</ol>\n</section>\n`
}

function markNodeMarkup(node: MarkNode, setting: LineSetting): Markup {
  switch (node.kind) {
    case 'text':
      return markup`${node.text}`
    case 'break':
      return markup`<br>\n`
    case 'note':
      return noteMarkup(setting.numbers.get(node.note), setting.words)
    case 'bold':
      return markup`<strong>${inside()}</strong>`
    case 'italic':
      return markup`<em>${inside()}</em>`
    case 'strike':
      return markup`<s>${inside()}</s>`
    case 'code':
      return markup`<code>${inside()}</code>`
    case 'subscript':
      return markup`<sub>${inside()}</sub>`
    case 'superscript':
      return markup`<sup>${inside()}</sup>`
    case 'smallCaps':
      return markup`<span class="small-caps">${inside()}</span>`
    case 'highlight':
      return markup`<mark>${inside()}</mark>`
    case 'link':
      return isSaid(node.address, wordsOf(node))
        ? markup`<a class="address" href="${node.address}">${inside()}</a>`
        : markup`<a href="${node.address}">${inside()}</a>`
  }

  function inside(): readonly Markup[] {
    return 'children' in node ? node.children.map((child) => markNodeMarkup(child, setting)) : []
  }
}

/** Whether the words of a link are its address, which paper then need not say again. */
function isSaid(address: string, words: string): boolean {
  return bareAddress(address) === bareAddress(words)
}

function bareAddress(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/\/$/u, '')
}

function wordsOf(node: MarkNode): string {
  if (node.kind === 'text') return node.text
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

/** Underscores keep these apart from the ids of headings, which are made of words. */
function noteMarkup(number: number | undefined, { note }: PageWords): Markup {
  if (number === undefined) return nothing
  return markup`<sup><a id="note_place_${number}" href="#note_${number}" role="doc-noteref" aria-label="${note(number)}">${number}</a></sup>`
}
