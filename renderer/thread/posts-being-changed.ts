import type { RecordId } from '../../core/library/record-id.ts'
import { type Network } from '../../core/networks/network.ts'
import { editPost } from '../../core/thread/thread-edits.ts'
import type { Post, Thread } from '../../core/thread/thread.ts'
import type { DeskActions } from '../desk/desk-store.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { changeUndoably } from '../desk/undo-record.ts'

/**
 * Where the caret goes once the change is on the page; `at` null leaves it where it stood in the post, `number` puts
 * the focus on the post's number, a network behind what the post says there.
 */
export interface Caret {
  readonly post: RecordId
  readonly at: number | null | 'number' | Network
}

/** The posts of the open thread, and the ways in which each of their acts changes them. */
export interface PostsBeingChanged {
  readonly thread: () => Thread
  readonly posts: () => readonly Post[]
  /** Typing. */
  readonly edit: (id: RecordId, update: (post: Post) => Post) => void
  /** An edit that is no typing: it can be undone by its name. */
  readonly act: (id: RecordId, label: string, update: (post: Post) => Post) => void
  /** The same of the whole thread. */
  readonly change: (label: string, update: (thread: Thread) => Thread) => void
  readonly complain: (sentence: string) => void
  /** Where the caret goes once the change is on the page. */
  readonly place: (caret: Caret) => void
}

export interface ChangingTools {
  readonly open: OpenRecord<Thread>
  readonly deskActions: Pick<DeskActions, 'did'>
  readonly notify: DeskActions['notify']
  readonly place: (caret: Caret) => void
}

export function postsBeingChanged({
  open,
  deskActions: { did },
  notify,
  place,
}: ChangingTools): PostsBeingChanged {
  function change(label: string, update: (thread: Thread) => Thread): void {
    changeUndoably({ open, did, label, update })
  }

  return {
    thread: () => open.store.getState().record,
    posts: () => open.store.getState().record.posts,
    edit: (id, update) => open.change((thread) => editPost(thread, id, update)),
    act: (id, label, update) => change(label, (thread) => editPost(thread, id, update)),
    change,
    complain: (text) => notify({ text, tone: 'bad' }),
    place,
  }
}
