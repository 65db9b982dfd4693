import type { Node } from '@tiptap/pm/model'

import { objectCharacter } from '../../core/object-character.ts'

/** A stretch of running text in a document: a node whose content is inline. */
export interface Passage {
  readonly node: Node
  /** The position of its first character. */
  readonly start: number
}

/**
 * The text of a passage, as long as its content: a place in it is a position from its start. Code and what is no text stand
 * as characters that nobody touches.
 */
export function passageText(node: Node): string {
  const known = texts.get(node)
  if (known !== undefined) return known
  const text = node.children.map(inlineText).join('')
  texts.set(node, text)
  return text
}

const texts = new WeakMap<Node, string>()

function inlineText(node: Node): string {
  if (node.text !== undefined) {
    return isProse(node) ? node.text : objectCharacter.repeat(node.nodeSize)
  }
  return node.type.name === 'hardBreak' ? '\n' : objectCharacter.repeat(node.nodeSize)
}

/** What a suggestion would take out is not read any more. */
function isProse(node: Node): boolean {
  return !node.marks.some(({ type }) => type.spec.code === true || type.name === 'deletion')
}

/** The passages that a range touches; blocks of code are none. */
export function passagesBetween(doc: Node, from: number, to: number): readonly Passage[] {
  const passages: Passage[] = []
  doc.nodesBetween(from, to, (node, position) => {
    if (node.type.spec.code === true) return false
    if (node.inlineContent) passages.push({ node, start: position + 1 })
    return true
  })
  return passages
}
