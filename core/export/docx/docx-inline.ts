import { publishableAddress } from '../../address.ts'
import type { Footnote, Inline } from '../../document/inline.ts'
import type { Mark } from '../../document/mark.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { run, textPiece } from './docx-paragraph.ts'
import type { DocxRecorder } from './docx-recorder.ts'

export interface InlineSetting {
  readonly recorder: DocxRecorder
  /** The notes with their numbers. */
  readonly numbers: ReadonlyMap<Footnote, number>
}

/** Text with its looks and links as runs. */
export function inlineRuns(
  content: readonly Inline[],
  { recorder, numbers }: InlineSetting,
): readonly Markup[] {
  return linkedRuns(content).map(({ address, members }) => {
    const runs = members.map((inline) => inlineRun(inline, { isLinked: address !== null, numbers }))
    if (address === null) return markup`${runs}`
    return address.startsWith('#')
      ? markup`<w:hyperlink w:anchor="${address.slice(1)}">${runs}</w:hyperlink>`
      : markup`<w:hyperlink r:id="${recorder.link(address)}">${runs}</w:hyperlink>`
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

function inlineRun(
  inline: Inline,
  { isLinked, numbers }: { readonly isLinked: boolean; readonly numbers: InlineSetting['numbers'] },
): Markup {
  switch (inline.type) {
    case 'text':
      return run(textPiece(inline.text), runLook(inline.marks ?? [], isLinked))
    case 'hardBreak':
      return run(markup`<w:br/>`)
    case 'footnote':
      return run(textPiece(String(numbers.get(inline) ?? '')), raised)
  }
}

const raised: Markup = { markup: '<w:vertAlign w:val="superscript"/>' }

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
    names.has('superscript') ? raised : nothing,
    names.has('subscript') ? markup`<w:vertAlign w:val="subscript"/>` : nothing,
  ]}`
}
