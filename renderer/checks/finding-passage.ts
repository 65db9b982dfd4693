import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'

import type { Finding, Place } from '../../core/finding.ts'
import { objectCharacter } from '../../core/object-character.ts'
import { type PagePassage, pageTexts } from '../find/page-text.ts'
import { pictureIn } from './finding-picture.ts'

/** The stretch of text or the picture that the finding speaks of; null where it speaks of all of it. */
export function passageOf(
  editor: Editor,
  article: Parameters<typeof pageTexts>[0],
  { rule, place }: Finding,
): PagePassage | null {
  if (rule === 'heading-empty') return nodePassage(editor, place, isEmptyHeading)
  if (place.part !== undefined) {
    return nodePassage(editor, place, (node) => showsPicture(node, place.part))
  }
  const { excerpt = '', nth = 1 } = place
  const found = pageTexts(article, editor.state.doc).flatMap(({ place: where, text }) =>
    isIn(where, place.field) ? occurrences(text, excerpt).map((from) => ({ where, from })) : [],
  )
  const wanted = found[nth - 1] ?? found[0]
  if (wanted === undefined) return null
  const match = { from: wanted.from, to: wanted.from + excerpt.length, groups: [], namedGroups: {} }
  return { place: wanted.where, match }
}

function isIn(place: PagePassage['place'], field: string): boolean {
  return place.kind === 'field' ? place.field === field : field === 'body'
}

/** Whole words where the excerpt begins or ends with one; what is no text stands for nothing. */
function occurrences(text: string, excerpt: string): readonly number[] {
  if (excerpt === '') return []
  const prose = text.replaceAll(objectCharacter, ' ')
  const found: number[] = []
  for (let at = prose.indexOf(excerpt); at !== -1; at = prose.indexOf(excerpt, at + 1)) {
    const isCutBefore = /^[\p{L}\p{N}]/u.test(excerpt) && /[\p{L}\p{N}]$/u.test(prose.slice(0, at))
    const isCutAfter =
      /[\p{L}\p{N}]$/u.test(excerpt) && /^[\p{L}\p{N}]/u.test(prose.slice(at + excerpt.length))
    if (!isCutBefore && !isCutAfter) found.push(at)
  }
  return found
}

function nodePassage(
  editor: Editor,
  { nth = 1 }: Place,
  isWanted: (node: Node) => boolean,
): PagePassage | null {
  const positions: number[] = []
  editor.state.doc.descendants((node, position) => {
    if (isWanted(node)) positions.push(position)
  })
  const position = positions[nth - 1] ?? positions[0]
  if (position === undefined) return null
  const match = { from: 0, to: 0, groups: [], namedGroups: {} }
  return { place: { kind: 'attribute', position, path: '' }, match }
}

function isEmptyHeading(node: Node): boolean {
  return node.type.name === 'heading' && node.textContent.trim() === ''
}

function showsPicture(node: Node, id: Place['part']): boolean {
  return pictureIn(node, id) !== -1
}
