import type { Element } from 'hast'

import type { CalloutTone } from '../../document/document.ts'
import { classNames } from '../../hast-element.ts'

/** Boxes as this program, GitHub and makers of handbooks write them. */
export function toneOf(element: Element): CalloutTone | null {
  const { tagName } = element
  const classes = classNames(element)
  if (tagName !== 'div' && tagName !== 'aside') return null
  const isBox = classes.some((name) => calloutClasses.has(name))
  if (!isBox) return null
  const said = classes.join(' ')
  if (/warning|caution|danger|important/u.test(said)) return 'warning'
  return /\b(?:tip|hint|success)\b/u.test(said) ? 'tip' : 'note'
}

const calloutClasses = new Set(['callout', 'admonition', 'markdown-alert', 'kg-callout-card'])
