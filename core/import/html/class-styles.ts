import type { Root } from 'hast'

import { findElements } from '../../hast-element.ts'

/**
 * What a page's own style sheet says of each class, for rules that name one class and nothing else:
 * a document that Google Docs saves as a web page tells bold and italic only so.
 */
export function classStyles(root: Root): ReadonlyMap<string, string> {
  const styles = new Map<string, string>()
  for (const sheet of findElements(root, ({ tagName }) => tagName === 'style')) {
    const css = sheet.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    for (const [, name = '', rule = ''] of css.matchAll(classRule)) {
      styles.set(name, `${styles.get(name) ?? ''};${rule}`)
    }
  }
  return styles
}

const classRule = /(?<=^|[}\s])\.([\w-]{1,60})\s{0,9}\{([^{}]{0,2000})\}/gu
