import type {
  BlockContent,
  DefinitionContent,
  ListItem as MarkdownItem,
  Paragraph,
  PhrasingContent,
} from 'mdast'

import { publishableAddress } from '../../address.ts'
import type { Card } from '../../document/card.ts'
import type {
  Block,
  Callout,
  Details,
  Document,
  ListItem,
  PullQuote,
  TaskItem,
} from '../../document/document.ts'
import type { Embed } from '../../document/embed.ts'
import { type Figure, isSilent } from '../../document/figure.ts'
import { finalDocument } from '../../document/final-document.ts'
import type { Footnote, Inline } from '../../document/inline.ts'
import { footnotes } from '../../document/lines.ts'
import type { BodySurroundings } from '../body-surroundings.ts'
import { absentPictureLine, figureCredit } from '../picture.ts'
import { phrasing } from './markdown-line.ts'
import { tableMarkdown } from './markdown-table.ts'

/**
 * The body as CommonMark blocks with what GitHub adds: struck text, tables, task lists, notes, boxes.
 * What has no sign in Markdown stands as HTML.
 */
export function bodyMarkdown(
  body: Document,
  surroundings: BodySurroundings,
): readonly (BlockContent | DefinitionContent)[] {
  const final = finalDocument(body)
  const notes = footnotes(final)
  const numbers = new Map(notes.map((note, at) => [note, at + 1]))
  return [
    ...blocksMarkdown(final.content, { ...surroundings, numbers }),
    ...notes.map(({ content }, at): DefinitionContent => ({
      type: 'footnoteDefinition',
      identifier: String(at + 1),
      label: String(at + 1),
      children: [{ type: 'paragraph', children: phrasing(content, numbers) }],
    })),
  ]
}

export function textParagraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] }
}

/** Lines of one paragraph, kept apart. */
export function linesParagraph(lines: readonly string[]): Paragraph {
  return {
    type: 'paragraph',
    children: lines.flatMap((line, at): PhrasingContent[] => [
      ...(at === 0 ? [] : [{ type: 'break' } as const]),
      { type: 'text', value: line },
    ]),
  }
}

interface BodySetting extends BodySurroundings {
  readonly numbers: ReadonlyMap<Footnote, number>
}

function blocksMarkdown(blocks: readonly Block[], setting: BodySetting): BlockContent[] {
  return blocks.flatMap((block) => blockMarkdown(block, setting))
}

function blockMarkdown(block: Block, setting: BodySetting): readonly BlockContent[] {
  switch (block.type) {
    case 'paragraph':
      return lineParagraph(block.content, setting)
    case 'heading': {
      const children = phrasing(block.content, setting.numbers)
      return children.length === 0 ? [] : [{ type: 'heading', depth: block.attrs.level, children }]
    }
    case 'bulletList':
    case 'taskList':
      return [
        {
          type: 'list',
          ordered: false,
          spread: !isTight(block.content),
          children: block.content.map((item) => itemMarkdown(item, setting)),
        },
      ]
    case 'orderedList':
      return [
        {
          type: 'list',
          ordered: true,
          start: block.attrs.start,
          spread: !isTight(block.content),
          children: block.content.map((item) => itemMarkdown(item, setting)),
        },
      ]
    case 'blockquote': {
      const children = blocksMarkdown(block.content, setting)
      return children.length === 0 ? [] : [{ type: 'blockquote', children }]
    }
    case 'pullQuote':
      return pullQuoteMarkdown(block, setting)
    case 'codeBlock':
      return [
        {
          type: 'code',
          lang: (block.attrs.language ?? '').replaceAll(/[^\w+#.-]/gu, '') || null,
          value: (block.content ?? [])
            .map(({ text }) => text)
            .join('')
            .replace(/\n$/u, ''),
        },
      ]
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }]
    case 'figure':
      return figureMarkdown(block.attrs, setting)
    case 'table':
      return tableMarkdown(block, setting.numbers)
    case 'callout':
      return calloutMarkdown(block, setting)
    case 'details':
      return detailsMarkdown(block, setting)
    case 'card':
      return cardMarkdown(block.attrs, setting)
    case 'embed':
      return embedMarkdown(block.attrs)
  }
}

function lineParagraph(
  content: readonly Inline[] | undefined,
  { numbers }: BodySetting,
): readonly BlockContent[] {
  const children = phrasing(content, numbers)
  return children.length === 0 ? [] : [{ type: 'paragraph', children }]
}

function isTight(content: readonly (ListItem | TaskItem)[]): boolean {
  return content.every((item) =>
    item.content
      .slice(1)
      .every(({ type }) => type === 'bulletList' || type === 'orderedList' || type === 'taskList'),
  )
}

