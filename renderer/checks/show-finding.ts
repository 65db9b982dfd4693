import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'

import type { Finding, Place } from '../../core/finding.ts'
import { isRecordId } from '../../core/library/record-id.ts'
import { objectCharacter } from '../../core/object-character.ts'
import type { DeskTools } from '../desk/desk-context.ts'
import { openId } from '../desk/page.ts'
import { whenShown } from '../desk/when-shown.ts'
import { type PagePassage, pageTexts } from '../find/page-text.ts'
import { revealPassage } from '../find/reveal-passage.ts'
import { focus, labelled, revealField } from './finding-field.ts'

/** Puts the record on the page and the cursor to where the finding is; `from` is what asked for it. */
export async function showFinding(tools: DeskTools, finding: Finding, from: string): Promise<void> {
  const { store, actions } = tools
  const { field, part } = finding.place
  // Who somebody is stands on a page of their own.
  const isPerson = field === 'byline' && store.getState().authorNames.has(part ?? finding.record)
  const id = isPerson && part !== undefined ? part : finding.record
  actions.showSheet(null)
  if (openId(store.getState().page) !== id) await actions.open(id, from)
  if (openId(store.getState().page) !== id) return
  await whenShown(() =>
    isPerson ? focus(labelled(personField(finding.rule))) : reveal(tools, finding),
  )
}

/** Where that is written which a person in a byline lacks. */
function personField(rule: string): string {
  if (rule === 'author-without-name') return 'Name'
  return rule === 'ghost-mail-missing' ? 'E-mail' : 'Short bio'
}

/** False while the place is not on the page yet. */
function reveal(tools: DeskTools, finding: Finding): boolean {
  const { page } = tools.store.getState()
  const { field, part } = finding.place
  if (page?.kind === 'thread' && field === 'posts') {
    const post = isRecordId(part) ? `[data-post="${part}"]` : 'main'
    return focus(document.querySelector<HTMLElement>(`${post} textarea`))
  }
  const row = page?.kind === 'edition' && part !== undefined ? listedRow(part) : null
  if (row !== null) return focus(row)
  const isWritten = field === 'headline' || field === 'standfirst' || field === 'body'
  if (page?.kind !== 'article' || !isWritten) return revealField(tools, field)
  const { editor } = tools.words.store.getState()
  if (editor === null || editor.isDestroyed) return false
  const passage = passageOf(editor, page.open.latest(), finding)
  if (passage === null) return field === 'body' ? focusBody(editor) : revealField(tools, field)
  revealPassage(editor, passage)
  if (passage.place.kind === 'attribute' && isOfPicture(finding.rule)) {
    return focus(pictureField(editor, passage.place.position, finding))
  }
  return passage.place.kind === 'field' ? revealField(tools, field) : focusEditor(editor)
}

function focusBody(editor: Editor): boolean {
  editor.commands.focus('start')
  return true
}

function focusEditor(editor: Editor): boolean {
  editor.view.focus()
  return true
}

/** The stretch of text or the picture that the finding speaks of; null where it speaks of all of it. */
function passageOf(
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

/** Which of a figure’s pictures it is; -1 where it is none of them. */
function pictureIn(node: Node, id: Place['part']): number {
  const images: unknown = node.attrs['images']
  if (!Array.isArray(images)) return -1
  return images.findIndex(
    (image: unknown) =>
      typeof image === 'object' && image !== null && 'media' in image && image.media === id,
  )
}

/** Rules whose way out is a field of the figure. */
function isOfPicture(rule: string): boolean {
  return rule.startsWith('alt-') || figureFields.has(rule)
}

const figureFields: ReadonlyMap<string, string> = new Map([
  ['picture-without-credit', 'Credit'],
  ['picture-without-licence', 'Licence'],
])

/** Null while the figure is not drawn yet. */
function pictureField(
  editor: Editor,
  position: number,
  { rule, place: { part } }: Finding,
): HTMLElement | null {
  const figure = editor.state.doc.nodeAt(position)
  const shown = editor.view.nodeDOM(position)
  if (figure === null || !(shown instanceof Element)) return null
  const label = figureFields.get(rule)
  return label === undefined
    ? (shown.querySelectorAll('textarea')[pictureIn(figure, part)] ?? null)
    : ([...shown.querySelectorAll('label')].find((each) => each.textContent.startsWith(label))
        ?.control ?? null)
}

/** An article that the edition on the page lists. */
function listedRow(id: Place['part']): HTMLElement | null {
  return document.querySelector<HTMLElement>(`main [data-key="${id}"]`)
}
