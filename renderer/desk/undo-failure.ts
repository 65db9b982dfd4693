import { failureSentence, type LibraryFailure } from '../../core/library/library-failure.ts'
import { type LibraryRecord, recordTitle, untitled } from '../../core/library/library-record.ts'

/** `gone` acts can't be taken back any more; after `refused` the act may be tried again. */
export type UndoFailure =
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }

/** A disk that refused can be asked again, and so can a library in use; what is gone or has changed stays so. */
export function undoFailure(failure: LibraryFailure): UndoFailure {
  const isPassing = failure.kind === 'disk' || failure.kind === 'busy'
  return { kind: isPassing ? 'refused' : 'gone', reason: failureSentence(failure) }
}

/** What is said when others wrote over what an act had made. */
export function changedSince(record: LibraryRecord): UndoFailure {
  const title = recordTitle(record)
  return {
    kind: 'gone',
    reason: `“${title === '' ? untitled(record.kind) : title}” was edited there since, so it was left as it is`,
  }
}
