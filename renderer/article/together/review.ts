import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import { createStore } from 'zustand/vanilla'

import type { Article } from '../../../core/article/article.ts'
import { withSuggesting } from '../../../core/desk/desk-view.ts'
import type { Document } from '../../../core/document/document.ts'
import type { Remark } from '../../../core/document/mark.ts'
import { withComment } from '../../../core/editing/comment-threads.ts'
import { type Decide, settleSuggestions } from '../../../core/editing/settle-suggestions.ts'
import { withoutPlaceholders } from '../../../core/editing/suggestion.ts'
import type { DeskTools } from '../../desk/desk-context.ts'
import { newId } from '../../desk/new-id.ts'
import { now } from '../../desk/now.ts'
import type { OpenRecord, ReadableStore } from '../../desk/open-record.ts'
import { storedPage } from '../body-schema.ts'
import { bodyChange } from '../show-body.ts'
import { wordAt, wordBefore } from '../word-at.ts'
import { remarksAt, remarkPlaces } from './remark-places.ts'
import { untracked } from './suggest-changes.ts'
import type { Suggester } from './suggester.ts'

export type ReviewView = 'markup' | 'final' | 'original'

export interface ReviewState {
  readonly isSuggesting: boolean
  readonly view: ReviewView
  /** The comments and suggestions that the caret stands in, by their ids. */
  readonly active: readonly string[]
  /** The words that a comment is being written on; null while none is. */
  readonly draft: CommentDraft | null
  /** Whether the person is being asked for a name. */
  readonly isAskingName: boolean
}

export interface CommentDraft {
  readonly from: number
  readonly to: number
  readonly quote: string
  /** How often it was asked for; each time its field takes the focus. */
  readonly asked: number
}

/** Comments and suggestions of one article on the page: what can be done with them. */
export interface Review {
  readonly store: ReadableStore<ReviewState>
  /** An editor owns the text from now on; answers the way to let go. */
  readonly attach: (editor: Editor) => () => void
  /** Who suggests what is being typed; null while changes are made as they are. */
  readonly suggester: () => Suggester | null
  readonly suggest: (isSuggesting: boolean) => Promise<void>
  readonly show: (view: ReviewView) => void
  /** Begins a comment on the chosen words, else on the word at the caret; false where there is none. */
  readonly draft: () => boolean
  readonly dropDraft: () => void
  /** False when nothing was said, because the person gave no name. */
  readonly comment: (text: string) => Promise<boolean>
  readonly reply: (id: string, text: string) => Promise<boolean>
  readonly resolve: (id: string, isResolved: boolean) => void
  readonly remove: (id: string) => void
  readonly settle: (decide: Decide) => void
  /** Puts the caret back where it was in the text. */
  readonly focusText: () => void
  /** Brings the words of a comment or suggestion into sight. */
  readonly reveal: (id: string) => void
  /** Goes to the next comment or suggestion, or to the one before. */
  readonly step: (direction: 1 | -1) => boolean
  /** The person said a name, or nothing. */
  readonly answerName: (name: string | null) => Promise<void>
}

const reviews = new WeakMap<OpenRecord<Article>, Review>()

/** The one review of an article on the page. */
export function reviewOf(open: OpenRecord<Article>, tools: ReviewTools): Review {
  const known = reviews.get(open) ?? createReview(open, tools)
  reviews.set(open, known)
  return known
}

/** The machine knows whether the person told a name, the desk what they are called by now. */
export type ReviewTools = Pick<DeskTools, 'desk' | 'store' | 'actions'>

