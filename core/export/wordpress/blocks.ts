import type { Element, ElementContent, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'

import { textChecksum } from '../checksum.ts'
import { type Markup, markup } from '../markup.ts'

/** A text as WordPress’s block editor stores it. */
export interface BlockText {
  readonly html: Markup
  /** What the post keeps of its notes, as JSON; null where it has none. */
  readonly footnotes: string | null
}

/**
 * Puts the block comments of WordPress around our HTML, with the classes that it expects: a block whose markup differs from
 * what the editor would write is refused by it. What has no block of its own stands in one of HTML.
 */
export function blocksOf(
  classic: Markup,
  { seed, isLeftward }: { readonly seed: string; readonly isLeftward: boolean },
): BlockText {
  const noted = withNoteSigns(classic.markup, seed)
  const source = isLeftward ? noted.replaceAll(/<p(?=[ >])/gu, '<p dir="rtl"') : noted
  const { children } = fromHtml(source, { fragment: true })
  const notes = children.filter(isElement).find((child) => hasClass(child, 'notes'))
  const html = children.flatMap((child) => blockOf(child, source)).join('\n\n')
  return {
    html: { markup: `${html}\n` },
    footnotes: notes === undefined ? null : footnotesJson(notes, source, seed),
  }
}

function blockOf(child: RootContent, source: string): readonly string[] {
  if (!isElement(child)) return []
  const { tagName } = child
  if (hasClass(child, 'notes')) return ['<!-- wp:footnotes /-->']
  if (tagName === 'p') return [paragraphBlock(child, source)]
  if (/^h[2-4]$/u.test(tagName)) return [headingBlock(child, source)]
  if (tagName === 'hr') {
    return [block('separator', {}, '<hr class="wp-block-separator has-alpha-channel-opacity"/>')]
  }
  if ((tagName === 'ul' || tagName === 'ol') && isPlainList(child)) {
    return [listBlock(child, source)]
  }
  if (tagName === 'blockquote') {
    return [
      block('quote', {}, `<blockquote class="wp-block-quote">${inner(child, source)}</blockquote>`),
    ]
  }
  if (tagName === 'pre') return [codeBlock(child, source)]
  if (tagName === 'details') return [detailsBlock(child, source)]
  if (tagName === 'figure') return [figureBlock(child, source)]
  return [htmlBlock(child, source)]
}

type Attributes = Readonly<Record<string, string | number | boolean>>

function block(name: string, attributes: Attributes, content: string): string {
  const json = Object.keys(attributes).length === 0 ? '' : ` ${attributeJson(attributes)}`
  return `<!-- wp:${name}${json} -->\n${content}\n<!-- /wp:${name} -->`
}

/** As WordPress writes it inside a comment, which two hyphens would end. */
function attributeJson(attributes: Attributes): string {
  return JSON.stringify(attributes)
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
}

function paragraphBlock(element: Element, source: string): string {
  const [name] = classes(element)
  const { dir } = element.properties
  const named = name === undefined ? '' : ` class="${name}"`
  const attributes = {
    ...(name !== undefined && { className: name }),
    ...(dir === 'rtl' && { direction: dir }),
  }
  const turned = dir === 'rtl' ? ' dir="rtl"' : ''
  return block(
    'paragraph',
    attributes,
    `<p${named}${turned}>${sliced(element.children, source)}</p>`,
  )
}

function headingBlock(element: Element, source: string): string {
  const level = Number(element.tagName.slice(1))
  const { id } = element.properties
  const anchor = typeof id === 'string' && id !== '' ? ` id="${id}"` : ''
  return block(
    'heading',
    level === 2 ? {} : { level },
    `<h${level} class="wp-block-heading"${anchor}>${sliced(element.children, source)}</h${level}>`,
  )
}

/** A list whose points are lines, and lists below them. */
function isPlainList(list: Element): boolean {
  return list.children.filter(isElement).every((item) =>
    item.children.filter(isElement).every((child) => {
      if (child.tagName === 'ul' || child.tagName === 'ol') return isPlainList(child)
      return inlineTags.has(child.tagName)
    }),
  )
}

const inlineTags = new Set('a strong em s code sub sup mark span br'.split(' '))

function listBlock(list: Element, source: string): string {
  const isOrdered = list.tagName === 'ol'
  const start = Number(list.properties['start'] ?? 1)
  const items = list.children.filter(isElement).map((item) => itemBlock(item, source))
  const from = start === 1 ? '' : ` start="${start}"`
  return block(
    'list',
    { ...(isOrdered && { ordered: true }), ...(start !== 1 && { start }) },
    `<${list.tagName}${from} class="wp-block-list">${items.join('\n\n')}</${list.tagName}>`,
  )
}

function itemBlock(item: Element, source: string): string {
  const words = sliced(
    item.children.filter((child) => !isList(child)),
    source,
  ).trim()
  const lists = item.children.filter(isList)
  return block(
    'list-item',
    {},
    `<li>${words}${lists.map((list) => listBlock(list, source)).join('')}</li>`,
  )
}

function isList(child: ElementContent): child is Element {
  return isElement(child) && (child.tagName === 'ul' || child.tagName === 'ol')
}

function codeBlock(element: Element, source: string): string {
  const code = element.children.filter(isElement)[0]
  const [language] = code === undefined ? [] : classes(code)
  const text = code === undefined ? '' : sliced(code.children, source)
  return language === undefined
    ? block('code', {}, `<pre class="wp-block-code"><code>${text}</code></pre>`)
    : block(
        'code',
        { className: language },
        `<pre class="wp-block-code ${language}"><code>${text}</code></pre>`,
      )
}

function detailsBlock(element: Element, source: string): string {
  const summary = element.children.filter(isElement).find(({ tagName }) => tagName === 'summary')
  const hidden = element.children.filter((child) => child !== summary)
  const line = summary === undefined ? '' : sliced(summary.children, source)
  const blocks = hidden.flatMap((child) => blockOf(child, source)).join('\n\n')
  return block(
    'details',
    {},
    `<details class="wp-block-details"><summary>${line}</summary>${blocks}</details>`,
  )
}

function figureBlock(figure: Element, source: string): string {
  const caption = figure.children.filter(isElement).find(({ tagName }) => tagName === 'figcaption')
  const said = caption === undefined ? '' : sliced(caption.children, source)
  if (hasClass(figure, 'pull-quote')) return pullQuoteBlock(figure, said, source)
  const pictures = figure.children.filter(isElement).filter(({ tagName }) => tagName === 'img')
  const [only, ...others] = pictures
  const isWhole = figure.children
    .filter(isElement)
    .every(({ tagName }) => tagName === 'img' || tagName === 'figcaption')
  if (only === undefined || !isWhole) return htmlBlock(figure, source)
  const place = placeOf(figure)
  if (others.length === 0) return imageBlock(only, said, place)
  const below =
    said === ''
      ? ''
      : `<figcaption class="blocks-gallery-caption wp-element-caption">${said}</figcaption>`
  return block(
    'gallery',
    { linkTo: 'none', ...place.attributes },
    `<figure class="wp-block-gallery${place.classes} has-nested-images columns-default is-cropped">${pictures.map((picture) => imageBlock(picture, '', inTheColumn)).join('\n\n')}${below}</figure>`,
  )
}

/** Where a figure stands beside the column, in the words of WordPress. */
interface BlockPlace {
  readonly attributes: Attributes
  readonly classes: string
}

const inTheColumn: BlockPlace = { attributes: {}, classes: '' }

function placeOf(figure: Element): BlockPlace {
  const align = ['wide', 'left', 'right'].find((each) => hasClass(figure, each))
  return align === undefined ? inTheColumn : { attributes: { align }, classes: ` align${align}` }
}

function imageBlock({ properties }: Element, caption: string, place: BlockPlace): string {
  const below =
    caption === '' ? '' : `<figcaption class="wp-element-caption">${caption}</figcaption>`
  return block(
    'image',
    { sizeSlug: 'full', linkDestination: 'none', ...place.attributes },
    `<figure class="wp-block-image${place.classes} size-full"><img src="${escaped(properties['src'])}" alt="${escaped(properties['alt'])}"/>${below}</figure>`,
  )
}

function pullQuoteBlock(figure: Element, by: string, source: string): string {
  const quote = figure.children.filter(isElement).find(({ tagName }) => tagName === 'blockquote')
  const words = (quote?.children ?? []).filter(isElement).map(({ children }) => children)
  const lines = words.map((children) => `<p>${sliced(children, source)}</p>`).join('')
  const cite = by === '' ? '' : `<cite>${by}</cite>`
  return block(
    'pullquote',
    {},
    `<figure class="wp-block-pullquote"><blockquote>${lines}${cite}</blockquote></figure>`,
  )
}

function htmlBlock(element: Element, source: string): string {
  return block('html', {}, sliced([element], source))
}

/** What stands in an element, in blocks of its own. */
function inner({ children }: Element, source: string): string {
  return children.flatMap((child) => blockOf(child, source)).join('\n\n')
}

/** Our sign of a note in the form that WordPress counts and links by itself. */
function withNoteSigns(html: string, seed: string): string {
  return html.replaceAll(
    /<sup><a id="note_place_(\d+)"[^>]*>\d+<\/a><\/sup>/gu,
    (_, number: string) => {
      const id = noteId(seed, number)
      return `<sup data-fn="${id}" class="fn"><a id="${id}-link" href="#${id}">${number}</a></sup>`
    },
  )
}

function footnotesJson(section: Element, source: string, seed: string): string {
  const list = section.children.filter(isElement).find(({ tagName }) => tagName === 'ol')
  const items = (list?.children ?? []).filter(isElement)
  return JSON.stringify(
    items.map(({ children }, at) => ({
      content: sliced(
        children.filter((child) => !isBacklink(child)),
        source,
      ).trim(),
      id: noteId(seed, String(at + 1)),
    })),
  )
}

function isBacklink(child: ElementContent): boolean {
  return isElement(child) && String(child.properties['role']) === 'doc-backlink'
}

/** The same note has the same id whenever it is exported. */
function noteId(seed: string, number: string): string {
  const digits = textChecksum(`${seed} ${number}`)
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([start, end]) => digits.slice(start, end))
    .join('-')
}

/** The text of the children as it stands in the source. */
function sliced(children: readonly RootContent[], source: string): string {
  return children
    .map(({ position }) => source.slice(position?.start.offset, position?.end.offset))
    .join('')
}

function classes({ properties }: Element): readonly string[] {
  const names = properties['className']
  return Array.isArray(names) ? names.map(String) : []
}

function hasClass(element: Element, name: string): boolean {
  return classes(element).includes(name)
}

function escaped(value: unknown): string {
  return markup`${typeof value === 'string' ? value : ''}`.markup
}

function isElement(child: RootContent): child is Element {
  return child.type === 'element'
}
