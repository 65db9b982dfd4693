import type { Element, ElementContent, RootContent } from 'hast'

import type { Comment, Remark } from '../../document/mark.ts'
import { attribute, classNames, descendants, elementText } from '../../hast-element.ts'
import type { Timestamp } from '../../timestamp.ts'
import { wordMinute } from './word-minute.ts'

/**
 * The same HTML with the words of each comment in a span. Word sets them in links, which may hold links themselves; read by
 * the rules of HTML, the inner one would end the outer.
 */
export function withCommentsInSpans(html: string): string {
  if (!html.includes('mso-comment-reference')) return html
  const open: boolean[] = []
  return html.replaceAll(/<(\/?)a\b([^>]{0,4000})>/giu, (tag, slash: string, rest: string) => {
    if (slash !== '') return open.pop() === true ? '</span>' : tag
    const isComment = rest.includes('mso-comment-reference')
    open.push(isComment)
    return isComment ? `<span${rest}>` : tag
  })
}

/** The comments of a text by their numbers; answers are inside what they answer. */
export function wordComments(
  nodes: readonly (RootContent | ElementContent)[],
  origin: string,
): ReadonlyMap<string, Comment> {
  const elements = nodes.flatMap((node) => (node.type === 'element' ? descendants(node) : []))
  const listed = elements.filter(isListedComment).map(listedComment)
  const references = new Map(elements.flatMap(reference).map((each) => [each.number, each]))

  function remark({ number, author, text }: ListedComment): Remark {
    const { initials = '', time = null } = references.get(number) ?? {}
    return { id: `${origin} ${number}`, author: author === '' ? initials : author, time, text }
  }

  /** The number of the first of the comments that it answers; its own for one that answers none. */
  function rootOf(number: string): string {
    const seen = new Set<string>()
    let root = number
    while (!seen.has(root)) {
      seen.add(root)
      const parent = references.get(root)?.parent ?? null
      if (parent !== null && listed.some((each) => each.number === parent)) root = parent
    }
    return root
  }

  return new Map(
    listed
      .filter(({ number }) => rootOf(number) === number)
      .map((comment) => {
        const { number } = comment
        const said = remark(comment)
        const replies = listed.filter(
          (each) => each.number !== number && rootOf(each.number) === number,
        )
        const isDone = references.get(number)?.isDone === true
        const attrs = {
          ...said,
          replies: replies.map(remark),
          resolvedAt: isDone ? (said.time ?? longAgo) : null,
        }
        return [number, { type: 'comment', attrs }]
      }),
  )
}

/** Word doesn't say when a comment was resolved; where it doesn't even say when it was made. */
const longAgo = '2000-01-01T00:00:00Z'

/** The number of the comment that the words in an element are about; null for others. */
export function commentNumber(element: Element): string | null {
  const [said] = reference(element)
  const continued = /mso-comment-continuation:\s*(\d+)/iu.exec(attribute(element, 'style'))?.[1]
  return said?.number ?? continued ?? null
}

/** Whether an element is the sign behind words that somebody commented on in Word, as `[AM1]`. */
export function isCommentSign(element: Element): boolean {
  return (
    classNames(element).some((each) => signClasses.has(each.toLowerCase())) ||
    /mso-special-character:\s*comment/iu.test(attribute(element, 'style'))
  )
}

const signClasses: ReadonlySet<string> = new Set([
  'msocommentreference',
  'msocomanchor',
  'msocomoff',
])

/** Whether an element holds the comments that Word lists below its text. */
export function isCommentList(element: Element): boolean {
  return /mso-element:\s*comment-list/iu.test(attribute(element, 'style'))
}

interface Reference {
  readonly number: string
  readonly initials: string
  readonly time: Timestamp | null
  /** The number of the comment that it answers. */
  readonly parent: string | null
  readonly isDone: boolean
}

/** What the element that begins a comment's words says of it. */
function reference(element: Element): readonly Reference[] {
  const style = attribute(element, 'style')
  const [, initials, number] = /mso-comment-reference:\s*([^;]*?)_(\d+)/iu.exec(style) ?? []
  if (initials === undefined || number === undefined) return []
  return [
    {
      number,
      initials,
      time: wordMinute(/mso-comment-date:\s*([^;]+)/iu.exec(style)?.[1] ?? ''),
      parent: /mso-comment-parent:\s*(\d+)/iu.exec(style)?.[1] ?? null,
      isDone: /mso-comment-done:\s*yes/iu.test(style),
    },
  ]
}

interface ListedComment {
  readonly number: string
  readonly author: string
  readonly text: string
}

function isListedComment(element: Element): boolean {
  return /mso-element:\s*comment\s*(?:;|$)/iu.test(attribute(element, 'style'))
}

function listedComment(comment: Element, at: number): ListedComment {
  const inside = descendants(comment)
  const names = inside.flatMap((each) => [attribute(each, 'id'), attribute(each, 'name')])
  const numbers = names.flatMap((name) => /^_(?:mso)?com_(\d+)$/u.exec(name)?.[1] ?? [])
  const lines = inside.filter(({ tagName }) => tagName === 'p').map(lineText)
  return {
    number: numbers[0] ?? String(at + 1),
    author: inside.map(authorName).find((name) => name !== '') ?? '',
    text: (lines.length === 0 ? lineText(comment) : lines.join('\n')).trim(),
  }
}

function authorName(element: Element): string {
  const style = attribute(element, 'style').replaceAll(/\s+/gu, ' ')
  const [, quoted, bare] = /mso-comment-author: ?(?:"([^"]*)"|([^;"]+))/iu.exec(style) ?? []
  return (quoted ?? bare ?? '').trim()
}

function lineText(line: Element): string {
  const signs = descendants(line).filter(isCommentSign).map(elementText)
  return signs.reduce((text, sign) => text.replace(sign, ''), elementText(line)).trim()
}
