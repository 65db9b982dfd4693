import { type Markup, markup, nothing } from '../markup.ts'
import { textRange } from './icml-line.ts'
import type { IcmlRecorder } from './icml-recorder.ts'
import type { IcmlParagraph } from './icml-styles.ts'

export interface ParagraphLook {
  readonly name: IcmlParagraph
  readonly depth?: number
  /** Where a numbered list begins to count; left out where it goes on. */
  readonly start?: number
  readonly alignment?: 'left' | 'center' | 'right'
}

/** One paragraph; those that follow each other have a break between them. */
export function icmlParagraph(
  { name, depth = 0, start, alignment }: ParagraphLook,
  ranges: readonly Markup[],
  recorder: IcmlRecorder,
): Markup {
  const style = recorder.paragraph({ name, depth })
  const counted =
    start === undefined
      ? nothing
      : markup` NumberingContinue="false"${start === 1 ? nothing : markup` NumberingStartAt="${start}"`}`
  const set =
    alignment === undefined ? nothing : markup` Justification="${justification[alignment]}"`
  return markup`<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/${style}"${counted}${set}>\n${ranges}</ParagraphStyleRange>\n`
}

const justification = { left: 'LeftAlign', center: 'CenterAlign', right: 'RightAlign' } as const

/** Plain lines in one paragraph. */
export function icmlText(
  name: IcmlParagraph,
  lines: readonly string[],
  recorder: IcmlRecorder,
): Markup {
  return icmlParagraph({ name }, [textRange(lines.join('\u2028'), [], recorder)], recorder)
}

/** Paragraphs as they stand below each other. */
export function icmlParagraphsMarkup(paragraphs: readonly Markup[]): Markup {
  return markup`${paragraphs.map((each, at) => (at === 0 ? each : markup`<Br/>\n${each}`))}`
}