function createReview(open: OpenRecord<Article>, tools: ReviewTools): Review {
  const { id: article } = open.store.getState().record
  const store = createStore<ReviewState>(() => ({
    isSuggesting: tools.store.getState().view.suggesting.includes(article),
    view: 'markup',
    active: [],
    draft: null,
    isAskingName: false,
  }))
  let editor: Editor | null = null
  let waiting: ((name: string | null) => void) | null = null

  function mounted(): Editor | null {
    return editor?.isDestroyed === false ? editor : null
  }

  /** The name that the person goes by on this machine, asked for once. */
  async function personName(): Promise<string | null> {
    const person = await tools.desk['settings:person'](undefined)
    if (person !== '') return person
    store.setState({ isAskingName: true })
    return new Promise((answer) => {
      waiting = answer
    })
  }

  function personNow(): string {
    return tools.store.getState().person
  }

  /** One step for undo; on the disk at once, because the lists show what is stored. */
  function dispatch(transaction: Transaction): void {
    if (!transaction.docChanged) return
    mounted()?.view.dispatch(untracked(closeHistory(transaction)))
    void open.flush()
  }

  function change(update: (document: Document) => Document): void {
    const owner = mounted()
    if (owner === null) return
    const next = update(storedPage(owner.state.doc))
    dispatch(bodyChange(owner.state, owner.schema.nodeFromJSON(next)))
  }

  function reveal(id: string): void {
    const owner = mounted()
    const place = owner && remarkPlaces(owner.state.doc).find((each) => each.id === id)
    if (owner === null || place === null || place === undefined) return
    store.setState({ view: 'markup' })
    owner.chain().focus().setTextSelection(place.from).scrollIntoView().run()
    store.setState({ active: [id] })
  }

  function moveDraft({ transaction }: { readonly transaction: Transaction }): void {
    const { draft } = store.getState()
    if (draft === null || !transaction.docChanged) return
    const { mapping } = transaction
    const from = mapping.map(draft.from, 1)
    store.setState({ draft: { ...draft, from, to: Math.max(from, mapping.map(draft.to, -1)) } })
  }

  function follow(owner: Editor): () => void {
    function noteActive(): void {
      const active = remarksAt(owner.state)
      if (active.join(' ') !== store.getState().active.join(' ')) store.setState({ active })
    }
    owner.on('selectionUpdate', noteActive)
    owner.on('transaction', moveDraft)
    return () => {
      owner.off('selectionUpdate', noteActive)
      owner.off('transaction', moveDraft)
    }
  }

  return {
    store,
    attach(owner) {
      editor = owner
      const stop = follow(owner)
      return () => {
        stop()
        if (editor === owner) editor = null
      }
    },
    suggester: () => (store.getState().isSuggesting ? { author: personNow(), now, newId } : null),
    async suggest(isSuggesting) {
      if (isSuggesting && (await personName()) === null) return
      store.setState({ isSuggesting, view: 'markup' })
      tools.actions.setView(withSuggesting(tools.store.getState().view, article, isSuggesting))
      mounted()?.commands.focus()
    },
    show: (view) => store.setState({ view }),
    draft() {
      const owner = mounted()
      const words = owner === null ? null : wordsAt(owner.state)
      if (words === null) {
        tools.actions.notify({ text: 'Choose the words to comment on first', tone: 'plain' })
        return false
      }
      const { from, to, quote } = words
      const asked = (store.getState().draft?.asked ?? 0) + 1
      store.setState({ draft: { from, to, quote, asked }, view: 'markup' })
      return true
    },
    dropDraft: () => store.setState({ draft: null }),
    async comment(text) {
      const author = await personName()
      const { draft } = store.getState()
      const owner = mounted()
      if (author === null || draft === null || owner === null) return false
      const words = wordsOf(draft, owner.state)
      if (words === null) {
        tools.actions.notify({ text: 'Choose other words for the comment', tone: 'plain' })
        return false
      }
      const attributes = { ...remark(author, text), replies: [], resolvedAt: null }
      const mark = owner.schema.marks['comment']?.create(attributes)
      store.setState({ draft: null })
      if (mark !== undefined) {
        const { tr } = owner.state
        tr.addMark(words.from, words.to, mark)
        // Behind the words: what is typed next would replace them, and the comment with them.
        dispatch(tr.setSelection(Selection.near(tr.doc.resolve(words.to), -1)))
      }
      owner.view.focus()
      return true
    },
    async reply(id, text) {
      const author = await personName()
      if (author === null) return false
      const reply = remark(author, text)
      change((document) =>
        withComment(document, id, (each) => ({ ...each, replies: [...each.replies, reply] })),
      )
      return true
    },
    resolve(id, isResolved) {
      const resolvedAt = isResolved ? now() : null
      change((document) => withComment(document, id, (each) => ({ ...each, resolvedAt })))
    },
    remove: (id) => change((document) => withComment(document, id, () => null)),
    settle: (decide) => change((document) => settleSuggestions(document, decide)),
    focusText: () => mounted()?.view.focus(),
    reveal,
    step(direction) {
      const owner = mounted()
      if (owner === null) return false
      const { head } = owner.state.selection
      const places = remarkPlaces(owner.state.doc)
      const next =
        direction === 1
          ? (places.find(({ from }) => from > head) ?? places[0])
          : (places.findLast(({ from }) => from < head) ?? places.at(-1))
      if (next !== undefined) reveal(next.id)
      return next !== undefined
    },
    async answerName(name) {
      const told = name?.trim() ?? ''
      store.setState({ isAskingName: false })
      if (told !== '') {
        await tools.desk['settings:call-person'](told)
        // A disk that refuses costs no more than being asked again.
        tools.actions.notePerson(told)
      }
      waiting?.(told === '' ? null : told)
      waiting = null
    },
  }
}

/** Where the words of a draft were deleted, the word that stands there now; null where there is none. */
function wordsOf(
  { from, to }: CommentDraft,
  { doc }: EditorState,
): Pick<CommentDraft, 'from' | 'to'> | null {
  return from < to ? { from, to } : (wordAt(doc.resolve(from)) ?? wordBefore(doc.resolve(from)))
}

/** The chosen words, else the word that the caret stands in or at. */
function wordsAt({ doc, selection }: EditorState): Omit<CommentDraft, 'asked'> | null {
  const { from, to, $head } = selection
  const chosen = withoutPlaceholders(doc.textBetween(from, to, ' '))
  if (chosen.trim() !== '') return { from, to, quote: chosen }
  const found = wordAt($head)
  return found === null ? null : { from: found.from, to: found.to, quote: found.word }
}

function remark(author: string, text: string): Remark {
  return { id: newId(), author, time: now(), text }
}
