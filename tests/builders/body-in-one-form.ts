import type { Block, Document, Inline } from '../../core/document.ts'

/** Marks in one order, neighbours that look alike as one text, no empty lists: what may differ without a difference. */
export function bodyInOneForm(body: Document): Document {
  return { ...body, content: body.content.map(blockInOneForm) }
}

function blockInOneForm(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: inlinesInOneForm(block.content ?? []) }
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({
          ...item,
          content: item.content.map(blockInOneForm),
        })),
      }
    case 'blockquote':
      return { ...block, content: block.content.map(blockInOneForm) }
    case 'codeBlock':
    case 'horizontalRule':
    case 'figure':
      return block
  }
}

function inlinesInOneForm(inlines: readonly Inline[]): readonly Inline[] {
  return inlines
    .map((inline) =>
      inline.type === 'hardBreak'
        ? inline
        : {
            ...inline,
            marks: (inline.marks ?? []).toSorted((a, b) => a.type.localeCompare(b.type)),
          },
    )
    .reduce<readonly Inline[]>((before, inline) => {
      const last = before.at(-1)
      if (inline.type !== 'text' || last?.type !== 'text') return [...before, inline]
      if (JSON.stringify(last.marks) !== JSON.stringify(inline.marks)) return [...before, inline]
      return [...before.slice(0, -1), { ...last, text: last.text + inline.text }]
    }, [])
}
