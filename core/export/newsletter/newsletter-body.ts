import { publishableAddress } from '../../address.ts'
import type { Card } from '../../document/card.ts'
import { inlineText } from '../../document/document-text.ts'
import type {
  Block,
  Details,
  Document,
  Heading,
  ListItem,
  PullQuote,
  Table,
  TaskItem,
} from '../../document/document.ts'
import type { Embed } from '../../document/embed.ts'
import { finalDocument } from '../../document/final-document.ts'
import type { Inline } from '../../document/inline.ts'
import { footnotes } from '../../document/lines.ts'
import { addressHost } from '../address-host.ts'
import type { BodySurroundings } from '../body-surroundings.ts'
import { headRows } from '../head-rows.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { mailLine, type MailLineSetting } from './newsletter-line.ts'
import { look } from './newsletter-look.ts'
import { boxMarkup, ruleMarkup } from './newsletter-page.ts'
import { mailFigure, mailPicture } from './newsletter-picture.ts'

/** The body as mail programs show it, its notes at the end. */
export function mailBody(body: Document, surroundings: BodySurroundings): Markup {
  const final = finalDocument(body)
  const notes = footnotes(final)
  const setting = {
    ...surroundings,
    numbers: new Map(notes.map((note, at) => [note, at + 1])),
    paragraph: look.paragraph,
  }
  const list = notes.map(
    ({ content = [] }) => markup`<li ${look.small}>${mailLine(content, setting)}</li>\n`,
  )
  const below =
    notes.length === 0
      ? nothing
      : markup`<h2 ${look.label}>${setting.words.notes}</h2>\n<ol ${look.list}>\n${list}</ol>\n`
  return markup`${blocksMarkup(final.content, setting)}${below}`
}

interface MailBodySetting extends BodySurroundings, MailLineSetting {
  /** How a line looks that is no heading. */
  readonly paragraph: Markup
}

function blocksMarkup(blocks: readonly Block[], setting: MailBodySetting): Markup {
  return markup`${blocks.map((block) => blockMarkup(block, setting))}`
}

function blockMarkup(block: Block, setting: MailBodySetting): Markup {
  switch (block.type) {
    case 'paragraph':
      return isBare(block.content)
        ? nothing
        : markup`<p ${setting.paragraph}>${mailLine(block.content ?? [], setting)}</p>\n`
    case 'heading':
      return isBare(block.content) ? nothing : headingMarkup(block, setting)
    case 'bulletList':
      return markup`<ul ${look.list}>\n${block.content.map((item) => itemMarkup(item, setting))}</ul>\n`
    case 'orderedList':
      return markup`<ol start="${block.attrs.start}" ${look.list}>\n${block.content.map((item) => itemMarkup(item, setting))}</ol>\n`
    case 'taskList':
      return markup`<ul ${look.tasks}>\n${block.content.map((item) => itemMarkup(item, setting))}</ul>\n`
    case 'blockquote':
      return boxMarkup(blocksMarkup(block.content, { ...setting, paragraph: look.quote }))
    case 'pullQuote':
      return pullQuoteMarkup(block, setting)
    case 'codeBlock':
      return markup`<pre ${look.code}>${(block.content ?? []).map(({ text }) => text).join('')}</pre>\n`
    case 'horizontalRule':
      return ruleMarkup
    case 'figure':
      return mailFigure(block.attrs, setting)
    case 'table':
      return tableMarkup(block, setting)
    case 'callout':
      return boxMarkup(
        markup`<p ${look.small}><strong>${setting.words.tones[block.attrs.tone]}</strong></p>\n${blocksMarkup(block.content, { ...setting, paragraph: look.boxed })}`,
      )
    case 'details':
      return detailsMarkup(block, setting)
    case 'card':
      return cardMarkup(block.attrs, setting)
    case 'embed':
      return embedMarkup(block.attrs)
  }
}

function headingMarkup(heading: Heading, setting: MailBodySetting): Markup {
  const { level } = heading.attrs
  const style = level === 2 ? look.heading : look.subheading
  return markup`<h${level} ${style}>${mailLine(heading.content ?? [], setting)}</h${level}>\n`
}

