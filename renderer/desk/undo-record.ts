import { catalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { AnyId, RecordId } from '../../core/library/record-id.ts'
import { carryChange, type RecordChange } from '../../core/library/undo-change.ts'
import { failure, success } from '../../core/result.ts'
import type { Desk } from '../../preload/contract.ts'
import { changeMany, type ManyEdits, type ManyPlace } from './change-many.ts'
import type { OpenRecord } from './open-record.ts'
import type { Page } from './page.ts'
import { changedSince, undoFailure } from './undo-failure.ts'
import type { DeskAct, UndoOutcome } from './undo.ts'

/** Makes a change to the open record and notes it, so that it can be undone. */
export function changeUndoably<R extends LibraryRecord>({
  open,
  did,
  label,
  made = [],
  update,
}: {
  readonly open: OpenRecord<R>
  readonly did: (act: DeskAct) => void
  /** Says what was done: `Moved “Tides”`. */
  readonly label: string
  /** What was made to be named by the change, and goes with it. */
  readonly made?: readonly RecordId[]
  readonly update: (record: R) => R
}): void {
  const before = open.store.getState().record
  open.changeNoted(update)
  const after = open.store.getState().record
  if (after === before) return
  const change = { before, after }
  did(
    made.length === 0 ? { kind: 'changed', label, change } : { kind: 'named', label, change, made },
  )
}

/** Where a change is made: on the page when the record is there, else in its file. */
export interface ChangePlace extends ManyPlace {
  readonly desk: Pick<Desk, 'record:read' | 'record:save' | 'record:save-many'>
}

/** Carries each change into the record of its id; answers, in their order, when the disk has them. */
export async function changeRecords(
  place: ChangePlace,
  changes: readonly RecordChange[],
  watch: Pick<ManyEdits, 'act' | 'onProgress'>,
): Promise<readonly UndoOutcome[]> {
  const [only] = changes
  if (only !== undefined && changes.length === 1) return [await changeRecord(place, only)]
  const changeOf = new Map<AnyId, RecordChange>(changes.map((each) => [each.after.id, each]))
  const outcomes = await changeMany(place, {
    ...watch,
    ids: [...changeOf.keys()],
    edit: (record) => {
      const change = changeOf.get(record.id)
      const carried = change === undefined ? null : carryChange(record, change)
      return carried?.ok === true ? carried : failure(changedSince(record))
    },
  })
  return outcomes.map((outcome) => (outcome.ok ? success(undefined) : outcome))
}

async function changeRecord(
  { desk, page, upsert }: ChangePlace,
  change: RecordChange,
): Promise<UndoOutcome> {
  const { id } = change.after
  if (page?.open.store.getState().record.id === id) return changePage(page, change)
  const stored = await desk['record:read'](id)
  if (!stored.ok) return failure(undoFailure(stored.failure))
  const carried = carryChange(stored.value.record, change)
  if (!carried.ok) return failure(changedSince(stored.value.record))
  const saved = await desk['record:save']({ record: carried.value, base: stored.value.version })
  if (!saved.ok) return failure(undoFailure(saved.failure))
  upsert(catalogueEntry(saved.value.record, saved.value.version.revision))
  return success(undefined)
}

function changePage(page: Page, change: RecordChange): Promise<UndoOutcome> {
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
): Promise<UndoOutcome> {
  const latest = open.latest()
  const carried = carryChange(latest, change)
  if (!carried.ok) return failure(changedSince(change.after))
  if (isOtherBody(latest, carried.value)) {
    // The editor owns the text: it has to take it before a save reads it there.
    const isTaken = await open.replace(carried.value)
    return isTaken
      ? success(undefined)
      : failure({ kind: 'refused', reason: 'The page can’t take that back just now' })
  }
  open.changeNoted(() => carried.value)
  // A disk that refuses now is asked again by the page itself, which says so.
  await open.flush()
  return success(undefined)
}

function isOtherBody(before: LibraryRecord, after: LibraryRecord): boolean {
  return before.kind === 'article' && after.kind === 'article' && before.body !== after.body
}
