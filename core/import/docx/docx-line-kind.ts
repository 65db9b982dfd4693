import type { Wrapper } from '../../editing/wrapper.ts'
import type { DocxMarker } from './docx-numbering.ts'
import type { NumberingPlace } from './docx-styles.ts'

/** What a line says of itself, before its neighbours are seen. */
export interface LineLook {
  /** In lower case. */
  readonly style: string
  readonly headingLevel: number | null
  /** Null for what is no item of a list. */
  readonly item: (DocxMarker & NumberingPlace) | null
}

/** What a line is, of what can be suggested otherwise. */
export interface LineKind {
  readonly block: 'paragraph' | 'heading' | 'pullQuote' | 'codeBlock'
  /** Of a heading, as Word counts. */
  readonly headingLevel: number | null
  readonly wrapper: Wrapper | null
  /** 1 is the outermost list. */
  readonly listLevel: number
}

export function lineKind({ style, headingLevel, item }: LineLook): LineKind {
  const plain = { block: 'paragraph', headingLevel: null, wrapper: null, listLevel: 1 } as const
  if (quoteStyles.has(style)) return { ...plain, wrapper: { type: 'blockquote' } }
  if (style === 'pull quote') return { ...plain, block: 'pullQuote' }
  if (codeStyles.has(style)) return { ...plain, block: 'codeBlock' }
  if (item !== null) {
    const { isOrdered, start, level } = item
    const wrapper: Wrapper = isOrdered
      ? { type: 'orderedList', attrs: { start } }
      : { type: 'bulletList' }
    return { ...plain, wrapper, listLevel: level + 1 }
  }
  return headingLevel === null ? plain : { ...plain, block: 'heading', headingLevel }
}

export const quoteStyles = new Set(['quote', 'intense quote', 'quotations', 'block text'])

export const codeStyles = new Set([
  'code block',
  'source code',
  'html preformatted',
  'preformatted text',
])

/** Headings below the fourth level are told apart no more. */
export function headingAt(level: number): 2 | 3 | 4 {
  if (level <= 2) return 2
  return level === 3 ? 3 : 4
}
