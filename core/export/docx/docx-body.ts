import { publishableAddress } from '../../address.ts'
import type { Block, Document, Heading, ListItem, TaskItem } from '../../document.ts'
import type { Figure } from '../../document/figure.ts'
import { finalDocument } from '../../document/final-document.ts'
import type { Footnote, Inline } from '../../document/inline.ts'
import { footnotes } from '../../document/lines.ts'
import type { ExportSource } from '../export-source.ts'
import { toneName } from '../html-body.ts'
import { type Markup, nothing } from '../markup.ts'
import { figureCredit, picture } from '../picture.ts'
import { inlineRuns } from './docx-inline.ts'
import { paragraph, type ParagraphStyle, run, textParagraph, textPiece } from './docx-paragraph.ts'
import { pictureRun } from './docx-picture.ts'
import type { DocxRecorder } from './docx-recorder.ts'
import { tableMarkup } from './docx-table.ts'

export interface DocxSetting {
  readonly source: ExportSource
  readonly recorder: DocxRecorder
}

/** The body as Word's paragraphs, its notes as a list at the end. */
export function bodyParagraphs(body: Document, setting: DocxSetting): readonly Markup[] {
  const final = finalDocument(body)
  const notes = footnotes(final)
  const numbers = new Map(notes.map((note, at) => [note, at + 1]))
  const inside: BlockSetting = { ...setting, style: null, lists: 0, numbers }
  return [
    ...final.content.flatMap((block) => blockParagraphs(block, inside)),
    ...notesParagraphs(notes, inside),
  ]
}

function notesParagraphs(notes: readonly Footnote[], setting: BlockSetting): readonly Markup[] {
  if (notes.length === 0) return []
  const list = setting.recorder.countedList(1)
  const look = { style: 'ListParagraph', list: { id: list, level: 0 } } as const
  return [
    textParagraph('Heading1', ['Notes']),
    ...notes.map(({ content = [] }) => paragraph(look, inlineRuns(content, setting))),
  ]
}

interface BlockSetting extends DocxSetting {
  /** How text looks that has no style of its own. */
  readonly style: ParagraphStyle
  /** Lists around. */
  readonly lists: number
  readonly numbers: ReadonlyMap<Footnote, number>
}

function blockParagraphs(block: Block, setting: BlockSetting): readonly Markup[] {
  const { recorder, style, lists } = setting
  switch (block.type) {
    case 'paragraph':
      return [paragraph({ style, indent: lists }, inlineRuns(block.content ?? [], setting))]
    case 'heading': {
      const look = { style: headingStyle(block), indent: lists }
      return [paragraph(look, inlineRuns(block.content ?? [], setting))]
    }
    case 'bulletList':
      return block.content.flatMap((item) => itemParagraphs(item, 1, setting))
    case 'taskList':
      return block.content.flatMap((item) => itemParagraphs(boxed(item), 1, setting))
    case 'orderedList': {
      const list = recorder.countedList(block.attrs.start)
      return block.content.flatMap((item) => itemParagraphs(item, list, setting))
    }
    case 'blockquote':
      return block.content.flatMap((inner) =>
        blockParagraphs(inner, { ...setting, style: 'Quote' }),
      )
    case 'pullQuote': {
      const { attribution } = block.attrs
      const by = attribution === '' ? [] : [textParagraph('Quote', [`— ${attribution}`])]
      return [paragraph({ style: 'Quote' }, inlineRuns(block.content ?? [], setting)), ...by]
    }
    case 'table':
      return tableMarkup(block, (blocks) =>
        blocks.flatMap((inner) => blockParagraphs(inner, { ...setting, lists: 0 })),
      )
    case 'callout':
      return [
        textParagraph('Quote', [toneName(block.attrs.tone)]),
        ...block.content.flatMap((inner) => blockParagraphs(inner, { ...setting, style: 'Quote' })),
      ]
    case 'details': {
      const [summary, hidden] = block.content
      return [
        paragraph({ style: 'Heading3' }, inlineRuns(summary.content ?? [], setting)),
        ...hidden.content.flatMap((inner) => blockParagraphs(inner, setting)),
      ]
    }
    case 'card':
    case 'embed':
      return [paragraph({ style: 'Quote' }, inlineRuns(boxLine(block), setting))]
    case 'codeBlock': {
      const text = (block.content ?? []).map((piece) => piece.text).join('')
      return [paragraph({ style: 'CodeBlock', indent: lists }, run(textPiece(text)))]
    }
    case 'horizontalRule':
      return [paragraph({ style: 'HorizontalRule' }, nothing)]
    case 'figure':
      return pictureParagraphs(block.attrs, setting)
  }
}

/** A card or a reference is a link with what is said of it. */
function boxLine(block: Extract<Block, { type: 'card' | 'embed' }>): readonly Inline[] {
  const { address, title } = block.attrs
  const name = title === '' ? address : title
  const said = block.type === 'card' ? block.attrs.description : block.attrs.provider
  const link: readonly Inline[] =
    publishableAddress(address) === null
      ? [{ type: 'text', text: name }]
      : [{ type: 'text', text: name, marks: [{ type: 'link', attrs: { href: address } }] }]
  return [
    ...(name === '' ? [] : link),
    ...(said === '' ? [] : [{ type: 'hardBreak' } as const, { type: 'text', text: said } as const]),
  ]
}

/** The box stands as a sign in front of the words. */
function boxed({ attrs: { checked }, content: [first, ...rest] }: TaskItem): ListItem {
  const sign: Inline = { type: 'text', text: checked ? '☑ ' : '☐ ' }
  const words = first?.type === 'paragraph' ? (first.content ?? []) : []
  return {
    type: 'listItem',
    content: [{ type: 'paragraph', content: [sign, ...words] }, ...rest],
  }
}

/** Word counts down from the title, which stands for the headline. */
function headingStyle({ attrs: { level } }: Heading): ParagraphStyle {
  switch (level) {
    case 2:
      return 'Heading1'
    case 3:
      return 'Heading2'
    case 4:
      return 'Heading3'
  }
}

/** The first paragraph has the bullet or number; what follows stands below it. */
function itemParagraphs(
  { content: [first, ...rest] }: ListItem,
  list: number,
  setting: BlockSetting,
): readonly Markup[] {
  const { lists, style } = setting
  const inside = { ...setting, style: style ?? 'ListParagraph', lists: lists + 1 } as const
  const others = rest.flatMap((block) => blockParagraphs(block, inside))
  if (first?.type !== 'paragraph') return others
  const numbered = paragraph(
    { style: inside.style, list: { id: list, level: Math.min(lists, deepestLevel) } },
    inlineRuns(first.content ?? [], setting),
  )
  return [numbered, ...others]
}

/** Word has nine levels. */
const deepestLevel = 8

/** Pictures with their caption and credit below, or descriptions where pictures are not there. */
export function pictureParagraphs(
  { images, caption, credit, licence }: Figure['attrs'],
  { source, recorder }: DocxSetting,
): readonly Markup[] {
  const shown = images.map(({ media, alt }) => {
    const found = picture(source, media)
    return found === null
      ? textParagraph('Figure', [`[Picture: ${alt === '' ? 'not available' : alt}]`])
      : paragraph({ style: 'Figure' }, pictureRun({ media: found, alt, recorder }))
  })
  const found = images.flatMap(({ media }) => picture(source, media) ?? [])
  const below = [caption, figureCredit({ credit, licence }, found)].filter((part) => part !== '')
  return below.length === 0 ? shown : [...shown, textParagraph('Caption', [below.join(' ')])]
}
