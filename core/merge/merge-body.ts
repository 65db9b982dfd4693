import { type Block, type Document, emptyDocument, type ListItem } from '../document.ts'
import {
  canonical,
  collided,
  isSame,
  type Merged,
  type Place,
  type Three,
  undisputed,
} from './merger.ts'
import { mergeInlines, mergeText } from './sentences.ts'
import { mergeSequence, type Stretch } from './sequence.ts'

/** Merges two bodies block by block; a block that both changed is merged inside when that is plainly safe. */
export function mergeBody({ base, mine, theirs }: Three<Document>, place: Place): Merged<Document> {
  const stretches = mergeSequence(
    { base: base?.content, mine: mine.content, theirs: theirs.content },
    canonical,
  )
  const parts = stretches.map((stretch, at) =>
    mergeStretch(stretch, { ...place, path: `${place.path}.${at}` }),
  )
  const content = parts.flatMap(({ value }) => value)
  return {
    value: content.length === 0 ? emptyDocument : { type: 'doc', content },
    collisions: parts.flatMap(({ collisions }) => collisions),
  }
}

function mergeStretch(stretch: Stretch<Block>, place: Place): Merged<readonly Block[]> {
  if (stretch.kind === 'agreed') return { value: stretch.items, collisions: [] }
  const one = single(stretch)
  const block = one === null ? null : mergeBlock(one)
  if (block !== null) return { value: [block], collisions: [] }
  const { mine, theirs } = stretch
  return collided({ mine, theirs, both: [...mine, ...theirs] }, place, (blocks) =>
    blocks.length === 0 ? { kind: 'nothing' } : { kind: 'blocks', blocks },
  )
}

/** The stretch as one item of each, when it is that. */
function single<T>(stretch: {
  readonly base: readonly T[]
  readonly mine: readonly T[]
  readonly theirs: readonly T[]
}): KnownThree<T> | null {
  const [base, ...moreBase] = stretch.base
  const [mine, ...moreMine] = stretch.mine
  const [theirs, ...moreTheirs] = stretch.theirs
  if (moreBase.length + moreMine.length + moreTheirs.length > 0) return null
  if (base === undefined || mine === undefined || theirs === undefined) return null
  return { base, mine, theirs }
}

interface KnownThree<T> {
  readonly base: T
  readonly mine: T
  readonly theirs: T
}

function mergeBlock({ base, mine, theirs }: KnownThree<Block>): Block | null {
  switch (base.type) {
    case 'paragraph':
    case 'heading':
      return mergeLine({ base, mine, theirs })
    case 'bulletList':
      if (mine.type !== base.type || theirs.type !== base.type) return null
      return withItems(base, { base, mine, theirs })
    case 'orderedList':
      if (mine.type !== base.type || theirs.type !== base.type) return null
      if (!isSame(mine.attrs, theirs.attrs)) return null
      return withItems(mine, { base, mine, theirs })
    case 'blockquote': {
      if (mine.type !== base.type || theirs.type !== base.type) return null
      const content = mergeInside(
        { base: base.content, mine: mine.content, theirs: theirs.content },
        mergeBlock,
      )
      return content === null ? null : { ...mine, content }
    }
    case 'figure':
      if (mine.type !== base.type || theirs.type !== base.type) return null
      return mergeFigure({ base: base.attrs, mine: mine.attrs, theirs: theirs.attrs })
    case 'codeBlock':
    case 'horizontalRule':
      return null
  }
}

/** Only where both are still what the base was: a heading that one made of a paragraph is left to the person. */
function mergeLine({ base, mine, theirs }: KnownThree<Block>): Block | null {
  if (!isLine(base) || !isLine(mine) || !isLine(theirs)) return null
  const shapes = [base, mine, theirs].map((line) => canonical({ ...line, content: null }))
  if (new Set(shapes).size > 1) return null
  const content = mergeInlines({
    base: base.content ?? [],
    mine: mine.content ?? [],
    theirs: theirs.content ?? [],
  })
  if (content === null) return null
  return { ...mine, content }
}

type Line = Extract<Block, { type: 'paragraph' | 'heading' }>

function isLine(block: Block): block is Line {
  return block.type === 'paragraph' || block.type === 'heading'
}

type List = Extract<Block, { type: 'bulletList' | 'orderedList' }>

function withItems(shape: List, { base, mine, theirs }: KnownThree<List>): Block | null {
  const content = mergeInside(
    { base: base.content, mine: mine.content, theirs: theirs.content },
    mergeItem,
  )
  return content === null ? null : { ...shape, content }
}

function mergeItem({ base, mine, theirs }: KnownThree<ListItem>): ListItem | null {
  const content = mergeInside(
    { base: base.content, mine: mine.content, theirs: theirs.content },
    mergeBlock,
  )
  return content?.[0]?.type === 'paragraph' ? { type: 'listItem', content } : null
}

/** Null when anything inside collides, or nothing would be left: then the whole is left to the person. */
function mergeInside<T>(
  sides: KnownThree<readonly T[]>,
  mergeOne: (sides: KnownThree<T>) => T | null,
): readonly T[] | null {
  const merged: T[] = []
  for (const stretch of mergeSequence(sides, canonical)) {
    if (stretch.kind === 'agreed') {
      merged.push(...stretch.items)
      continue
    }
    const one = single(stretch)
    const item = one === null ? null : mergeOne(one)
    if (item === null) return null
    merged.push(item)
  }
  return merged.length === 0 ? null : merged
}

type FigureAttributes = Extract<Block, { type: 'figure' }>['attrs']

function mergeFigure({ base, mine, theirs }: KnownThree<FigureAttributes>): Block | null {
  const media = undisputed({ base: base.media, mine: mine.media, theirs: theirs.media })
  const alt = mergeCaption({ base: base.alt, mine: mine.alt, theirs: theirs.alt })
  const caption = mergeCaption({ base: base.caption, mine: mine.caption, theirs: theirs.caption })
  if (media === null || alt === null || caption === null) return null
  return { type: 'figure', attrs: { media: media.value, alt, caption } }
}

function mergeCaption(sides: Three<string>): string | null {
  return undisputed(sides)?.value ?? mergeText(sides)
}
