import { publishableAddress } from '../../address.ts'
import type { Inline } from '../../document/inline.ts'
import { type Mark, marksSchema } from '../../document/mark.ts'
import { withoutPlaceholders } from '../../editing/suggestion.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { changeAttributes, changedRun } from './docx-change.ts'
import { type DocxMarkup, isTextChange, type TextChange } from './docx-markup.ts'
import { run, textPiece } from './docx-paragraph.ts'
import type { DocxRecorder } from './docx-recorder.ts'

export interface InlineSetting {
  readonly recorder: DocxRecorder
  readonly markup: DocxMarkup
  /** What happened to the block as a whole. */
  readonly around: readonly TextChange[]
}

/** Text with its looks, links, notes, changes and comments as runs. */
export function inlineRuns(content: readonly Inline[], setting: InlineSetting): readonly Markup[] {
  return linkedRuns(content).map(({ address, members }) => {
    const runs = members.map((inline) => commentedRun(inline, address !== null, setting))
    if (address === null) return markup`${runs}`
    return address.startsWith('#')
      ? markup`<w:hyperlink w:anchor="${address.slice(1)}">${runs}</w:hyperlink>`
      : markup`<w:hyperlink r:id="${setting.recorder.link(address)}">${runs}</w:hyperlink>`
  })
}

interface LinkedRun {
  readonly address: string | null
  readonly members: readonly Inline[]
}

/** Neighbours under the same link stand in one. */
function linkedRuns(content: readonly Inline[]): readonly LinkedRun[] {
  const found: LinkedRun[] = []
  for (const inline of content) {
    const address = linkAddress(inline)
    const last = found.at(-1)
    if (last === undefined || last.address !== address) found.push({ address, members: [inline] })
    else found[found.length - 1] = { address, members: [...last.members, inline] }
  }
  return found
}

function linkAddress(inline: Inline): string | null {
  if (inline.type !== 'text') return null
  const link = (inline.marks ?? []).find((mark) => mark.type === 'link')
  return link?.type === 'link' ? publishableAddress(link.attrs.href) : null
}

function commentedRun(inline: Inline, isLinked: boolean, setting: InlineSetting): Markup {
  const { recorder } = setting
  const begins = setting.markup.begins(inline).flatMap((comment) => recorder.comment(comment))
  const ends = setting.markup.ends(inline).flatMap((comment) => recorder.comment(comment))
  return markup`${begins.map((id) => markup`<w:commentRangeStart w:id="${id}"/>`)}${inlineRun(inline, isLinked, setting)}${ends.map(
    (id) =>
      markup`<w:commentRangeEnd w:id="${id}"/>${run(markup`<w:commentReference w:id="${id}"/>`, commentReference)}`,
  )}`
}

const commentReference: Markup = { markup: '<w:rStyle w:val="CommentReference"/>' }

function inlineRun(inline: Inline, isLinked: boolean, setting: InlineSetting): Markup {
  const { recorder, around } = setting
  const changes = [...(inline.marks ?? []).filter(isTextChange), ...around]
  const content = runContent(inline, { isLinked, changes, setting })
  return content === null ? nothing : changedRun(content, changes, recorder)
}

function runContent(
  inline: Inline,
  {
    isLinked,
    changes,
    setting: { recorder },
  }: {
    readonly isLinked: boolean
    readonly changes: readonly TextChange[]
    readonly setting: InlineSetting
  },
): Markup | null {
  switch (inline.type) {
    case 'text': {
      // What only holds a mark is the end of a paragraph in Word.
      const text = changes.length === 0 ? inline.text : withoutPlaceholders(inline.text)
      if (text === '') return null
      const isDeleted = changes.some(({ type }) => type === 'deletion')
      const marks = inline.marks ?? []
      const look = markup`${runLook(marks, isLinked)}${marks.map((mark) => formerLook(mark, recorder))}`
      return run(textPiece(text, isDeleted ? 'w:delText' : 'w:t'), look)
    }
    case 'hardBreak':
      return run(markup`<w:br/>`)
    case 'footnote':
      return run(markup`<w:footnoteReference w:id="${recorder.note(inline)}"/>`, noteReference)
  }
}

export const noteReference: Markup = { markup: '<w:rStyle w:val="FootnoteReference"/>' }

/** In the order that the format asks for. */
function runLook(marks: readonly Mark[], isLinked: boolean): Markup {
  const names = new Set(marks.map(({ type }) => type))
  return markup`${[
    names.has('code')
      ? markup`<w:rStyle w:val="CodeText"/>`
      : isLinked
        ? markup`<w:rStyle w:val="Hyperlink"/>`
        : nothing,
    names.has('bold') ? markup`<w:b/><w:bCs/>` : nothing,
    names.has('italic') ? markup`<w:i/><w:iCs/>` : nothing,
    names.has('smallCaps') ? markup`<w:smallCaps/>` : nothing,
    names.has('strike') ? markup`<w:strike/>` : nothing,
    names.has('highlight') ? markup`<w:highlight w:val="yellow"/>` : nothing,
    names.has('superscript') ? markup`<w:vertAlign w:val="superscript"/>` : nothing,
    names.has('subscript') ? markup`<w:vertAlign w:val="subscript"/>` : nothing,
  ]}`
}

/** How the text was set before somebody suggested otherwise. */
function formerLook(mark: Mark, recorder: DocxRecorder): Markup {
  if (mark.type !== 'modification' || mark.attrs.type !== 'format') return nothing
  const former = marksSchema.safeParse(mark.attrs.previousValue)
  const look = former.success ? runLook(former.data, false) : nothing
  return markup`<w:rPrChange ${changeAttributes(mark.attrs, recorder)}><w:rPr>${look}</w:rPr></w:rPrChange>`
}
