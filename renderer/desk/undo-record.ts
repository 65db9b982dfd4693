import { type CatalogueEntry, catalogueEntry } from '../../core/catalogue-entry.ts'
import { failureSentence, type LibraryFailure } from '../../core/library-failure.ts'
import type { LibraryRecord } from '../../core/library-record.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { carryChange, type RecordChange } from '../../core/undo-change.ts'
import type { Desk } from '../../preload/contract.ts'
import type { Page } from './desk-store.ts'
import type { OpenRecord } from './open-record.ts'
import { changedSince, type DeskAct, type UndoFailure } from './undo.ts'

/** Makes a change to the open record and notes it, so that it can be undone. */
export function changeUndoably<R extends LibraryRecord>({
  open,
  did,
  label,
  update,
}: {
  readonly open: OpenRecord<R>
  readonly did: (act: DeskAct) => void
  /** Says what was done: `Moved “Tides”`. */
  readonly label: string
  readonly update: (record: R) => R
}): void {
  const before = open.store.getState().record
  open.change(update)
  const after = open.store.getState().record
  if (after !== before) did({ kind: 'changed', label, change: { before, after } })
}

/** Where a change is made: on the page when the record is there, else in its file. */
export interface ChangePlace {
  readonly desk: Pick<Desk, 'record:read' | 'record:save'>
  readonly page: Page | null
  /** Lets the lists show what the disk has now. */
  readonly upsert: (entry: CatalogueEntry) => void
}

/** Carries a change into the record of its id; answers when the disk has it. */
export async function changeRecord(
  { desk, page, upsert }: ChangePlace,
  change: RecordChange,
): Promise<Result<void, UndoFailure>> {
  const { id } = change.after
  if (page !== null && page.open.store.getState().record.id === id) return changePage(page, change)
  const stored = await desk['record:read'](id)
  if (!stored.ok) return failure(undoFailure(stored.failure))
  const carried = carryChange(stored.value.record, change)
  if (!carried.ok) return failure(changedSince(stored.value.record))
  const saved = await desk['record:save']({ record: carried.value, base: stored.value.version })
  if (!saved.ok) return failure(undoFailure(saved.failure))
  upsert(catalogueEntry(saved.value.record, saved.value.version.revision))
  return success(undefined)
}

function changePage(page: Page, change: RecordChange): Promise<Result<void, UndoFailure>> {
  switch (page.kind) {
    case 'article':
      return changeOpen(page.open, change)
    case 'thread':
      return changeOpen(page.open, change)
    case 'edition':
      return changeOpen(page.open, change)
    case 'author':
      return changeOpen(page.open, change)
    case 'media':
      return changeOpen(page.open, change)
  }
}

async function changeOpen<R extends LibraryRecord>(
  open: OpenRecord<R>,
  change: RecordChange,
): Promise<Result<void, UndoFailure>> {
  const carried = carryChange(open.store.getState().record, change)
  if (!carried.ok) return failure(changedSince(change.after))
  open.change(() => carried.value)
  // A disk that refuses now is asked again by the page itself, which says so.
  await open.flush()
  return success(undefined)
}

/** A disk that refused can be asked again; what is gone or has changed stays so. */
export function undoFailure(reason: LibraryFailure): UndoFailure {
  return { kind: reason.kind === 'disk' ? 'refused' : 'gone', reason: failureSentence(reason) }
}
