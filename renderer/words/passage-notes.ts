import type { Node } from '@tiptap/pm/model'

import type { HouseStyle } from '../../core/house-style/house-style.ts'
import {
  type Readability,
  readability,
  type ReadingLoad,
  readingLoad,
} from '../../core/house-style/readability.ts'
import { type TextNote, textNotes } from '../../core/house-style/text-notes.ts'
import type { Range } from './marked-words.ts'
import { passagesBetween, passageText } from './passage-text.ts'

/** How a document reads: for information. */
export interface DocumentNotes {
  readonly notes: readonly PlacedNote[]
  /** Null where it is not asked for, or the text is too short to judge. */
  readonly readability: Readability | null
}

export interface PlacedNote {
  readonly kind: TextNote['kind']
  readonly words: number
  readonly place: Range
}

/** Remembers what it found by the node, so that a second look costs what has changed. */
export function createDocumentNotes(style: HouseStyle): (doc: Node) => DocumentNotes {
  const found = new WeakMap<Node, readonly TextNote[]>()
  const loads = new WeakMap<Node, ReadingLoad>()

  return (doc) => {
    const passages = passagesBetween(doc, 0, doc.content.size)
    return {
      notes: passages.flatMap(({ node, start }) =>
        remembered(found, node, () => textNotes(passageText(node), style)).map(
          ({ kind, words, from, to }) => ({
            kind,
            words,
            place: { from: start + from, to: start + to },
          }),
        ),
      ),
      readability: style.isReadabilityNoted
        ? readability(
            passages.map(({ node }) =>
              remembered(loads, node, () => readingLoad(passageText(node))),
            ),
          )
        : null,
    }
  }
}

function remembered<T>(cache: WeakMap<Node, T>, node: Node, make: () => T): T {
  const known = cache.get(node)
  if (known !== undefined) return known
  const made = make()
  cache.set(node, made)
  return made
}
