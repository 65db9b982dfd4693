import { publishableAddress } from '../../address.ts'
import { slugify } from '../../article/slug.ts'
import type { Card } from '../../document/card.ts'
import { inlineText } from '../../document/document-text.ts'
import type {
  Block,
  Callout,
  Details,
  Document,
  Heading,
  ListItem,
  PullQuote,
  TaskItem,
} from '../../document/document.ts'
import type { Embed } from '../../document/embed.ts'
import { finalDocument } from '../../document/final-document.ts'
import type { Inline } from '../../document/inline.ts'
import { allBlocks } from '../../document/inner-blocks.ts'
import { footnotes } from '../../document/lines.ts'
import { addressHost } from '../address-host.ts'
import type { BodySurroundings } from '../body-surroundings.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { uniqueNames } from '../unique-names.ts'
import type { PageWords } from '../words/page-words.ts'
import { figureMarkup, pictureMarkup } from './html-figure.ts'
import { lineMarkup, type LineSetting, notesMarkup } from './html-notes.ts'
import { tableMarkup } from './html-table.ts'

/**
 * The body as HTML, its notes at the end. Headings carry ids made of their words; blocks without
 * content are left out, and so is everything that editors only said to each other.
 */
export function bodyMarkup(body: Document, surroundings: BodySurroundings): Markup {
  const final = finalDocument(body)
  const notes = footnotes(final)
  const setting = {
    ...surroundings,
    ids: headingIds(final),
    numbers: new Map(notes.map((note, at) => [note, at + 1])),
  }
  return markup`${blocksMarkup(final.content, setting)}${notesMarkup(notes, surroundings.words)}`
}

interface BodySetting extends BodySurroundings, LineSetting {
  readonly ids: ReadonlyMap<Heading, string>
}

function blocksMarkup(blocks: readonly Block[], setting: BodySetting): Markup {
  return markup`${blocks.map((block) => blockMarkup(block, setting))}`
}

function blockMarkup(block: Block, setting: BodySetting): Markup {
  switch (block.type) {
    case 'paragraph':
      return isBare(block.content)
        ? nothing
        : markup`<p>${lineMarkup(block.content ?? [], setting)}</p>\n`
    case 'heading':
      return isBare(block.content) ? nothing : headingMarkup(block, setting)
    case 'bulletList':
      return markup`<ul>\n${block.content.map((item) => itemMarkup(item, setting))}</ul>\n`
    case 'orderedList': {
      const items = block.content.map((item) => itemMarkup(item, setting))
      return block.attrs.start === 1
        ? markup`<ol>\n${items}</ol>\n`
        : markup`<ol start="${block.attrs.start}">\n${items}</ol>\n`
    }
    case 'taskList':
      return markup`<ul class="tasks">\n${block.content.map((item) => itemMarkup(item, setting))}</ul>\n`
    case 'blockquote':
      return markup`<blockquote>\n${blocksMarkup(block.content, setting)}</blockquote>\n`
    case 'pullQuote':
      return pullQuoteMarkup(block, setting)
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
    case 'table':
      return tableMarkup(block, (blocks) => cellMarkup(blocks, setting))
    case 'callout':
      return calloutMarkup(block, setting)
    case 'details':
      return detailsMarkup(block, setting)
    case 'card':
      return cardMarkup(block.attrs, setting)
    case 'embed':
      return embedMarkup(block.attrs)
  }
}

function headingMarkup(heading: Heading, setting: BodySetting): Markup {
  const level = heading.attrs.level
  return markup`<h${level} id="${setting.ids.get(heading) ?? ''}">${lineMarkup(heading.content ?? [], setting)}</h${level}>\n`
}

