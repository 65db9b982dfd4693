import type { Node } from '@tiptap/pm/model'

import { countWords } from '../../core/document-text.ts'

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
  readonly words: number
  /** As people count them, spaces included. */
  readonly characters: number
}

export const emptyMap: PageMap = {
  headings: [],
  footnotes: [],
  figures: [],
  words: 0,
  characters: 0,
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
  const text = plainText(block)
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

/** The words of the text itself: captions count, notes don't, as in lists. */
function plainText(block: Node): string {
  const words: string[] = []
  function take(node: Node): boolean {
    if (node.type.name === 'footnote') return false
    if (node.isText) words.push(node.text ?? '')
    else if (node.type.name === 'figure') words.push(`\n${String(node.attrs['caption'])}`)
    else if (node.isBlock || node.type.name === 'hardBreak') words.push('\n')
    return true
  }
  take(block)
  block.descendants(take)
  return words.join('')
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

export function countCharacters(text: string): number {
  const line = text.replaceAll('\n', '')
  // Plain letters need no rules to be counted.
  return /^[\u0020-\u02FF\u2010-\u2027]*$/u.test(line)
    ? line.length
    : [...segmenter.segment(line)].length
}
