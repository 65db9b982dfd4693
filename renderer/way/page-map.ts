import type { Node } from '@tiptap/pm/model'

import { countWords, documentText } from '../../core/document/document-text.ts'
import { countGraphemes } from '../../core/graphemes.ts'
import { storedBlocks } from '../article/body-schema.ts'

export interface MappedPlace {
  readonly position: number
  readonly text: string
}

export interface MappedHeading extends MappedPlace {
  readonly level: number
}

/** What an article has to find one's way by. */
export interface PageMap {
  readonly headings: readonly MappedHeading[]
  readonly footnotes: readonly MappedPlace[]
  readonly figures: readonly MappedPlace[]
  /** Of the text as it would be published, as lists count them. */
  readonly words: number
  /** Of the same, as people count them, spaces included. */
  readonly characters: number
}

const mapOfBlock = new WeakMap<Node, PageMap>()

/** Blocks that did not change are not read again. */
export function pageMap(doc: Node): PageMap {
  const headings: MappedHeading[] = []
  const footnotes: MappedPlace[] = []
  const figures: MappedPlace[] = []
  let words = 0
  let characters = 0
  doc.forEach((block, position) => {
    const own = blockMap(block)
    headings.push(...own.headings.map((each) => movedBy(each, position)))
    footnotes.push(...own.footnotes.map((each) => movedBy(each, position)))
    figures.push(...own.figures.map((each) => movedBy(each, position)))
    words += own.words
    characters += own.characters
  })
  return { headings, footnotes, figures, words, characters }
}

function movedBy<P extends MappedPlace>(place: P, by: number): P {
  return { ...place, position: place.position + by }
}

function blockMap(block: Node): PageMap {
  const known = mapOfBlock.get(block)
  if (known !== undefined) return known
  const text = documentText({ type: 'doc', content: storedBlocks(block) })
  const map = { ...placesIn(block), words: countWords(text), characters: countCharacters(text) }
  mapOfBlock.set(block, map)
  return map
}

/** Positions count from the block's own. */
function placesIn(block: Node): Pick<PageMap, 'headings' | 'footnotes' | 'figures'> {
  const headings: MappedHeading[] = []
  const footnotes: MappedPlace[] = []
  const figures: MappedPlace[] = []

  function look(node: Node, position: number): void {
    switch (node.type.name) {
      case 'heading':
        headings.push({ position, text: node.textContent, level: Number(node.attrs['level']) })
        return
      case 'footnote':
        footnotes.push({ position, text: node.textContent })
        return
      case 'figure':
        figures.push({ position, text: String(node.attrs['caption']) })
        return
      default:
    }
  }

  look(block, 0)
  block.descendants((node, position) => look(node, position + 1))
  return { headings, footnotes, figures }
}

/** Ends of lines are no characters. */
export function countCharacters(text: string): number {
  return countGraphemes(text.replaceAll('\n', ''))
}
