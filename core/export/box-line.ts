import { publishableAddress } from '../address.ts'
import type { Block } from '../document/document.ts'
import type { Inline } from '../document/inline.ts'

/** A card or a reference as one line, where boxes can't be: a link with what is said of it below. */
export function boxLine(block: Extract<Block, { type: 'card' | 'embed' }>): readonly Inline[] {
  const { address, title } = block.attrs
  const name = title === '' ? address : title
  const said = block.type === 'card' ? block.attrs.description : block.attrs.provider
  const link: readonly Inline[] =
    publishableAddress(address) === null
      ? [{ type: 'text', text: name }]
      : [{ type: 'text', text: name, marks: [{ type: 'link', attrs: { href: address } }] }]
  return [
    ...(name === '' ? [] : link),
    ...(said === '' ? [] : [{ type: 'hardBreak' } as const, { type: 'text', text: said } as const]),
  ]
}
