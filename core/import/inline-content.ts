import { blockText } from '../document/document-text.ts'
import type { Block, Paragraph } from '../document/document.ts'
import type { Inline, NoteInline, Text } from '../document/inline.ts'
import { blockLine } from '../document/lines.ts'
import type { Mark } from '../document/mark.ts'
import { isSuggestion } from '../editing/suggestion.ts'

/** Text with marks; nothing for an empty text. The same mark stands once. */
export function markedText(text: string, marks: readonly Mark[]): readonly Text[] {
  if (text === '') return []
  const once = marks.filter(
    (mark, index) => marks.findIndex((each) => sameMark(each, mark)) === index,
  )
  return once.length === 0 ? [{ type: 'text', text }] : [{ type: 'text', text, marks: once }]
}

/** Neighbours with the same marks become one text; space and line ends at the edges go. */
export function tidyInline(content: readonly Inline[]): readonly Inline[] {
  return trimEnd(trimStart(joinNeighbours(content)))
}

/** A paragraph of the content, or nothing when it says nothing. */
export function paragraphs(content: readonly Inline[]): readonly Paragraph[] {
  const tidy = tidyInline(content)
  return tidy.length === 0 ? [] : [{ type: 'paragraph', content: tidy }]
}

/** Blocks that begin with a paragraph, as a list item needs them. */
export function itemBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks]
}

/** The text of the blocks as one line, as a note holds it: a break for each new block. */
export function noteContent(blocks: readonly Block[]): readonly NoteInline[] {
  const lines = blocks.flatMap(linesOf).filter((line) => line.length > 0)
  return lines.flatMap((line, at): readonly NoteInline[] =>
    at === 0 ? line : [{ type: 'hardBreak' }, ...line],
  )
}

function linesOf(block: Block): readonly (readonly NoteInline[])[] {
  const line = blockLine(block).filter((inline) => inline.type !== 'footnote')
  if (line.length > 0 || block.type === 'paragraph') return [line]
  const text = blockText(block).replaceAll(/\s+/gu, ' ').trim()
  return [markedText(text, [])]
}

/** Two links on one text would be two addresses: the outer one holds. Comments may be several. */
function sameMark(one: Mark, other: Mark): boolean {
  const isOneComment =
    one.type !== 'comment' || other.type !== 'comment' || one.attrs.id === other.attrs.id
  return one.type === other.type && isOneComment
}

function joinNeighbours(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const next of content) {
    const last = joined.at(-1)
    if (last?.type === 'hardBreak' && next.type === 'text') {
      const text = next.text.replace(/^ +/u, '')
      if (text !== '') joined.push({ ...next, text })
      continue
    }
    if (last?.type !== 'text' || next.type !== 'text') {
      joined.push(next)
      continue
    }
    const isOneSpace = last.text.endsWith(' ') && areSuggestedAlike(last, next)
    const text = isOneSpace ? next.text.replace(/^ +/u, '') : next.text
    if (JSON.stringify(last.marks) === JSON.stringify(next.marks)) {
      joined[joined.length - 1] = { ...last, text: `${last.text}${text}` }
    } else if (text !== '') joined.push({ ...next, text })
  }
  return joined
}

/** Two spaces of which one is only suggested, or only till something is accepted, are both meant. */
function areSuggestedAlike({ marks: one = [] }: Text, { marks: other = [] }: Text): boolean {
  return JSON.stringify(one.filter(isSuggestion)) === JSON.stringify(other.filter(isSuggestion))
}

function trimStart(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content
  if (first === undefined) return content
  if (first.type === 'hardBreak') return trimStart(rest)
  if (first.type === 'footnote') return content
  const text = first.text.trimStart()
  return text === '' ? trimStart(rest) : [{ ...first, text }, ...rest]
}

function trimEnd(content: readonly Inline[]): readonly Inline[] {
  const last = content.at(-1)
  if (last === undefined) return content
  const others = content.slice(0, -1)
  if (last.type === 'hardBreak') return trimEnd(others)
  if (last.type === 'footnote') return content
  const text = last.text.trimEnd()
  return text === '' ? trimEnd(others) : [...others, { ...last, text }]
}
