import type { Element, ElementContent } from 'hast'

import { attribute, descendants } from '../../hast-element.ts'

/** A point with a box to tick, as GitHub, Google Docs and this program write it. */
export function isTask(node: ElementContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'li') return false
  const isMarked = attribute(node, 'role') === 'checkbox' || 'dataChecked' in node.properties
  return isMarked || firstElements(node).some(isCheckBox)
}

export function isChecked(item: Element): boolean {
  if (attribute(item, 'ariaChecked') === 'true' || attribute(item, 'dataChecked') === 'true') {
    return true
  }
  return firstElements(item).some((each) => isCheckBox(each) && each.properties['checked'] === true)
}

/** What may stand in front of the words of a point. */
function firstElements(item: Element): readonly Element[] {
  const [first] = item.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  return first === undefined ? [] : descendants(first).slice(0, 3)
}

export function isCheckBox({ tagName, properties }: Element): boolean {
  return tagName === 'input' && properties['type'] === 'checkbox'
}
