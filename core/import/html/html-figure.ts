import type { Element } from 'hast'

import { absentAlt, fileAt } from '../../absent-picture.ts'
import type { Block } from '../../document/document.ts'
import { createFigure, type FigureAlignment, type FigureImage } from '../../document/figure.ts'
import { standsForUndescribed } from '../../export/words/page-words.ts'
import { attribute, classNames, elementText } from '../../hast-element.ts'
import type { BodyRecorder } from '../read-body.ts'

/** A picture as a figure; nothing where the element is none. */
export function imageBlocks(element: Element, recorder: BodyRecorder): readonly Block[] {
  const address = attribute(element, 'src')
  const alt = attribute(element, 'alt')
  // An image of one pixel without a description counts readers; it is no picture.
  const isTracker = element.properties['width'] === 1 || element.properties['height'] === 1
  if ((address === '' && alt === '') || (isTracker && alt === '')) return []
  return [createFigure([recorder.image({ address, alt })])]
}

/** This program says in words which pictures it does not show, and where their files lie as far as it knows. */
export function absentImages(element: Element, recorder: BodyRecorder): readonly FigureImage[] {
  if (!classNames(element).includes('absent')) return []
  return element.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'p' ? [absentImage(child, recorder)] : [],
  )
}

function absentImage(line: Element, recorder: BodyRecorder): FigureImage {
  const address = attribute(line, 'title')
  const words = elementText(line)
  const said = standsForUndescribed(words) ? '' : words.replace(/^[^:]*:\s*/u, '')
  return recorder.image({ address, alt: absentAlt(said, fileAt(address)) })
}

/** Whose the picture is stands in small print. */
export function captionOf(element: Element): {
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

export function alignmentOf(classes: readonly string[]): FigureAlignment {
  if (classes.some((name) => /^(?:align)?(?:wide|full)$/u.test(name))) return 'wide'
  if (classes.some((name) => /^(?:align)?left$/u.test(name))) return 'left'
  return classes.some((name) => /^(?:align)?right$/u.test(name)) ? 'right' : 'center'
}
