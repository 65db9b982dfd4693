import type { RootContent } from 'mdast'

/** HTML that opens a fold, what it holds, and where it is closed. */
export interface Fold {
  readonly summary: string
  readonly nodes: readonly RootContent[]
  readonly end: number
}

/** The fold that the node opens; null when it opens none, or one that nothing closes. */
export function foldAt(nodes: readonly RootContent[], at: number): Fold | null {
  const opening = htmlOf(nodes[at])
  const summary = /^<details[^>]*>\s*<summary>([\s\S]{0,2000}?)<\/summary>\s*$/iu.exec(opening)?.[1]
  if (summary === undefined) return null
  let open = 1
  for (let end = at + 1; end < nodes.length; end += 1) {
    const html = htmlOf(nodes[end])
    if (/^<details\b/iu.test(html)) open += 1
    if (/^<\/details>\s*$/iu.test(html)) open -= 1
    if (open === 0) return { summary: tagless(summary), nodes: nodes.slice(at + 1, end), end }
  }
  return null
}

function htmlOf(node: RootContent | undefined): string {
  return node?.type === 'html' ? node.value : ''
}

/** The text of a piece of HTML as one line. */
export function tagless(value: string): string {
  return value
    .replaceAll(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, ' ')
    .replaceAll(/<[^<>]{0,2000}>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
