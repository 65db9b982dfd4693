import type { Block, Document } from '../../core/document/document.ts'
import type { Inline } from '../../core/document/inline.ts'
import { withInner } from '../../core/document/inner-blocks.ts'

/** Marks in one order, neighbours that look alike as one text, no empty lists: what may differ without a difference. */
export function bodyInOneForm(body: Document): Document {
  return { ...body, content: body.content.map(blockInOneForm) }
}

function blockInOneForm(block: Block): Block {
  const inOneForm = withInner(withMarksInOrder(block), (blocks) => blocks.map(blockInOneForm))
  switch (inOneForm.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
      return { ...inOneForm, content: inlinesInOneForm(inOneForm.content ?? []) }
    case 'details': {
      const [summary, hidden] = inOneForm.content
      const content = inlinesInOneForm(summary.content ?? []).filter(
        (inline) => inline.type === 'text',
      )
      return { ...inOneForm, content: [{ ...summary, content }, hidden] }
    }
    case 'codeBlock':
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
    case 'blockquote':
    case 'horizontalRule':
    case 'figure':
    case 'table':
    case 'callout':
    case 'card':
    case 'embed':
      return inOneForm
  }
}

function inlinesInOneForm(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map(inlineInOneForm).reduce<readonly Inline[]>((before, inline) => {
    const last = before.at(-1)
    if (inline.type !== 'text' || last?.type !== 'text') return [...before, inline]
    if (JSON.stringify(last.marks) !== JSON.stringify(inline.marks)) return [...before, inline]
    return [...before.slice(0, -1), { ...last, text: last.text + inline.text }]
  }, [])
}

function inlineInOneForm(inline: Inline): Inline {
  const sorted = withMarksInOrder(inline)
  switch (sorted.type) {
    case 'text':
      return { ...sorted, marks: sorted.marks ?? [] }
    case 'hardBreak':
      return { ...sorted, marks: sorted.marks ?? [] }
    case 'footnote': {
      const content = inlinesInOneForm(sorted.content ?? []).filter(
        (part) => part.type !== 'footnote',
      )
      return { ...sorted, marks: sorted.marks ?? [], content }
    }
  }
}

function withMarksInOrder<N extends { readonly marks?: readonly { readonly type: string }[] }>(
  node: N,
): N {
  if (node.marks === undefined) return node
  const marks = node.marks.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return { ...node, marks }
}
