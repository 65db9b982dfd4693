import { type CatalogueEntry, catalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { StoredRecord, Version } from '../../core/library/library-failure.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import type { RecordChange } from '../../core/library/undo-change.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Desk } from '../../preload/contract.ts'
import { atOnce } from './how-far.ts'
import type { Page } from './page.ts'
import { type UndoFailure, undoFailure } from './undo-failure.ts'

/** One change that is made to many records. */
export interface ManyEdits {
  readonly ids: readonly AnyId[]
  /** What their histories call it: `Made 8 articles ready`. */
  readonly act: string
  /** Answers the record itself where nothing is to be changed. */
  readonly edit: (record: LibraryRecord) => Result<LibraryRecord, UndoFailure>
  /** Told how many of `ids` are done. */
  readonly onProgress?: (done: number) => void
  /** What is done stays done. */
  readonly signal?: AbortSignal
}

export interface ManyPlace {
  readonly desk: Pick<Desk, 'record:read' | 'record:save-many'>
  readonly page: Page | null
  /** Lets the lists show what the disk has now. */
  readonly upsert: (...entries: readonly CatalogueEntry[]) => void
}

/** What became of one record; `before` and `after` are the same where nothing was to be changed. */
export type ManyOutcome = Result<RecordChange, UndoFailure>

/**
 * Changes records in their files, each once its state before is kept, and shows the one on the page as it is then.
 * The outcomes stand in the order of the ids; of what was stopped there are none.
 */
export async function changeMany(
  place: ManyPlace,
  { ids, act, edit, onProgress, signal }: ManyEdits,
): Promise<readonly ManyOutcome[]> {
  const outcomes: ManyOutcome[] = []
  const saved: CatalogueEntry[] = []
  for (let at = 0; at < ids.length; at += atOnce) {
    if (signal?.aborted === true) break
    const some = await changeSome(place, { ids: ids.slice(at, at + atOnce), act, edit })
    outcomes.push(...some.outcomes)
    saved.push(...some.saved)
    onProgress?.(outcomes.length)
  }
  // Each showing puts the whole list in order anew: of ten thousand that are changed there is one.
  place.upsert(...saved)
  return outcomes
}

interface SomeChanged {
  readonly outcomes: readonly ManyOutcome[]
  readonly saved: readonly CatalogueEntry[]
}

async function changeSome(
  place: ManyPlace,
  { ids, act, edit }: Pick<ManyEdits, 'ids' | 'act' | 'edit'>,
): Promise<SomeChanged> {
  const { desk, page } = place
  const plans = await Promise.all(ids.map((id) => planned(place, id, edit)))
  const saves = plans.flatMap((each) => (each.ok && isChange(each.value) ? [each.value] : []))
  const answers = await desk['record:save-many']({
    act,
    saves: saves.map(({ after, base }) => ({ record: after, base })),
  })
  if (page !== null && ids.includes(idOf(page))) await page.open.catchUp()
  const failures = new Map(
    saves.flatMap(({ after: { id } }, at) => {
      const answer = answers[at]
      return answer === undefined || answer.ok ? [] : [[id, undoFailure(answer.failure)] as const]
    }),
  )
  return {
    saved: answers.flatMap((answer) => (answer.ok ? [entryOf(answer.value)] : [])),
    outcomes: plans.map((each) => {
      const trouble = each.ok ? failures.get(each.value.after.id) : undefined
      return trouble === undefined ? each : failure(trouble)
    }),
  }
}

/** A change that is meant for the version of the file that it was made from. */
interface PlannedChange extends RecordChange {
  readonly base: Version
}

async function planned(
  { desk, page }: ManyPlace,
  id: AnyId,
  edit: ManyEdits['edit'],
): Promise<Result<PlannedChange, UndoFailure>> {
  if (page !== null && idOf(page) === id && !(await page.open.flush())) {
    return failure({ kind: 'refused', reason: 'What is on the page could not be saved yet' })
  }
  const stored = await desk['record:read'](id)
  if (!stored.ok) return failure(undoFailure(stored.failure))
  const { record: before, version: base } = stored.value
  const after = edit(before)
  return after.ok ? success({ before, after: after.value, base }) : after
}

function idOf(page: Page): AnyId {
  return page.open.store.getState().record.id
}

export function isChange({ before, after }: RecordChange): boolean {
  return before !== after
}

function entryOf({ record, version }: StoredRecord): CatalogueEntry {
  return catalogueEntry(record, version.revision)
}
