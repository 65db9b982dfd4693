import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import {
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

/**
 * Spares most keys the layout of the page around the paragraph that is written: it keeps its height, so that nothing
 * around it depends on its words. As soon as they end higher or lower in it, it gets the height that they need.
 */
export const CaretBlock = Extension.create({
  name: 'caretBlock',
  addProseMirrorPlugins: () => [
    new Plugin<KeptHeight | null>({
      key,
      state: { init: () => null, apply: stillKept },
      props: { decorations: blocksWithCaret },
      view: keepHeight,
    }),
  ],
})

interface KeptHeight {
  /** Of the block in the text. */
  readonly place: number
  readonly height: number
  /** From the end of its words to its lower edge. */
  readonly below: number
}

interface HeightNews {
  readonly kept: KeptHeight | null
}

const key = new PluginKey<KeptHeight | null>('caretBlock')

const newsIn = new WeakMap<Transaction, HeightNews>()

function withHeight(transaction: Transaction, kept: KeptHeight | null): Transaction {
  newsIn.set(transaction, { kept })
  return transaction.setMeta('addToHistory', false)
}

function stillKept(
  transaction: Transaction,
  kept: KeptHeight | null,
  before: EditorState,
  after: EditorState,
): KeptHeight | null {
  const news = newsIn.get(transaction)
  if (news !== undefined) return news.kept
  const block = kept === null ? null : writtenBlock(after)
  if (kept === null || block === null) return null
  const isTheSame =
    block.place === transaction.mapping.map(kept.place, -1) &&
    before.doc.nodeAt(kept.place)?.sameMarkup(block.node) === true
  return isTheSame ? { ...kept, place: block.place } : null
}

/** The paragraph or heading of the page itself in which the caret stands. */
function writtenBlock({ doc, selection }: EditorState): WrittenBlock | null {
  if (!(selection instanceof TextSelection) || !selection.empty) return null
  if (selection.$head.depth !== 1) return null
  const { node, offset } = doc.childAfter(selection.head)
  return node === null ? null : { node, place: offset }
}

interface WrittenBlock {
  readonly node: Node
  readonly place: number
}

/**
 * They and their neighbours are never skipped: what begins to be is for a frame wherever it stands, and a key that leads
 * there meanwhile, as from the paragraph that was just begun to the one before, would lead elsewhere. An open note
 * reaches over the blocks below.
 */
function blocksWithCaret(state: EditorState): DecorationSet {
  const { doc, selection } = state
  const kept = key.getState(state) ?? null
  const blocks = new Map<number, Node>()
  for (const end of [selection.from, selection.to]) {
    const { node, offset } = doc.childAfter(end)
    const after = doc.childAfter(offset + (node?.nodeSize ?? 0))
    for (const near of [doc.childBefore(offset), { node, offset }, after]) {
      if (near.node !== null) blocks.set(near.offset, near.node)
    }
  }
  return DecorationSet.create(
    doc,
    [...blocks].map(([place, block]) =>
      Decoration.node(place, place + block.nodeSize, looks(kept?.place === place ? kept : null)),
    ),
  )
}

function looks(kept: KeptHeight | null) {
  return kept === null
    ? { class: 'near-caret' }
    : { class: 'near-caret keeps-height', style: `block-size: ${kept.height}px` }
}

function keepHeight(view: EditorView) {
  let waiting = 0

  function keepSoon(): void {
    cancelIdleCallback(waiting)
    waiting = requestIdleCallback(keep)
  }

  function keep(): void {
    const block = view.composing ? null : writtenBlock(view.state)
    const measured = block === null ? null : measure(view, block)
    if (measured !== null) view.dispatch(withHeight(view.state.tr, measured))
  }

  /** The words may need another height than the one that is kept. */
  function look(): void {
    const kept = key.getState(view.state) ?? null
    const block = kept === null ? null : writtenBlock(view.state)
    if (kept === null || block === null) return
    const measured = measure(view, block)
    if (measured !== null && Math.abs(measured.below - kept.below) < leastDifference) return
    view.dispatch(withHeight(view.state.tr, null))
  }

  const observer = new ResizeObserver(look)
  observer.observe(view.dom)
  return {
    update(_: EditorView, before: EditorState) {
      look()
      const { doc, selection } = view.state
      const isWritten = doc !== before.doc || !selection.eq(before.selection)
      if (isWritten && key.getState(view.state) === null) keepSoon()
    },
    destroy() {
      observer.disconnect()
      cancelIdleCallback(waiting)
    },
  }
}

/** Pixels. */
const leastDifference = 0.5

/** Null where it is not shown. */
function measure(view: EditorView, { node, place }: WrittenBlock): KeptHeight | null {
  const shown = view.nodeDOM(place)
  if (!(shown instanceof HTMLElement)) return null
  const { bottom, height } = shown.getBoundingClientRect()
  const end = view.coordsAtPos(place + node.nodeSize - 1)
  return height === 0 ? null : { place, height, below: bottom - end.bottom }
}
