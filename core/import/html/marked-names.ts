import type { Element } from 'hast'

import { type BylineName, parseByline } from '../../article/byline.ts'
import { descendants, elementText, isOfClass } from '../../hast-element.ts'

/** The people that a line of a page names: as this program marks them, else as a byline is read. */
export function markedNames(line: Element): readonly BylineName[] {
  const names: BylineName[] = []
  for (const part of descendants(line)) {
    const last = names.at(-1)
    if (isOfClass(part, 'name')) names.push({ name: elementText(part), postNominals: '' })
    else if (isOfClass(part, 'post-nominals') && last !== undefined) {
      names[names.length - 1] = { ...last, postNominals: elementText(part) }
    }
  }
  const known = names.filter(({ name }) => name !== '')
  return known.length === 0 ? parseByline(elementText(line)) : known
}

export interface PersonRole {
  readonly role: string
  readonly organisation: string
}

/** What a person does and where, as a line of a page has it. */
export function markedRole(line: Element): PersonRole {
  const text = elementText(line)
  const marked = descendants(line).find((part) => isOfClass(part, 'organisation'))
  if (marked !== undefined) {
    const organisation = elementText(marked)
    const role = text.slice(0, text.length - organisation.length).replace(/,\s*$/u, '')
    return { role, organisation }
  }
  const [role = '', ...others] = text.split(', ')
  return { role, organisation: others.join(', ') }
}
