import type { ResolvedPos } from '@tiptap/pm/model'

/** A word of a text, however many marks it bears. */
export interface WordAt {
  readonly from: number
  readonly to: number
  readonly word: string
}

/** The word in or at which a place stands; null where there is none. */
export function wordAt($place: ResolvedPos): WordAt | null {
  const [before = ''] = /[\p{L}\p{N}\p{M}'’-]*$/u.exec(textBefore($place)) ?? []
  const [after = ''] = /^[\p{L}\p{N}\p{M}'’-]*/u.exec(textAfter($place)) ?? []
  const word = before + after
  const from = $place.pos - before.length
  return word === '' ? null : { from, to: from + word.length, word }
}

/** The last word before a place, whatever spaces and signs stand between. */
export function wordBefore($place: ResolvedPos): WordAt | null {
  const text = textBefore($place)
  const [between = ''] = /[^\p{L}\p{N}\p{M}]*$/u.exec(text) ?? []
  return between === text ? null : wordAt($place.doc.resolve($place.pos - between.length))
}

/** To the next thing in its line that is no text. */
function textBefore({ parent, parentOffset }: ResolvedPos): string {
  let text = ''
  let { node, offset } = parent.childBefore(parentOffset)
  while (node?.isText === true) {
    text = (node.text ?? '').slice(0, parentOffset - offset) + text
    ;({ node, offset } = parent.childBefore(offset))
  }
  return text
}

function textAfter({ parent, parentOffset }: ResolvedPos): string {
  let text = ''
  let { node, offset } = parent.childAfter(parentOffset)
  while (node?.isText === true) {
    text += (node.text ?? '').slice(Math.max(0, parentOffset - offset))
    ;({ node, offset } = parent.childAfter(offset + node.nodeSize))
  }
  return text
}
