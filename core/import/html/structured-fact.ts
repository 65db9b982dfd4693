import type { Element, Root } from 'hast'
import type { z } from 'zod'

import { attribute, findElements } from '../../hast-element.ts'
import { parsedJson } from '../../parsed-json.ts'

/** What a page says of itself to programs (JSON-LD) in this form; null where it says nothing of the kind. */
export function structuredFact<Schema extends z.ZodType>(
  root: Root,
  schema: Schema,
): z.infer<Schema> | null {
  const scripts = findElements(
    root,
    (element) =>
      element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json',
  )
  const said = scripts
    .map((script) => schema.safeParse(parsedJson(scriptText(script))))
    .find(({ success }) => success)
  return said?.data ?? null
}

function scriptText({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