function itemMarkdown(item: ListItem | TaskItem, setting: BodySetting): MarkdownItem {
  return {
    type: 'listItem',
    ...(item.type === 'taskItem' ? { checked: item.attrs.checked } : {}),
    spread: !isTight([item]),
    children: blocksMarkdown(item.content, setting),
  }
}

/** Markdown knows one kind of quote; who says so stands in its last line. */
function pullQuoteMarkdown(
  { attrs: { attribution }, content }: PullQuote,
  setting: BodySetting,
): readonly BlockContent[] {
  const children = lineParagraph(content, setting)
  if (children.length === 0) return []
  const by = attribution === '' ? [] : [textParagraph(`— ${attribution}`)]
  return [{ type: 'blockquote', children: [...children, ...by] }]
}

/** Markdown has no figure: the caption stands in italics below the pictures, in their paragraph. */
function figureMarkdown(
  attrs: Figure['attrs'],
  { picture, pictureAddress }: BodySurroundings,
): readonly BlockContent[] {
  const { images, caption, credit, licence } = attrs
  const found = images.flatMap(({ media }) => picture(media) ?? [])
  if (found.length === 0 && isSilent(attrs)) return []
  const shown = images.map((image): PhrasingContent => {
    const known = picture(image.media)
    return known === null
      ? { type: 'text', value: absentPictureLine(image) }
      : { type: 'image', url: pictureAddress(known), alt: image.alt }
  })
  const below = [caption, figureCredit({ credit, licence }, found)].filter((part) => part !== '')
  const line: readonly PhrasingContent[] =
    below.length === 0
      ? []
      : [{ type: 'emphasis', children: [{ type: 'text', value: below.join(' ').trim() }] }]
  const children = [...shown, ...line].flatMap((part, at): PhrasingContent[] =>
    at === 0 ? [part] : [{ type: 'break' }, part],
  )
  return [{ type: 'paragraph', children }]
}

/** As GitHub writes them: a quote that begins with its tone. */
function calloutMarkdown(
  { attrs: { tone }, content }: Callout,
  setting: BodySetting,
): readonly BlockContent[] {
  const mark: PhrasingContent = { type: 'html', value: `[!${tone.toUpperCase()}]` }
  const [first, ...others] = blocksMarkdown(content, setting)
  if (first === undefined) return []
  const children: BlockContent[] =
    first.type === 'paragraph'
      ? [
          {
            type: 'paragraph',
            children: [mark, { type: 'text', value: '\n' }, ...first.children],
          },
          ...others,
        ]
      : [{ type: 'paragraph', children: [mark] }, first, ...others]
  return [{ type: 'blockquote', children }]
}

function detailsMarkdown(
  { content: [summary, hidden] }: Details,
  setting: BodySetting,
): readonly BlockContent[] {
  const line = (summary.content ?? []).map(({ text }) => text).join('')
  const shown = (line.trim() === '' ? 'More' : line)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/\s+/gu, ' ')
  return [
    { type: 'html', value: `<details>\n<summary>${shown.trim()}</summary>` },
    ...blocksMarkdown(hidden.content, setting),
    { type: 'html', value: '</details>' },
  ]
}

function cardMarkdown(
  { address, title, description, image }: Card['attrs'],
  { picture, pictureAddress }: BodySurroundings,
): readonly BlockContent[] {
  const found = picture(image)
  const parts: readonly PhrasingContent[] = [
    ...(found === null ? [] : [{ type: 'image', url: pictureAddress(found), alt: '' } as const]),
    ...linkPhrasing(address, title),
    ...(description === '' ? [] : [{ type: 'text', value: description } as const]),
  ]
  if (parts.length === 0) return []
  const children = parts.flatMap((part, at): PhrasingContent[] =>
    at === 0 ? [part] : [{ type: 'break' }, part],
  )
  return [{ type: 'paragraph', children }]
}

function embedMarkdown({ address, provider, title }: Embed['attrs']): readonly BlockContent[] {
  const link = linkPhrasing(address, title)
  if (link.length === 0) return []
  const at: readonly PhrasingContent[] =
    provider === '' ? [] : [{ type: 'text', value: ` (${provider})` }]
  return [{ type: 'paragraph', children: [...link, ...at] }]
}

function linkPhrasing(address: string, title: string): readonly PhrasingContent[] {
  const name = title === '' ? address : title
  const url = publishableAddress(address)
  if (name === '') return []
  const children: [PhrasingContent & { type: 'text' }] = [{ type: 'text', value: name }]
  return url === null ? children : [{ type: 'link', url, children }]
}
