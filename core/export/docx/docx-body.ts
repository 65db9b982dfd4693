import type { Block, Document, Figure, Heading, ListItem } from '../../document.ts'
import type { ExportSource } from '../export-source.ts'
import { type Markup, nothing } from '../markup.ts'
import { creditLine, picture } from '../picture.ts'
import { inlineRuns } from './docx-inline.ts'
import { paragraph, type ParagraphStyle, run, textParagraph, textPiece } from './docx-paragraph.ts'
import { pictureRun } from './docx-picture.ts'
import type { DocxRecorder } from './docx-recorder.ts'

export interface DocxSetting {
  readonly source: ExportSource
  readonly recorder: DocxRecorder
}

/** The body as Word's paragraphs. */
export function bodyParagraphs(body: Document, setting: DocxSetting): readonly Markup[] {
  return body.content.flatMap((block) =>
    blockParagraphs(block, { ...setting, style: null, lists: 0 }),
  )
}

interface BlockSetting extends DocxSetting {
  /** How text looks that has no style of its own. */
  readonly style: ParagraphStyle
  /** Lists around. */
  readonly lists: number
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
    case 'orderedList': {
      const list = recorder.countedList(block.attrs.start)
      return block.content.flatMap((item) => itemParagraphs(item, list, setting))
    }
    case 'blockquote':
      return block.content.flatMap((inner) =>
        blockParagraphs(inner, { ...setting, style: 'Quote' }),
      )
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

/** A picture with its caption and credit below, or its description where the picture is not there. */
export function pictureParagraphs(
  { media, alt, caption }: Figure['attrs'],
  { source, recorder }: DocxSetting,
): readonly Markup[] {
  const found = picture(source, media)
  const shown =
    found === null
      ? textParagraph('Figure', [`[Picture: ${alt === '' ? 'not available' : alt}]`])
      : paragraph({ style: 'Figure' }, pictureRun({ media: found, alt, recorder }))
  const below = [caption, found === null ? '' : creditLine(found)].filter((part) => part !== '')
  return below.length === 0 ? [shown] : [shown, textParagraph('Caption', [below.join(' ')])]
}
