import { inlineText } from '../../document/document-text.ts'
import type { Block, Document, ListItem, TaskItem } from '../../document/document.ts'
import { finalDocument } from '../../document/final-document.ts'
import type { Inline } from '../../document/inline.ts'
import { boxLine } from '../box-line.ts'
import type { ExportSource } from '../export-source.ts'
import type { Markup } from '../markup.ts'
import type { PageWords } from '../words/page-words.ts'
import { icmlFigure } from './icml-figure.ts'
import { icmlLine, textRange } from './icml-line.ts'
import { icmlParagraph, icmlText, type ParagraphLook } from './icml-paragraph.ts'
import type { IcmlRecorder } from './icml-recorder.ts'
import type { IcmlParagraph } from './icml-styles.ts'
import { icmlTable } from './icml-table.ts'

export interface IcmlSetting {
  readonly source: ExportSource
  readonly recorder: IcmlRecorder
  readonly words: PageWords
}

/** The body as paragraphs of a story, without what editors only said to each other. */
export function icmlBody(body: Document, setting: IcmlSetting): readonly Markup[] {
  const inside: BlockSetting = { ...setting, style: 'Text', depth: 0 }
  return finalDocument(body).content.flatMap((block) => blockParagraphs(block, inside))
}

interface BlockSetting extends IcmlSetting {
  /** How text looks that has no style of its own. */
  readonly style: IcmlParagraph
  /** Lists around. */
  readonly depth: number
  readonly alignment?: 'left' | 'center' | 'right'
}

function blockParagraphs(block: Block, setting: BlockSetting): readonly Markup[] {
  const { source, recorder, words, style } = setting
  switch (block.type) {
    case 'paragraph':
      return line(block.content, { name: style }, setting)
    case 'heading':
      return line(block.content, { name: `Heading ${block.attrs.level}` }, setting)
    case 'bulletList':
      return block.content.flatMap((item) =>
        itemParagraphs(item, { name: 'Bulleted list' }, setting),
      )
    case 'taskList':
      return block.content.flatMap((item) => itemParagraphs(item, { name: 'Task list' }, setting))
    case 'orderedList':
      return block.content.flatMap((item, at) =>
        itemParagraphs(
          item,
          { name: 'Numbered list', ...(at === 0 && { start: block.attrs.start }) },
          setting,
        ),
      )
    case 'blockquote':
      return block.content.flatMap((inner) =>
        blockParagraphs(inner, { ...setting, style: 'Quote' }),
      )
    case 'pullQuote': {
      const { attribution } = block.attrs
      return [
        ...line(block.content, { name: 'Pull quote' }, setting),
        ...(attribution === '' ? [] : [icmlText('Attribution', [attribution], recorder)]),
      ]
    }
    case 'codeBlock': {
      const code = (block.content ?? []).map(({ text }) => text).join('')
      return [icmlText('Code', code.split('\n'), recorder)]
    }
    case 'horizontalRule':
      return [icmlText('Ornament', ['* * *'], recorder)]
    case 'figure':
      return icmlFigure(block.attrs, source, recorder)
    case 'table':
      return icmlTable(
        block,
        ({ type, attrs: { align }, content }) =>
          content.flatMap((inner) =>
            blockParagraphs(inner, {
              ...setting,
              depth: 0,
              style: type === 'tableHeader' ? 'Table head' : 'Table text',
              ...(align !== null && { alignment: align }),
            }),
          ),
        recorder,
      )
    case 'callout':
      return [
        icmlText('Box title', [words.tones[block.attrs.tone]], recorder),
        ...block.content.flatMap((inner) =>
          blockParagraphs(inner, { ...setting, style: 'Box text' }),
        ),
      ]
    case 'details': {
      const [summary, hidden] = block.content
      return [
        ...line(summary.content, { name: 'Fold summary' }, setting),
        ...hidden.content.flatMap((inner) => blockParagraphs(inner, setting)),
      ]
    }
    case 'card':
    case 'embed':
      return line(boxLine(block), { name: 'Link card' }, setting)
  }
}

function line(
  content: readonly Inline[] | undefined,
  look: ParagraphLook,
  { recorder, alignment }: BlockSetting,
): readonly Markup[] {
  if (content === undefined || isBare(content)) return []
  const set = { ...look, ...(alignment !== undefined && { alignment }) }
  return [icmlParagraph(set, icmlLine(content, recorder), recorder)]
}

function isBare(content: readonly Inline[]): boolean {
  return inlineText(content).trim() === '' && content.every(({ type }) => type !== 'footnote')
}

/** The first paragraph has the bullet, the number or the box; what follows stands below it. */
function itemParagraphs(
  item: ListItem | TaskItem,
  look: ParagraphLook,
  setting: BlockSetting,
): readonly Markup[] {
  const [first, ...rest] = item.content
  const { recorder } = setting
  const depth = setting.depth + 1
  const inside: BlockSetting = { ...setting, style: 'List text', depth }
  const others = rest.flatMap((block) =>
    block.type === 'paragraph'
      ? line(block.content, { name: 'List text', depth }, inside)
      : blockParagraphs(block, inside),
  )
  if (first?.type !== 'paragraph') return others
  const box =
    item.type === 'taskItem' ? [textRange(item.attrs.checked ? '☑ ' : '☐ ', [], recorder)] : []
  const ranges = [...box, ...icmlLine(first.content ?? [], recorder)]
  return [icmlParagraph({ ...look, depth }, ranges, recorder), ...others]
}
