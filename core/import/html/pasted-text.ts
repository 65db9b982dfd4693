import { fromHtml } from 'hast-util-from-html'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

import { markdownBody } from '../markdown/markdown-body.ts'
import type { ReadBody } from '../read-body.ts'
import { classStyles } from './class-styles.ts'
import { htmlBody } from './html-body.ts'
import { withCommentsInSpans } from './word-comments.ts'

/**
 * What another program put on the clipboard as HTML, reduced to what an article can hold. The ids of what was said
 * and suggested in Word begin with `origin`.
 */
export function readPastedHtml(html: string, origin = 'word'): ReadBody {
  const root = fromHtml(withCommentsInSpans(html))
  return htmlBody({ nodes: root.children, fields: [], styles: classStyles(root), origin })
}

/** Plain text that is written as Markdown. */
export function readPastedMarkdown(text: string): ReadBody {
  return markdownBody(reader.parse(text))
}

const reader = unified().use(remarkParse).use(remarkGfm)

/** Whether plain text has signs that nobody writes who doesn't mean them. */
export function looksLikeMarkdown(text: string): boolean {
  const isShort = text.length < 500_000
  return isShort && (plainSigns.test(text) || (text.match(listLine) ?? []).length > 1)
}

const plainSigns =
  /^#{1,6} \S|^```|^\|? ?:?-{3,}:? ?\||^\[\^\w+\]: |^> \S|\[[^\]\n]+\]\(https?:\/\/|(?<!\*)\*\*[^\s*][^*\n]*\*\*/mu

const listLine = /^ {0,3}(?:[-*+]|\d{1,3}[.)]) \S/gmu
