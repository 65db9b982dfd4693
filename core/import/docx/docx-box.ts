import { publishableAddress } from '../../address.ts'
import type { Card } from '../../document/card.ts'
import { inlineText } from '../../document/document-text.ts'
import type { Embed } from '../../document/embed.ts'
import type { Inline } from '../../document/inline.ts'
import type { DocxText } from './docx-lines.ts'

/** A card or a reference, which our own files have in styles: a link, and below it what is said of it. */
export function docxBox({ style, content }: DocxText): Card | Embed | null {
  if (style !== 'link card' && style !== 'embed') return null
  const address = content.map(linkOf).find((href) => href !== null) ?? ''
  if (publishableAddress(address) === null) return null
  const [name = '', ...below] = inlineText(content).split('\n')
  const title = name.trim() === address ? '' : name.trim()
  const said = below.join(' ').trim()
  return style === 'link card'
    ? { type: 'card', attrs: { address, title, description: said, image: null } }
    : { type: 'embed', attrs: { address, title, provider: said } }
}

function linkOf(inline: Inline): string | null {
  const marks = inline.type === 'text' ? (inline.marks ?? []) : []
  const link = marks.find(({ type }) => type === 'link')
  return link?.type === 'link' ? link.attrs.href : null
}
