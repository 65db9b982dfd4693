import type { Footnote, Inline } from '../../document/inline.ts'
import { type MarkNode, markTree } from '../mark-tree.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { look } from './newsletter-look.ts'

export interface MailLineSetting {
  readonly numbers: ReadonlyMap<Footnote, number>
}

/** A line of text; links within a page are words, because mail programs don’t follow them. */
export function mailLine(content: readonly Inline[], setting: MailLineSetting): Markup {
  return markup`${markTree(content).map((node) => nodeMarkup(node, setting))}`
}

function nodeMarkup(node: MarkNode, setting: MailLineSetting): Markup {
  switch (node.kind) {
    case 'text':
      return markup`${node.text}`
    case 'break':
      return markup`<br>\n`
    case 'note': {
      const number = setting.numbers.get(node.note)
      return number === undefined ? nothing : markup`<sup ${look.raised}>${number}</sup>`
    }
    case 'bold':
      return markup`<strong>${inside()}</strong>`
    case 'italic':
      return markup`<em>${inside()}</em>`
    case 'strike':
      return markup`<s>${inside()}</s>`
    case 'code':
      return markup`<code ${look.inlineCode}>${inside()}</code>`
    case 'subscript':
      return markup`<sub ${look.raised}>${inside()}</sub>`
    case 'superscript':
      return markup`<sup ${look.raised}>${inside()}</sup>`
    case 'smallCaps':
      return markup`<span ${look.smallCaps}>${inside()}</span>`
    case 'highlight':
      return markup`<span ${look.highlight}>${inside()}</span>`
    case 'link':
      return node.address.startsWith('#')
        ? markup`${inside()}`
        : markup`<a href="${node.address}" ${look.link}>${inside()}</a>`
  }

  function inside(): readonly Markup[] {
    return 'children' in node ? node.children.map((child) => nodeMarkup(child, setting)) : []
  }
}
