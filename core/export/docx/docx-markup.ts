import type { Block, Document } from '../../document/document.ts'
import type { Inline } from '../../document/inline.ts'
import { allBlocks } from '../../document/inner-blocks.ts'
import { blockLine } from '../../document/lines.ts'
import type { CommentAttributes, Deletion, Insertion, Mark } from '../../document/mark.ts'

/** What was put in or taken out. */
export type TextChange = Insertion | Deletion

/** Where comments begin and end, and what happened to the ends of lines. */
export interface DocxMarkup {
  readonly begins: (inline: Inline) => readonly CommentAttributes[]
  readonly ends: (inline: Inline) => readonly CommentAttributes[]
  readonly ending: (block: Block) => TextChange | null
}

export function docxMarkup(document: Document): DocxMarkup {
  const lines = allBlocks(document).filter((block) => lineBlocks.has(block.type))
  const first = new Map<string, CommentSpan>()
  const last = new Map<string, CommentSpan>()
  for (const inline of lines.flatMap(blockLine)) {
    for (const comment of commentsOn(inline)) {
      if (!first.has(comment.id)) first.set(comment.id, { inline, comment })
      last.set(comment.id, { inline, comment })
    }
  }
  const endings = new Map(
    lines.flatMap((block, at): readonly (readonly [Block, TextChange])[] => {
      const change = endingOf(block, lines[at + 1])
      return change === null ? [] : [[block, change]]
    }),
  )
  return {
    begins: (inline) => commentsAt(first, inline),
    ends: (inline) => commentsAt(last, inline),
    ending: (block) => endings.get(block) ?? null,
  }
}

interface CommentSpan {
  readonly inline: Inline
  readonly comment: CommentAttributes
}

const lineBlocks = new Set<Block['type']>(['paragraph', 'heading', 'pullQuote', 'details'])

/** Word has no comments inside notes: they stand at the number of the note. */
function commentsOn(inline: Inline): readonly CommentAttributes[] {
  const inside = inline.type === 'footnote' ? (inline.content ?? []).flatMap(commentsOn) : []
  const own = (inline.marks ?? []).flatMap((mark) => (mark.type === 'comment' ? [mark.attrs] : []))
  return [...own, ...inside]
}

function commentsAt(
  spans: ReadonlyMap<string, CommentSpan>,
  inline: Inline,
): readonly CommentAttributes[] {
  return [...spans.values()].filter((span) => span.inline === inline).map(({ comment }) => comment)
}

/** The end of a line changes when the same suggestion ends it and begins the next. */
function endingOf(block: Block, next: Block | undefined): TextChange | null {
  const own = (block.marks ?? []).find(isTextChange)
  if (own !== undefined || next === undefined) return own ?? null
  const beginning = textChanges(blockLine(next)[0])
  return (
    textChanges(blockLine(block).at(-1)).find((change) =>
      beginning.some(({ type, attrs }) => type === change.type && attrs.id === change.attrs.id),
    ) ?? null
  )
}

function textChanges(inline: Inline | undefined): readonly TextChange[] {
  return (inline?.marks ?? []).filter(isTextChange)
}

export function isTextChange(mark: Mark): mark is TextChange {
  return mark.type === 'insertion' || mark.type === 'deletion'
}
