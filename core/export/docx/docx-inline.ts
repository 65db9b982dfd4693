import { publishableAddress } from '../../address.ts'
import type { Inline, Mark } from '../../document.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { run, textPiece } from './docx-paragraph.ts'
import type { DocxRecorder } from './docx-recorder.ts'

/** Text with its looks and links as runs. */
export function inlineRuns(
  content: readonly Inline[],
  { recorder }: { readonly recorder: DocxRecorder },
): readonly Markup[] {
  return linkedRuns(content).map(({ address, members }) => {
    const runs = members.map((inline) => inlineRun(inline, address !== null))
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

function inlineRun(inline: Inline, isLinked: boolean): Markup {
  switch (inline.type) {
    case 'text':
      return run(textPiece(inline.text), runLook(inline.marks ?? [], isLinked))
    case 'hardBreak':
      return run(markup`<w:br/>`)
  }
}

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
    names.has('strike') ? markup`<w:strike/>` : nothing,
  ]}`
}
