import { publishableAddress } from '../address.ts'
import type { Footnote, Inline } from '../document/inline.ts'
import { type FormatMarkName, isEditingMark, type Mark } from '../document/mark.ts'

/** Inline text as nested elements: neighbours under the same mark stand in one element. */
export type MarkTree = readonly MarkNode[]

export type MarkNode = MarkText | MarkBreak | MarkNote | MarkElement

export interface MarkText {
  readonly kind: 'text'
  readonly text: string
}

export interface MarkBreak {
  readonly kind: 'break'
}

export interface MarkNote {
  readonly kind: 'note'
  readonly note: Footnote
}

export type MarkElement = MarkSpan | MarkCode | MarkLink

export interface MarkSpan {
  readonly kind: Exclude<FormatMarkName, 'link' | 'code'>
  readonly children: MarkTree
}

export interface MarkCode {
  readonly kind: 'code'
  readonly children: MarkTree
}

export interface MarkLink {
  readonly kind: 'link'
  /** Fit to be published. */
  readonly address: string
  readonly children: MarkTree
}

/**
 * Nests the marks of a paragraph in one fixed order, links outermost and code innermost. Links
 * whose address may not be published leave their text behind.
 */
export function markTree(content: readonly Inline[]): MarkTree {
  return nest(content.map(unnested), nesting)
}

const nesting: readonly FormatMarkName[] = [
  'link',
  'highlight',
  'bold',
  'italic',
  'strike',
  'smallCaps',
  'subscript',
  'superscript',
  'code',
]

interface Unnested {
  readonly node: MarkText | MarkBreak | MarkNote
  /** Each mark with what makes it the same as its neighbour's. */
  readonly marks: ReadonlyMap<FormatMarkName, string>
}

function unnested(inline: Inline): Unnested {
  if (inline.type === 'hardBreak') return { node: { kind: 'break' }, marks: new Map() }
  if (inline.type === 'footnote') return { node: { kind: 'note', note: inline }, marks: new Map() }
  return {
    node: { kind: 'text', text: inline.text },
    marks: new Map((inline.marks ?? []).flatMap(markKey)),
  }
}

function markKey(mark: Mark): readonly (readonly [FormatMarkName, string])[] {
  if (isEditingMark(mark)) return []
  if (mark.type !== 'link') return [[mark.type, '']]
  const address = publishableAddress(mark.attrs.href)
  return address === null ? [] : [['link', address]]
}

function nest(
  content: readonly Unnested[],
  [outermost, ...inner]: readonly FormatMarkName[],
): MarkTree {
  if (outermost === undefined) return content.map(({ node }) => node)
  return runs(content, outermost).flatMap(({ key, members }) => {
    const children = nest(members, inner)
    return key === undefined ? children : [element(outermost, key, children)]
  })
}

interface Run {
  readonly key: string | undefined
  readonly members: readonly Unnested[]
}

function runs(content: readonly Unnested[], mark: FormatMarkName): readonly Run[] {
  return content.reduce<readonly Run[]>((found, piece) => {
    const key = piece.marks.get(mark)
    const last = found.at(-1)
    if (last === undefined || last.key !== key) return [...found, { key, members: [piece] }]
    return [...found.slice(0, -1), { key, members: [...last.members, piece] }]
  }, [])
}

function element(kind: FormatMarkName, key: string, children: MarkTree): MarkElement {
  if (kind === 'link') return { kind, address: key, children }
  return kind === 'code' ? { kind, children } : { kind, children }
}
