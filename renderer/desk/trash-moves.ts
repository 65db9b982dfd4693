import type { StoreApi } from 'zustand/vanilla'

import type { RecordId } from '../../core/library/record-id.ts'
import { recordReferences } from '../../core/library/references.ts'
import { failure, success } from '../../core/result.ts'
import type { Desk } from '../../preload/contract.ts'
import { isOverview } from '../lists/is-overview.ts'
import type { Listing } from '../lists/listing.ts'
import type { DeskState } from './desk-state.ts'
import { atOnce } from './how-far.ts'
import type { OverviewKeeper } from './overview-keeper.ts'
import type { PageKeeper } from './page-keeper.ts'
import { openId } from './page.ts'
import { undoFailure } from './undo-failure.ts'
import type { UndoOutcome } from './undo.ts'
import type { ViewKeeper } from './view-keeper.ts'

/** The ways to the trash and back; each answers what became of the records, in their order, and notes no act. */
export interface TrashMoves {
  readonly moveToTrash: MoveMany
  readonly putBack: MoveMany
  /** Moves those away that nothing names and nobody wrote in since they were made; answers which went. */
  readonly moveSpareToTrash: (ids: readonly RecordId[]) => Promise<readonly RecordId[]>
}

/** Tells how many of them are done, now and then. */
export type MoveMany = (
  ids: readonly RecordId[],
  onProgress?: (done: number) => void,
) => Promise<readonly UndoOutcome[]>

export interface TrashTools {
  readonly desk: Pick<Desk, 'record:trash' | 'record:restore'>
  readonly store: StoreApi<DeskState>
  readonly listing: Listing
  readonly views: ViewKeeper
  readonly overviews: OverviewKeeper
  readonly pages: PageKeeper
}

export function createTrashMoves(tools: TrashTools): TrashMoves {
  const { desk, store, listing, views, overviews, pages } = tools

  async function moveToTrash(
    ids: readonly RecordId[],
    onProgress?: (done: number) => void,
  ): Promise<readonly UndoOutcome[]> {
    const outcomes: UndoOutcome[] = []
    for (const id of ids) {
      outcomes.push(await moveOneToTrash(id))
      if (outcomes.length % atOnce === 0) onProgress?.(outcomes.length)
    }
    await overviews.reload()
    return outcomes
  }

  async function moveOneToTrash(id: RecordId): Promise<UndoOutcome> {
    if (isOnPage(id)) await pages.open(null)
    if (isOnPage(id)) {
      return failure({ kind: 'refused', reason: 'The last changes could not be saved yet' })
    }
    const trashed = await desk['record:trash'](id)
    return trashed.ok ? success(undefined) : failure(undoFailure(trashed.failure))
  }

  async function moveSpareToTrash(ids: readonly RecordId[]): Promise<readonly RecordId[]> {
    if (ids.length === 0) return []
    await overviews.reload()
    const { overview, page } = store.getState()
    const entries = overview?.entries ?? []
    // What was set on the page a moment ago may not be on the disk yet.
    const onPage = page === null ? [] : recordReferences(page.open.store.getState().record)
    const spare = ids.filter((id) => {
      const entry = entries.find((each) => each.id === id)
      const isNamed =
        onPage.includes(id) || entries.some(({ references }) => references.includes(id))
      return entry !== undefined && entry.createdAt === entry.updatedAt && !isNamed
    })
    const outcomes = await moveToTrash(spare)
    return spare.filter((_, at) => outcomes[at]?.ok === true)
  }

  function isOnPage(id: RecordId): boolean {
    return openId(store.getState().page) === id
  }

  async function putBack(
    ids: readonly RecordId[],
    onProgress?: (done: number) => void,
  ): Promise<readonly UndoOutcome[]> {
    const restored = []
    for (const id of ids) {
      restored.push(await desk['record:restore'](id))
      if (restored.length % atOnce === 0) onProgress?.(restored.length)
    }
    await overviews.reload()
    const [first] = restored.flatMap((each) => (each.ok ? [each.value.record] : []))
    // Who has another record or all of them before them by now stays there.
    const { page, view } = store.getState()
    const isFree = page === null && !isOverview(view, listing.getState().layout)
    if (first !== undefined && isFree) {
      if (first.kind !== 'media' && first.kind !== 'house') views.setView({ source: first.kind })
      if (ids.length === 1) await pages.open(first.id)
    }
    return restored.map((each) =>
      each.ok ? success(undefined) : failure(undoFailure(each.failure)),
    )
  }

  return { moveToTrash, putBack, moveSpareToTrash }
}
