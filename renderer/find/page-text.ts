import type { Node } from '@tiptap/pm/model'

import type { Article } from '../../core/article/article.ts'
import { objectCharacter } from '../../core/object-character.ts'
import type { Match } from '../../core/search/find-matches.ts'
import { textsWithin } from '../../core/search/written-text.ts'

export type PageField = 'headline' | 'standfirst'

/** Where a text of the page stands; positions are the editor's. */
export type TextPlace =
  | { readonly kind: 'field'; readonly field: PageField }
  | { readonly kind: 'words'; readonly start: number }
  /** In what a block keeps beside its words, such as a caption. */
  | { readonly kind: 'attribute'; readonly position: number; readonly path: string }

export interface PageText {
  readonly place: TextPlace
  readonly text: string
}

/** A passage on the page that was found. */
export interface PagePassage {
  readonly place: TextPlace
  readonly match: Match
}

/** Everything that can be found on an article's page, from its top to its foot. */
export function pageTexts(
  { headline, standfirst }: Pick<Article, PageField>,
  doc: Node,
): readonly PageText[] {
  const texts: PageText[] = [
    { place: { kind: 'field', field: 'headline' }, text: headline },
    { place: { kind: 'field', field: 'standfirst' }, text: standfirst },
  ]
  doc.descendants((node, position) => {
    for (const { path, text } of attributeTexts(node)) {
      if (text !== '') texts.push({ place: { kind: 'attribute', position, path }, text })
    }
    if (node.inlineContent && node.childCount > 0) {
      texts.push({ place: { kind: 'words', start: position + 1 }, text: wordsOf(node) })
    }
  })
  return texts
}

const attributeTextsOf = new WeakMap<Node, ReturnType<typeof textsWithin>>()

function attributeTexts(node: Node): ReturnType<typeof textsWithin> {
  if (node.isText) return []
  const known = attributeTextsOf.get(node)
  if (known !== undefined) return known
  const texts = textsWithin(node.attrs)
  attributeTextsOf.set(node, texts)
  return texts
}

const wordsOfNode = new WeakMap<Node, string>()

/** One character for each position inside the block, so that places in both are the same. */
export function wordsOf(node: Node): string {
  const known = wordsOfNode.get(node)
  if (known !== undefined) return known
  const words = node.children
    .map((child) => {
      if (child.isText) return child.text ?? ''
      return child.type.name === 'hardBreak' ? '\n' : objectCharacter.repeat(child.nodeSize)
    })
    .join('')
  wordsOfNode.set(node, words)
  return words
}

/** Where the passage begins in the editor; what stands above the body comes before everything. */
export function passageStart({ place, match }: PagePassage): number {
  switch (place.kind) {
    case 'field':
      return -1
    case 'words':
      return place.start + match.from
    case 'attribute':
      return place.position
  }
}
