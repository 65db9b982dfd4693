import type { Element, ElementContent } from 'hast'

import { absentAlt, fileAt } from '../../absent-picture.ts'
import type { Block } from '../../document/document.ts'
import { createFigure, type FigureAlignment, type FigureImage } from '../../document/figure.ts'
import { absentDescription } from '../../export/words/page-words.ts'
import { attribute, classNames, descendants, elementText } from '../../hast-element.ts'
import type { BodyRecorder } from '../read-body.ts'
import { htmlTable } from './html-table.ts'

/** A picture as a figure; nothing where the element is none. */
export function imageBlocks(element: Element, recorder: BodyRecorder): readonly Block[] {
  const images = shownImages(element, recorder)
  return images.length === 0 ? [] : [createFigure(images)]
}

function shownImages(element: Element, recorder: BodyRecorder): readonly FigureImage[] {
  const address = attribute(element, 'src')
  const alt = attribute(element, 'alt')
  // An image of one pixel without a description counts readers; it is no picture.
  const isTracker = element.properties['width'] === 1 || element.properties['height'] === 1
  if ((address === '' && alt === '') || (isTracker && alt === '')) return []
  return [recorder.image({ address, alt })]
}

/** Pictures with what is said below them; a table in the place of pictures is one. */
export function htmlFigure(
  element: Element,
  {
    recorder,
    blocksOf,
  }: {
    readonly recorder: BodyRecorder
    readonly blocksOf: (nodes: readonly ElementContent[]) => readonly Block[]
  },
): readonly Block[] {
  const caption = element.children.find(
    (child) => child.type === 'element' && child.tagName === 'figcaption',
  )
  const inside = element.children.filter((child) => child !== caption).flatMap(descendants)
  const said =
    caption?.type === 'element' ? captionOf(caption) : { caption: '', credit: '', licence: '' }
  const table = inside.find(({ tagName }) => tagName === 'table')
  if (table !== undefined) return htmlTable(table, said.caption, blocksOf)
  // This program says in words which pictures it does not show.
  const hasWords = classNames(element).some((name) => name === 'absent' || name === 'several')
  const images: FigureImage[] = []
  const text: Element[] = []
  for (const each of inside) {
    if (each.tagName === 'img') images.push(...shownImages(each, recorder))
    if (each.tagName !== 'p') continue
    const absent = hasWords ? absentImage(each, recorder) : null
    if (absent !== null) images.push(absent)
    else if (descendants(each).every(({ tagName }) => tagName !== 'img')) text.push(each)
  }
  if (images.length === 0) return blocksOf(element.children)
  const figure = createFigure(images, said)
  const alignment = alignmentOf(classNames(element))
  return [{ ...figure, attrs: { ...figure.attrs, alignment } }, ...blocksOf(text)]
}

/** Where its file lies is said as far as it is known; null for a line that is of no picture. */
function absentImage(line: Element, recorder: BodyRecorder): FigureImage | null {
  const address = attribute(line, 'title')
  const words = elementText(line)
  const description = absentDescription(words)
  return address === '' && description === null
    ? null
    : recorder.image({ address, alt: absentAlt(description ?? words, fileAt(address)) })
}

/** Whose the picture is stands in small print. */
function captionOf(element: Element): {
  readonly caption: string
  readonly credit: string
  readonly licence: string
} {
  const small = element.children.find(
    (child) => child.type === 'element' && child.tagName === 'small',
  )
  const rest = { ...element, children: element.children.filter((child) => child !== small) }
  const said = small?.type === 'element' ? elementText(small) : ''
  const licence = licenceEnd.exec(said)?.[1] ?? ''
  const credit = said.slice(0, said.length - licence.length).replace(/,\s*$/u, '')
  return { caption: elementText(rest), credit, licence }
}

const licenceEnd = /(?:^|,\s*)((?:CC[ -]|CC0|Public domain|All rights reserved)[^,]*)$/u

function alignmentOf(classes: readonly string[]): FigureAlignment {
  if (classes.some((name) => /^(?:align)?(?:wide|full)$/u.test(name))) return 'wide'
  if (classes.some((name) => /^(?:align)?left$/u.test(name))) return 'left'
  return classes.some((name) => /^(?:align)?right$/u.test(name)) ? 'right' : 'center'
}
