import type { Node } from '@tiptap/pm/model'

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
}

const mapOfBlock = new WeakMap<Node, PageMap>()

/** Blocks that did not change are not read again. */
export function pageMap(doc: Node): PageMap {
  const headings: MappedHeading[] = []
  const footnotes: MappedPlace[] = []
  const figures: MappedPlace[] = []
  doc.forEach((block, position) => {
    const own = blockMap(block)
    headings.push(...own.headings.map((each) => movedBy(each, position)))
    footnotes.push(...own.footnotes.map((each) => movedBy(each, position)))
    figures.push(...own.figures.map((each) => movedBy(each, position)))
  })
  return { headings, footnotes, figures }
}

function movedBy<P extends MappedPlace>(place: P, by: number): P {
  return { ...place, position: place.position + by }
}

function blockMap(block: Node): PageMap {
  const known = mapOfBlock.get(block)
  if (known !== undefined) return known
  const map = placesIn(block)
  mapOfBlock.set(block, map)
  return map
}

/** Positions count from the block's own. */
function placesIn(block: Node): PageMap {
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
