import { z } from 'zod'

const partSchema = z.looseObject({ t: z.string(), c: z.unknown().optional() })

/** The contents of all parts of this kind, in reading order. */
export function pandocValues(value: unknown, kind: string): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => pandocValues(each, kind))
  const part = partSchema.safeParse(value)
  if (!part.success) return []
  const { t, c } = part.data
  return [...(t === kind ? [c] : []), ...pandocValues(c, kind)]
}

/** The words of a part as one line; notes, attributes and what people said in the margin are left out. */
export function pandocText(value: unknown): string {
  return wordsOf(value).replaceAll(/\s+/gu, ' ').trim()
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('')
  const part = partSchema.safeParse(value)
  if (!part.success) return ''
  const { t, c } = part.data
  switch (t) {
    case 'Str':
      return String(c)
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' '
    case 'Note':
      return ''
    case 'Code':
    case 'CodeBlock':
      return Array.isArray(c) ? String(c[1]) : ''
    case 'Para':
    case 'Plain':
    case 'Header':
      return ` ${wordsOf(c)} `
    default:
      return wordsOf(c)
  }
}

const spanSchema = z.tuple([
  z.tuple([z.string(), z.array(z.string()), z.array(z.tuple([z.string(), z.string()]))]),
  z.unknown(),
])

/** What a span marks: a change or a remark, whose it is and when. */
export function pandocSpan(value: unknown) {
  const [[, [kind = ''], pairs], content] = spanSchema.parse(value)
  const said = new Map(pairs)
  return { kind, author: said.get('author'), date: said.get('date'), text: pandocText(content) }
}
