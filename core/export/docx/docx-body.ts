import type { Block, Document, Heading, ListItem, TaskItem } from '../../document/document.ts'
import type { Figure } from '../../document/figure.ts'
import type { Inline } from '../../document/inline.ts'
import { boxLine } from '../box-line.ts'
import type { ExportSource } from '../export-source.ts'
import { type Markup, nothing } from '../markup.ts'
import { absentPictureLine, picture } from '../picture.ts'
import { english } from '../words/english.ts'
import { captionParagraphs } from './docx-caption.ts'
import { changedEnding, changedRun } from './docx-change.ts'
import { formerLook } from './docx-former.ts'
import { type InlineSetting, inlineRuns } from './docx-inline.ts'
import { docxMarkup, isTextChange } from './docx-markup.ts'
import {
  deepestLevel,
  paragraph,
  type ParagraphStyle,
  run,
  textParagraph,
  textPiece,
} from './docx-paragraph.ts'
import { pictureRun } from './docx-picture.ts'
import { bulletedList, type DocxRecorder } from './docx-recorder.ts'
import { tableMarkup } from './docx-table.ts'

export interface DocxSetting {
  readonly source: ExportSource
  readonly recorder: DocxRecorder
}

/** The body as Word’s paragraphs, with what was suggested and said about it. */
export function bodyParagraphs(body: Document, setting: DocxSetting): readonly Markup[] {
  const inside: BlockSetting = {
    ...setting,
    style: null,
    lists: 0,
    markup: docxMarkup(body),
    around: [],
  }
  return body.content.flatMap((block) => blockParagraphs(block, inside))
}

interface BlockSetting extends DocxSetting, InlineSetting {
  /** How text looks that has no style of its own. */
  readonly style: ParagraphStyle
  /** Lists around. */
  readonly lists: number
  readonly alignment?: 'left' | 'center' | 'right'
}

/** What happened to a block as a whole happened to all that stands in it. */
function blockParagraphs(block: Block, setting: BlockSetting): readonly Markup[] {
  const around = [...setting.around, ...(block.marks ?? []).filter(isTextChange)]
  return changedParagraphs(block, { ...setting, around })
}

/** A line of text in its style. */
function line(
  block: Block,
  content: readonly Inline[],
  { style, setting }: { readonly style: ParagraphStyle; readonly setting: BlockSetting },
): Markup {
  return paragraph(
    { style, indent: setting.lists, ...lineLook(block, setting) },
    inlineRuns(content, setting),
  )
}

function lineLook(block: Block, setting: BlockSetting) {
  const { alignment, markup: marked, around, recorder } = setting
  const ending = marked.ending(block) ?? around[0] ?? null
  const changes = (block.marks ?? []).filter((mark) => mark.type === 'modification')
  return {
    ...(alignment === undefined ? {} : { alignment }),
    ...(ending === null ? {} : { ending: changedEnding(ending, recorder) }),
    ...(changes.length === 0 ? {} : { former: formerLook(changes, recorder, setting) }),
  }
}

function changedParagraphs(block: Block, setting: BlockSetting): readonly Markup[] {
  const { recorder, style } = setting
  switch (block.type) {
    case 'paragraph':
      return [line(block, block.content ?? [], { style, setting })]
    case 'heading':
      return [line(block, block.content ?? [], { style: headingStyle(block), setting })]
    case 'bulletList':
      return block.content.flatMap((item) => itemParagraphs(item, bulletedList, setting))
    case 'taskList':
      return block.content.flatMap((item) =>
        itemParagraphs(item, bulletedList, { ...setting, sign: signOf(item) }),
      )
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
      const by = attribution === '' ? [] : [textParagraph('Attribution', [`— ${attribution}`])]
      return [line(block, block.content ?? [], { style: 'PullQuote', setting }), ...by]
    }
    case 'table':
      return tableMarkup(block, ({ type, attrs: { align }, content }) =>
        content.flatMap((inner) =>
          blockParagraphs(inner, {
            ...setting,
            lists: 0,
            style: type === 'tableHeader' ? 'TableHeading' : null,
            ...(align === null ? {} : { alignment: align }),
          }),
        ),
      )
    case 'callout':
      return [
        textParagraph('Callout', [english.tones[block.attrs.tone]]),
        ...block.content.flatMap((inner) =>
          blockParagraphs(inner, { ...setting, style: 'Callout' }),
        ),
      ]
    case 'details': {
      const [summary, hidden] = block.content
      return [
        line(block, summary.content ?? [], { style: 'DetailsSummary', setting }),
        ...hidden.content.flatMap((inner) => blockParagraphs(inner, setting)),
      ]
    }
    case 'card':
      return [paragraph({ style: 'LinkCard' }, inlineRuns(boxLine(block), setting))]
    case 'embed':
      return [paragraph({ style: 'Embed' }, inlineRuns(boxLine(block), setting))]
    case 'codeBlock':
      return [line(block, block.content ?? [], { style: 'CodeBlock', setting })]
    case 'horizontalRule':
      return [paragraph({ style: 'HorizontalRule' }, nothing)]
    case 'figure':
      return pictureParagraphs(block.attrs, setting, {
        style: 'Figure',
        changed: (shown) => changedRun(shown, setting.around, recorder),
      })
  }
}

/** The box of a task stands as a sign in front of its words. */
function signOf({ attrs: { checked } }: TaskItem): string {
  return checked ? '☑ ' : '☐ '
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
  { content: [first, ...rest] }: ListItem | TaskItem,
  list: number,
  { sign = '', ...setting }: BlockSetting & { readonly sign?: string },
): readonly Markup[] {
  const { lists, style } = setting
  const inside = { ...setting, style: style ?? 'ListParagraph', lists: lists + 1 } as const
  const others = rest.flatMap((block) => blockParagraphs(block, inside))
  if (first?.type !== 'paragraph') return others
  const numbered = paragraph(
    {
      style: inside.style,
      list: { id: list, level: Math.min(lists, deepestLevel) },
      ...lineLook(first, setting),
    },
    [...(sign === '' ? [] : [run(textPiece(sign))]), ...inlineRuns(first.content ?? [], setting)],
  )
  return [numbered, ...others]
}

/** Pictures with their caption and credit below, or descriptions where pictures are not there. */
export function pictureParagraphs(
  { images, ...words }: Figure['attrs'],
  { source, recorder }: DocxSetting,
  {
    style,
    changed,
  }: {
    readonly style: 'Figure' | 'LeadPicture'
    readonly changed: (shown: Markup) => Markup
  },
): readonly Markup[] {
  const shown = images.map((image) => {
    const found = picture(source, image.media)
    return changed(
      found === null
        ? run(textPiece(absentPictureLine(image)))
        : pictureRun({ media: found, alt: image.alt, recorder }),
    )
  })
  const found = images.flatMap(({ media }) => picture(source, media) ?? [])
  return [paragraph({ style }, shown), ...captionParagraphs(words, found)]
}
