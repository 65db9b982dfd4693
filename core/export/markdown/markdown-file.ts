import type { RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { stringify } from 'yaml'

export type FrontMatter = Readonly<Record<string, string | boolean | readonly string[]>>

/**
 * One Markdown file: YAML front matter in which every text is quoted, so that no program reads
 * `No` as false or `3:30` as minutes, then CommonMark. Empty fields are left out.
 */
export function markdownFile(frontMatter: FrontMatter, content: readonly RootContent[]): string {
  const fields = Object.fromEntries(
    Object.entries(frontMatter).filter(
      ([, value]) => typeof value === 'boolean' || value.length > 0,
    ),
  )
  const header = stringify(fields, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  })
  const body = markdownText(content)
  return body === '' ? `---\n${header}---\n` : `---\n${header}---\n\n${body}`
}

/** CommonMark with what GitHub adds. */
export function markdownText(content: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...content] })
}

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', fences: true })
