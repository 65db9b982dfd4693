import type { Article } from '../article/article.ts'
import { objectCharacter } from '../object-character.ts'
import { rewrite, type TextEdit } from '../search/written-text.ts'

export type ProseField = 'headline' | 'standfirst' | 'body' | 'excerpt'

/**
 * The article with the edits made that are asked for in each of its texts, in reading order of the record; marks stay.
 * Code is no prose: it is shown as something that no rule knows, and edits in it are not made.
 */
export function editProse(
  article: Article,
  editsOf: (text: string, field: ProseField) => readonly TextEdit[],
): Article {
  const edited = rewrite(article, ({ path, text }) => {
    const field = proseField(path)
    if (field === null) return []
    const prose = withoutCode(text, partAt(article, path))
    return editsOf(prose, field).filter(
      ({ from, to }) => !prose.slice(from, to).includes(objectCharacter),
    )
  })
  return edited.ok && edited.value.kind === 'article' ? edited.value : article
}

function proseField(path: string): ProseField | null {
  const field = proseFields.find((each) => path === each || path.startsWith(`${each}/`))
  return field ?? null
}

const proseFields = ['headline', 'standfirst', 'body', 'excerpt'] as const

/** The part of the record at the path, with the block around it. */
interface RecordPart {
  readonly value: unknown
  readonly around: unknown
}

function partAt(article: Article, path: string): RecordPart {
  return path.split('/').reduce<RecordPart>(
    ({ value }, name) => ({
      value:
        typeof value === 'object' && value !== null
          ? new Map<string, unknown>(Object.entries(value)).get(name)
          : undefined,
      around: value,
    }),
    { value: article, around: null },
  )
}

function withoutCode(text: string, { value, around }: RecordPart): string {
  if (isOfType(around, 'codeBlock')) return objectCharacter.repeat(text.length)
  if (!Array.isArray(value)) return text
  const items: readonly unknown[] = value
  let at = 0
  return items
    .map((item) => {
      const length = isText(item) ? item.text.length : 1
      const words = text.slice(at, at + length)
      at += length
      return isText(item) && item.marks?.some((mark) => isOfType(mark, 'code')) === true
        ? objectCharacter.repeat(length)
        : words
    })
    .join('')
}

interface TextItem {
  readonly text: string
  readonly marks?: readonly unknown[]
}

function isText(item: unknown): item is TextItem {
  return isOfType(item, 'text')
}

function isOfType(value: unknown, type: string): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === type
}
