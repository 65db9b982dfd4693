import type { Element, Root } from 'hast'

import { type BylineName, parseByline } from '../../article/byline.ts'
import {
  attribute,
  classNames,
  descendants,
  elementText,
  findElements,
} from '../../hast-element.ts'
import { areNames, isPrintedByline } from '../printed-byline.ts'

/** The line of a page that says who wrote it. */
export interface PageByline {
  readonly element: Element
  readonly names: readonly BylineName[]
}

/**
 * The line above the text that names nobody but the authors: one that begins with “By”, or one that the page marks as theirs.
 * Null when there is none, or when it says more than names; then it stays in the text.
 */
export function pageByline(region: Pick<Root, 'type' | 'children'>): PageByline | null {
  const all = findElements(region, () => true)
  const firstWords = all.filter((element) => element.tagName === 'p' && elementText(element) !== '')
  const textBegins = firstWords.find((_, at) => at === linesAbove)
  const above = textBegins === undefined ? all : all.slice(0, all.indexOf(textBegins))
  const element = above.find(isByline)
  return element === undefined ? null : { element, names: parseByline(wordsOf(element)) }
}

/** A standfirst, a byline and a date may stand above the text. */
const linesAbove = 3

function isByline(element: Element): boolean {
  const words = wordsOf(element)
  const hasPicture = descendants(element).some(({ tagName }) => tagName === 'img')
  if (words.length > 200 || hasPicture) return false
  const isPrinted = lines.has(element.tagName) && isPrintedByline(words)
  return isPrinted || (isMarked(element) && areNames(words))
}

/** A heading may begin with “By” too. */
const lines = new Set(['p', 'div', 'span', 'address'])

/** A date beside the names is read apart. */
function wordsOf(element: Element): string {
  const dates = descendants(element).filter(({ tagName }) => tagName === 'time')
  return dates
    .reduce((words, date) => words.replace(elementText(date), ''), elementText(element))
    .replace(/[\s|·•,–—-]+$/u, '')
    .trim()
}

function isMarked(element: Element): boolean {
  return (
    attribute(element, 'rel').split(' ').includes('author') ||
    attribute(element, 'itemProp') === 'author' ||
    classNames(element).some((name) =>
      /^(?:\w+[-_]+)?(?:byline|authors?)(?:[-_]+names?)?$/iu.test(name),
    )
  )
}
