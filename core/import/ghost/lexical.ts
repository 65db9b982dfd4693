import { z } from 'zod'

import { type Markup, markup, nothing } from '../../export/markup.ts'
import { parsedJson } from '../../parsed-json.ts'
import { ghostCard, ghostCardSchema } from './ghost-card.ts'

/** A text of one of Ghost's editors as HTML, with the names of cards that have no place in an article. */
export interface GhostText {
  readonly html: string
  readonly unknown: readonly string[]
}

const nodeSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  format: z.unknown().optional(),
  url: z.string().nullish(),
  tag: z.string().optional(),
  listType: z.string().optional(),
  start: z.number().optional(),
  children: z.array(z.unknown()).optional(),
})

const documentSchema = z.looseObject({ root: nodeSchema })

/** Null for what is no text of Ghost's editor since 5.0. */
export function lexicalHtml(json: string): GhostText | null {
  const document = documentSchema.safeParse(parsedJson(json))
  if (!document.success) return null
  const unknown = new Set<string>()

  function inside(children: readonly unknown[] | undefined): Markup {
    return markup`${(children ?? []).map(node)}`
  }

  function node(value: unknown): Markup {
    const read = nodeSchema.safeParse(value)
    if (!read.success) return nothing
    const { type, text = '', format, url, tag, listType, start, children } = read.data
    switch (type) {
      case 'text':
      case 'extended-text':
      case 'tk':
        return formatted(text, typeof format === 'number' ? format : 0)
      case 'linebreak':
        return markup`<br>`
      case 'tab':
        return markup` `
      case 'link':
      case 'autolink':
      case 'at-link':
        return markup`<a href="${url ?? ''}">${inside(children)}</a>`
      case 'paragraph':
        return markup`<p>${inside(children)}</p>\n`
      case 'heading':
      case 'extended-heading':
        return wrapped(headings.find((each) => each === tag) ?? 'h2', inside(children))
      case 'quote':
      case 'extended-quote':
      case 'aside':
        return wrapped('blockquote', inside(children))
      case 'list':
        return listType === 'number'
          ? markup`<ol start="${start ?? 1}">${inside(children)}</ol>\n`
          : wrapped('ul', inside(children))
      case 'listitem':
        return wrapped('li', inside(children))
      default:
        return card(type, value, children)
    }
  }

  function card(type: string, value: unknown, children: readonly unknown[] | undefined): Markup {
    const said = ghostCardSchema.safeParse(value)
    const made = said.success ? ghostCard(type, said.data) : null
    if (made === null || type.endsWith('markdown')) unknown.add(type)
    if (made !== null) return made
    return inside(children)
  }

  const html = inside(document.data.root.children).markup
  return { html, unknown: [...unknown] }
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

type Tag = (typeof headings)[number] | 'blockquote' | 'ul' | 'li'

function wrapped(tag: Tag, content: Markup): Markup {
  return { markup: `<${tag}>${content.markup}</${tag}>\n` }
}

/** Each look is a bit. */
function formatted(text: string, format: number): Markup {
  return looks
    .filter(([bit]) => Math.floor(format / bit) % 2 === 1)
    .reduce<Markup>(
      (inner, [, tag]) => ({ markup: `<${tag}>${inner.markup}</${tag}>` }),
      markup`${text}`,
    )
}

const looks = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
] as const