/** A point that is one paragraph stands without a paragraph around it, as lists are read. */
function itemMarkup(item: ListItem | TaskItem, setting: BodySetting): Markup {
  const box = item.type === 'taskItem' ? boxMarkup(item, setting.words) : nothing
  const [first, ...rest] = item.content
  if (first?.type !== 'paragraph') {
    return markup`<li>${box}\n${blocksMarkup(item.content, setting)}</li>\n`
  }
  const text = markup`${box}${lineMarkup(first.content ?? [], setting)}`
  if (rest.length === 0) return markup`<li>${text}</li>\n`
  const opening = rest.every(isList) ? text : markup`<p>${text}</p>`
  return markup`<li>${opening}\n${blocksMarkup(rest, setting)}</li>\n`
}

function isList({ type }: Block): boolean {
  return type === 'bulletList' || type === 'orderedList' || type === 'taskList'
}

function boxMarkup({ attrs: { checked } }: TaskItem, { done, toDo }: PageWords): Markup {
  return checked
    ? markup`<input type="checkbox" aria-label="${done}" checked disabled> `
    : markup`<input type="checkbox" aria-label="${toDo}" disabled> `
}

function pullQuoteMarkup({ attrs, content }: PullQuote, setting: BodySetting): Markup {
  if (isBare(content)) return nothing
  const by =
    attrs.attribution === '' ? nothing : markup`<figcaption>${attrs.attribution}</figcaption>\n`
  return markup`<figure class="pull-quote">\n<blockquote>\n<p>${lineMarkup(content ?? [], setting)}</p>\n</blockquote>\n${by}</figure>\n`
}

/** What a cell holds; one paragraph alone stands bare. */
function cellMarkup(blocks: readonly Block[], setting: BodySetting): Markup {
  const [only, ...others] = blocks
  return only?.type === 'paragraph' && others.length === 0
    ? lineMarkup(only.content ?? [], setting)
    : markup`\n${blocksMarkup(blocks, setting)}`
}

function calloutMarkup({ attrs: { tone }, content }: Callout, setting: BodySetting): Markup {
  return markup`<div class="callout ${tone}" role="note" aria-label="${setting.words.tones[tone]}">\n${blocksMarkup(content, setting)}</div>\n`
}

function detailsMarkup({ content: [summary, hidden] }: Details, setting: BodySetting): Markup {
  const line = isBare(summary.content)
    ? markup`${setting.words.more}`
    : lineMarkup(summary.content ?? [], setting)
  return markup`<details>\n<summary>${line}</summary>\n${blocksMarkup(hidden.content, setting)}</details>\n`
}

function cardMarkup(
  { address, title, description, image }: Card['attrs'],
  setting: BodySetting,
): Markup {
  const publishable = publishableAddress(address)
  const found = setting.picture(image)
  const name = title === '' ? address : title
  if (name === '' && description === '') return nothing
  const shown =
    publishable === null
      ? markup`<p><strong>${name}</strong></p>\n`
      : markup`<p><a href="${publishable}">${name}</a></p>\n`
  const parts = [
    found === null ? nothing : markup`${pictureMarkup(found, '', setting)}\n`,
    shown,
    description === '' ? nothing : markup`<p>${description}</p>\n`,
    publishable === null ? nothing : markup`<p><small>${addressHost(publishable)}</small></p>\n`,
  ]
  return markup`<div class="card">\n${parts}</div>\n`
}

function embedMarkup({ address, provider, title }: Embed['attrs']): Markup {
  const publishable = publishableAddress(address)
  const name = title === '' ? address : title
  if (name === '') return nothing
  const at = provider === '' ? nothing : markup` <small>${provider}</small>`
  const shown =
    publishable === null ? markup`${name}` : markup`<a href="${publishable}">${name}</a>`
  return markup`<p class="embed">${shown}${at}</p>\n`
}

function isBare(content: readonly Inline[] | undefined): boolean {
  return (
    content === undefined ||
    (inlineText(content).trim() === '' && content.every(({ type }) => type !== 'footnote'))
  )
}

/** The headings of the body with the ids that links on the page may name. */
export function headingIds(body: Document): ReadonlyMap<Heading, string> {
  const headings = allBlocks(body).filter((block) => block.type === 'heading')
  const unique = uniqueNames()
  return new Map(
    headings.map((heading) => [heading, unique(slugify(inlineText(heading.content ?? [])))]),
  )
}
