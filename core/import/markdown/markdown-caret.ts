import type { Inline } from '../../document/inline.ts'
import type { Mark } from '../../document/mark.ts'
import { markedText } from '../inline-content.ts'

/** Text in which carets around a piece that clings to the word before it set a superscript, as in Pandoc's `m^2^`. */
export function raisedText(text: string, marks: readonly Mark[]): readonly Inline[] {
  // The pieces that a pattern catches stand at every second place.
  return text
    .split(raised)
    .flatMap((piece, at) =>
      markedText(piece, at % 2 === 0 ? marks : [...marks, { type: 'superscript' }]),
    )
}

const raised = /(?<=[^\s^])\^([^\s^[\]]{1,40})\^(?![\p{L}\p{N}])/u
