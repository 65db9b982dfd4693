import {
  allBlocks,
  type Block,
  type Document,
  type Figure,
  type Heading,
  type Inline,
  inlineText,
  type ListItem,
} from '../document.ts'
import type { Media } from '../media.ts'
import type { MediaId } from '../record-id.ts'
import { slugify } from '../slug.ts'
import { type MarkNode, markTree } from './mark-tree.ts'
import { type Markup, markup, nothing } from './markup.ts'
import { creditLine } from './picture.ts'
import { uniqueName } from './unique-name.ts'

/** What the body of an article needs from the page that it stands on. */
export interface BodySurroundings {
  /** The picture, when it is in the library. */
  readonly picture: (id: MediaId | null) => Media | null
  /** Its address as seen from the page. */
  readonly pictureAddress: (media: Media) => string
}

/** The body as HTML. Headings carry ids made of their words; blocks without content are left out. */
export function bodyMarkup(body: Document, surroundings: BodySurroundings): Markup {
  const ids = headingIds(body)
  return markup`${body.content.map((block) => blockMarkup(block, { ...surroundings, ids }))}`
}

/** A picture with what is said below it, or its description where the picture is not there. */
export function figureMarkup(
  { media, alt, caption }: Figure['attrs'],
  { picture, pictureAddress }: BodySurroundings,
): Markup {
  const found = picture(media)
  if (found === null) {
    return alt === '' && caption === ''
      ? nothing
      : markup`<figure class="absent">\n<p>Picture: ${alt === '' ? 'not available' : alt}</p>\n${captionMarkup(caption, '')}</figure>\n`
  }
  return markup`<figure>\n<img src="${pictureAddress(found)}" alt="${alt}" width="${found.width}" height="${found.height}">\n${captionMarkup(caption, creditLine(found))}</figure>\n`
}

function inlineMarkup(content: readonly Inline[]): Markup {
  return markup`${markTree(content).map(markNodeMarkup)}`
}

interface BodySetting extends BodySurroundings {
  readonly ids: ReadonlyMap<Heading, string>
}

function blockMarkup(block: Block, setting: BodySetting): Markup {
  switch (block.type) {
    case 'paragraph':
      return isBare(block.content) ? nothing : markup`<p>${inlineMarkup(block.content ?? [])}</p>\n`
    case 'heading':
      return isBare(block.content) ? nothing : headingMarkup(block, setting)
    case 'bulletList':
      return markup`<ul>\n${itemsMarkup(block.content, setting)}</ul>\n`
    case 'orderedList':
      return block.attrs.start === 1
        ? markup`<ol>\n${itemsMarkup(block.content, setting)}</ol>\n`
        : markup`<ol start="${block.attrs.start}">\n${itemsMarkup(block.content, setting)}</ol>\n`
    case 'blockquote':
      return markup`<blockquote>\n${block.content.map((inner) => blockMarkup(inner, setting))}</blockquote>\n`
    case 'codeBlock': {
      const text = (block.content ?? []).map((piece) => piece.text).join('')
      const language = (block.attrs.language ?? '').replaceAll(/[^\w+#.-]/gu, '')
      return language === ''
        ? markup`<pre tabindex="0"><code>${text}</code></pre>\n`
        : markup`<pre tabindex="0"><code class="language-${language}">${text}</code></pre>\n`
    }
    case 'horizontalRule':
      return markup`<hr>\n`
    case 'figure':
      return figureMarkup(block.attrs, setting)
  }
}

function headingMarkup(heading: Heading, { ids }: BodySetting): Markup {
  const level = heading.attrs.level
  return markup`<h${level} id="${ids.get(heading) ?? ''}">${inlineMarkup(heading.content ?? [])}</h${level}>\n`
}

/** A point that is one paragraph stands without a paragraph around it, as lists are read. */
function itemsMarkup(items: readonly ListItem[], setting: BodySetting): readonly Markup[] {
  return items.map(({ content }) => {
    const [first, ...rest] = content
    if (first?.type !== 'paragraph') {
      return markup`<li>\n${content.map((block) => blockMarkup(block, setting))}</li>\n`
    }
    const text = inlineMarkup(first.content ?? [])
    if (rest.length === 0) return markup`<li>${text}</li>\n`
    const onlyLists = rest.every(({ type }) => type === 'bulletList' || type === 'orderedList')
    const opening = onlyLists ? text : markup`<p>${text}</p>`
    return markup`<li>${opening}\n${rest.map((block) => blockMarkup(block, setting))}</li>\n`
  })
}

function markNodeMarkup(node: MarkNode): Markup {
  switch (node.kind) {
    case 'text':
      return markup`${node.text}`
    case 'break':
      return markup`<br>\n`
    case 'bold':
      return markup`<strong>${node.children.map(markNodeMarkup)}</strong>`
    case 'italic':
      return markup`<em>${node.children.map(markNodeMarkup)}</em>`
    case 'strike':
      return markup`<s>${node.children.map(markNodeMarkup)}</s>`
    case 'code':
      return markup`<code>${node.children.map(markNodeMarkup)}</code>`
    case 'link':
      return markup`<a href="${node.address}">${node.children.map(markNodeMarkup)}</a>`
  }
}

function captionMarkup(caption: string, credit: string): Markup {
  if (caption === '' && credit === '') return nothing
  const creditMarkup = credit === '' ? nothing : markup`<small>${credit}</small>`
  return markup`<figcaption>${caption}${caption === '' || credit === '' ? '' : ' '}${creditMarkup}</figcaption>\n`
}

function isBare(content: readonly Inline[] | undefined): boolean {
  return content === undefined || inlineText(content).trim() === ''
}

/** The headings of the body with the ids that links on the page may name. */
export function headingIds(body: Document): ReadonlyMap<Heading, string> {
  const headings = allBlocks(body).filter((block) => block.type === 'heading')
  const taken = new Set<string>()
  return new Map(
    headings.map((heading) => {
      const id = uniqueName(slugify(inlineText(heading.content ?? [])), taken)
      taken.add(id)
      return [heading, id]
    }),
  )
}
