import {
  type Block,
  type Document,
  emptyDocument,
  type ListItem,
  type Table,
  type TableCell,
  type TableRow,
  type TaskItem,
} from '../document/document.ts'
import { type Figure, withMedia } from '../document/figure.ts'
import { canonical, isSame } from '../same-value.ts'
import { collided, type Merged, type Place, placeIn, type Three, undisputed } from './merger.ts'
import { mergeInlines, mergeText } from './sentences.ts'
import { mergeSequence, type Stretch } from './sequence.ts'

/** Merges two bodies block by block; a block that both changed is merged inside when that is plainly safe. */
export function mergeBody({ base, mine, theirs }: Three<Document>, place: Place): Merged<Document> {
  const stretches = mergeSequence(
    { base: base?.content, mine: mine.content, theirs: theirs.content },
    canonical,
  )
  const parts = stretches.map((stretch, at) => mergeStretch(stretch, placeIn(place, String(at))))
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
    case 'pullQuote':
      return mergeLine({ base, mine, theirs })
    case 'bulletList':
    case 'orderedList':
      if (mine.type !== base.type || theirs.type !== base.type) return null
      return mergeList({ base, mine, theirs }, mergeItem)
    case 'taskList':
      if (mine.type !== base.type || theirs.type !== base.type) return null
      return mergeList({ base, mine, theirs }, mergeTask)
    case 'blockquote':
    case 'callout':
      if (mine.type !== base.type || theirs.type !== base.type) return null
      return mergeBox({ base, mine, theirs })
    case 'table':
      if (mine.type !== base.type || theirs.type !== base.type) return null
      return mergeTable({ base, mine, theirs })
    case 'figure':
      if (mine.type !== base.type || theirs.type !== base.type) return null
      return mergeFigure({ base, mine, theirs })
    case 'details':
    case 'codeBlock':
    case 'horizontalRule':
    case 'card':
    case 'embed':
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

type Line = Extract<Block, { type: 'paragraph' | 'heading' | 'pullQuote' }>

function isLine(block: Block): block is Line {
  return block.type === 'paragraph' || block.type === 'heading' || block.type === 'pullQuote'
}

/** Where both sides agree on everything but what the block holds. */
function haveOneShape(mine: object, theirs: object): boolean {
  return isSame({ ...mine, content: null }, { ...theirs, content: null })
}

function mergeList<L extends { readonly content: readonly I[] }, I>(
  { base, mine, theirs }: KnownThree<L>,
  mergeOne: (sides: KnownThree<I>) => I | null,
): L | null {
  if (!haveOneShape(mine, theirs)) return null
  const content = mergeInside(
    { base: base.content, mine: mine.content, theirs: theirs.content },
    mergeOne,
  )
  return content === null ? null : { ...mine, content }
}

function mergeItem(sides: KnownThree<ListItem>): ListItem | null {
  const merged = mergeList(sides, mergeBlock)
  return merged?.content[0]?.type === 'paragraph' ? merged : null
}

/** A box that one ticked and whose words the other changed is both. */
function mergeTask({ base, mine, theirs }: KnownThree<TaskItem>): TaskItem | null {
  const attrs = undisputed({ base: base.attrs, mine: mine.attrs, theirs: theirs.attrs })
  if (attrs === null) return null
  const same = { attrs: attrs.value }
  const merged = mergeList(
    { base: { ...base, ...same }, mine: { ...mine, ...same }, theirs: { ...theirs, ...same } },
    mergeBlock,
  )
  return merged?.content[0]?.type === 'paragraph' ? merged : null
}

type Box = Extract<Block, { type: 'blockquote' | 'callout' }>

function mergeBox({ base, mine, theirs }: KnownThree<Box>): Box | null {
  if (!haveOneShape(mine, theirs)) return null
  const content = mergeInside(
    { base: base.content, mine: mine.content, theirs: theirs.content },
    mergeBlock,
  )
  return content === null ? null : { ...mine, content }
}

/** Cell by cell while both sides keep the rows and columns of the base; row by row otherwise. */
function mergeTable({ base, mine, theirs }: KnownThree<Table>): Table | null {
  const caption = mergeCaption({
    base: base.attrs.caption,
    mine: mine.attrs.caption,
    theirs: theirs.attrs.caption,
  })
  if (caption === null) return null
  const content = mergeInside(
    { base: base.content, mine: mine.content, theirs: theirs.content },
    mergeRow,
  )
  if (content === null || new Set(content.map(columns)).size > 1) return null
  return { ...mine, attrs: { caption }, content }
}

function mergeRow({ base, mine, theirs }: KnownThree<TableRow>): TableRow | null {
  const cells = [base, mine, theirs].map(({ content = [] }) => content.length)
  if (new Set(cells).size > 1 || !haveOneShape(mine, theirs)) return null
  const content: TableCell[] = []
  for (const [at, cell] of (mine.content ?? []).entries()) {
    const [from, other] = [base.content?.[at], theirs.content?.[at]]
    if (from === undefined || other === undefined) return null
    const merged = mergeCell({ base: from, mine: cell, theirs: other })
    if (merged === null) return null
    content.push(merged)
  }
  return { ...mine, content }
}

function mergeCell({ base, mine, theirs }: KnownThree<TableCell>): TableCell | null {
  const known = undisputed({ base, mine, theirs })
  return known === null ? mergeList({ base, mine, theirs }, mergeBlock) : known.value
}

function columns({ content = [] }: TableRow): number {
  return content.reduce((sum, { attrs }) => sum + attrs.colspan, 0)
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

function mergeFigure({ base, mine, theirs }: KnownThree<Figure>): Figure | null {
  const images = mergeImages({
    base: base.attrs.images,
    mine: mine.attrs.images,
    theirs: theirs.attrs.images,
  })
  const alignment = undisputed({
    base: base.attrs.alignment,
    mine: mine.attrs.alignment,
    theirs: theirs.attrs.alignment,
  })
  const [caption, credit, licence] = (['caption', 'credit', 'licence'] as const).map((field) =>
    mergeCaption({ base: base.attrs[field], mine: mine.attrs[field], theirs: theirs.attrs[field] }),
  )
  const isWhole = typeof caption === 'string' && typeof credit === 'string'
  if (!isWhole || typeof licence !== 'string' || images === null || alignment === null) return null
  return {
    ...mine,
    attrs: { images, caption, credit, licence, alignment: alignment.value },
  }
}

function mergeImages({
  base,
  mine,
  theirs,
}: KnownThree<Figure['attrs']['images']>): Figure['attrs']['images'] | null {
  return (
    undisputed({ base, mine, theirs })?.value ??
    mergeInside({ base, mine, theirs }, (sides) => {
      const media = undisputed({
        base: sides.base.media,
        mine: sides.mine.media,
        theirs: sides.theirs.media,
      })
      const alt = mergeCaption({
        base: sides.base.alt,
        mine: sides.mine.alt,
        theirs: sides.theirs.alt,
      })
      return media === null || alt === null ? null : withMedia({ ...sides.mine, alt }, media.value)
    })
  )
}

function mergeCaption(sides: Three<string>): string | null {
  return undisputed(sides)?.value ?? mergeText(sides)
}
