import { z } from 'zod'

import { type Markup, markup, nothing } from '../../export/markup.ts'
import { parsedJson } from '../../parsed-json.ts'
import { ghostCard, ghostCardSchema } from './ghost-card.ts'
import type { GhostText } from './lexical.ts'

const documentSchema = z.looseObject({
  markups: z.array(z.tuple([z.string()], z.array(z.string()))).default([]),
  atoms: z.array(z.tuple([z.string(), z.string()], z.unknown())).default([]),
  cards: z.array(z.tuple([z.string(), z.unknown()])).default([]),
  sections: z.array(z.array(z.unknown())),
})

/** Zero is text, one an atom; then the marks that open, how many close, and the text or the number of the atom. */
const markerSchema = z.tuple([
  z.number(),
  z.array(z.number()),
  z.number(),
  z.union([z.string(), z.number()]),
])

/** Null for what is no text of Ghost's editor before 5.0. */
export function mobiledocHtml(json: string): GhostText | null {
  const document = documentSchema.safeParse(parsedJson(json))
  if (!document.success) return null
  const { markups, atoms, cards, sections } = document.data
  const unknown = new Set<string>()

  function section(value: readonly unknown[]): string {
    const [kind, tag, content] = value
    switch (kind) {
      case 1:
        return wrapped(String(tag), markers(content))
      case 2:
        return markup`<img src="${String(tag)}" alt="">`.markup
      case 3: {
        const items = Array.isArray(content) ? content : []
        return wrapped(String(tag), items.map((item) => wrapped('li', markers(item))).join(''))
      }
      case 10:
        return card(Number(tag)).markup
      default:
        return ''
    }
  }

  function markers(value: unknown): string {
    const open: string[] = []
    const read = z.array(markerSchema).safeParse(value)
    const pieces = (read.success ? read.data : []).map(([kind, opening, closing, content]) => {
      const tags = opening
        .flatMap((at) => markups[at] ?? [[]])
        .map(([name = 'span', ...attributes]) => {
          open.push(name)
          return openingTag(name, attributes)
        })
      const words = kind === 0 ? markup`${String(content)}` : atom(Number(content))
      const ends = Array.from({ length: closing }, () => `</${open.pop() ?? 'span'}>`)
      return `${tags.join('')}${words.markup}${ends.join('')}`
    })
    return pieces.join('')
  }

  function atom(at: number): Markup {
    const [name, text = ''] = atoms[at] ?? []
    return name === 'soft-return' ? markup`<br>` : markup`${text}`
  }

  function card(at: number): Markup {
    const [name = '', payload] = cards[at] ?? []
    const said = ghostCardSchema.safeParse(payload)
    const made = said.success ? ghostCard(name, said.data) : null
    if (made === null || name.endsWith('markdown')) unknown.add(name)
    return made ?? nothing
  }

  const html = sections.map(section).join('\n')
  return { html, unknown: [...unknown] }
}

function openingTag(name: string, [attribute, value]: readonly string[]): string {
  return attribute === 'href' ? markup`<a href="${value ?? ''}">`.markup : `<${plain(name)}>`
}

function wrapped(tag: string, content: string): string {
  return `<${plain(tag)}>${content}</${plain(tag)}>`
}

/** A name from the file never becomes more than a name. */
function plain(tag: string): string {
  return /^[a-z][a-z0-9]*$/u.test(tag) ? tag : 'p'
}