function itemMarkup(item: ListItem | TaskItem, setting: MailBodySetting): Markup {
  const box = item.type === 'taskItem' ? (item.attrs.checked ? '☑ ' : '☐ ') : ''
  const [first, ...rest] = item.content
  if (first?.type !== 'paragraph') {
    return markup`<li ${look.item}>${box}${blocksMarkup(item.content, setting)}</li>\n`
  }
  return markup`<li ${look.item}>${box}${mailLine(first.content ?? [], setting)}\n${blocksMarkup(rest, setting)}</li>\n`
}

function pullQuoteMarkup(
  { attrs: { attribution }, content = [] }: PullQuote,
  setting: MailBodySetting,
): Markup {
  if (isBare(content)) return nothing
  const by = attribution === '' ? nothing : markup`<p ${look.caption}>${attribution}</p>\n`
  return boxMarkup(markup`<p ${look.pullQuote}>${mailLine(content, setting)}</p>\n${by}`)
}

function tableMarkup({ attrs: { caption }, content }: Table, setting: MailBodySetting): Markup {
  const heads = headRows(content)
  const rows = content.map(({ content: cells = [] }, at) => {
    const shown = cells.map(({ type, attrs: { colspan, rowspan, align }, content: blocks }) => {
      const name: Markup = { markup: type === 'tableHeader' ? 'th' : 'td' }
      const scope = type === 'tableCell' ? nothing : markup` scope="${at < heads ? 'col' : 'row'}"`
      const inside = blocksMarkup(blocks, { ...setting, paragraph: bare })
      return markup`<${name}${scope} colspan="${colspan}" rowspan="${rowspan}" align="${align ?? 'start'}" ${type === 'tableHeader' ? look.headCell : look.cell}>${inside}</${name}>\n`
    })
    return markup`<tr>\n${shown}</tr>\n`
  })
  const said =
    caption === '' ? nothing : markup`<caption ${look.tableCaption}>${caption}</caption>\n`
  return markup`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 24px;border-collapse:collapse">\n${said}${rows}</table>\n`
}

const bare: Markup = { markup: 'style="margin:0"' }

/** Mail has no folds. */
function detailsMarkup({ content: [summary, hidden] }: Details, setting: MailBodySetting): Markup {
  const line = isBare(summary.content)
    ? markup`${setting.words.more}`
    : mailLine(summary.content ?? [], setting)
  return boxMarkup(
    markup`<p ${look.boxed}><strong>${line}</strong></p>\n${blocksMarkup(hidden.content, { ...setting, paragraph: look.boxed })}`,
  )
}

function cardMarkup(
  { address, title, description, image }: Card['attrs'],
  { picture, pictureAddress }: MailBodySetting,
): Markup {
  const publishable = publishableAddress(address)
  const found = picture(image)
  const name = title === '' ? address : title
  if (name === '' && description === '') return nothing
  return boxMarkup(
    markup`${found === null ? nothing : mailPicture(found, '', pictureAddress)}<p ${look.boxed}><strong>${linkMarkup(name, publishable)}</strong></p>
${description === '' ? nothing : markup`<p ${look.small}>${description}</p>\n`}${publishable === null ? nothing : markup`<p ${look.small}>${addressHost(publishable)}</p>\n`}`,
  )
}

function embedMarkup({ address, provider, title }: Embed['attrs']): Markup {
  const name = title === '' ? address : title
  if (name === '') return nothing
  const at = provider === '' ? '' : ` (${provider})`
  return boxMarkup(
    markup`<p ${look.small}>${linkMarkup(name, publishableAddress(address))}${at}</p>\n`,
  )
}

function linkMarkup(name: string, address: string | null): Markup {
  return address === null ? markup`${name}` : markup`<a href="${address}" ${look.link}>${name}</a>`
}

function isBare(content: readonly Inline[] | undefined): boolean {
  return (
    content === undefined ||
    (inlineText(content).trim() === '' && content.every(({ type }) => type !== 'footnote'))
  )
}
