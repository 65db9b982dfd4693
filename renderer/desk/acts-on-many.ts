import type { RecordId } from '../../core/library/record-id.ts'
import { changeMany, isChange, type ManyEdits, type ManyOutcome } from './change-many.ts'
import { howFar } from './how-far.ts'
import type { OverviewKeeper } from './overview-keeper.ts'
import type { TrashMoves } from './trash-moves.ts'
import type { ChangePlace } from './undo-record.ts'
import type { DeskAct, UndoOutcome } from './undo.ts'

/** What is done to one record or to many at once: always one act, for undoing too. */
export interface ActsOnMany {
  readonly trash: (...ids: readonly RecordId[]) => Promise<void>
  readonly restore: (...ids: readonly RecordId[]) => Promise<void>
  /** Makes one change to many records, each once its state before is kept. */
  readonly changeMany: (order: ChangeManyOrder) => Promise<readonly ManyOutcome[]>
}

export interface ChangeManyOrder extends Omit<ManyEdits, 'act'> {
  /** Says what was done to so many: `Made 12 articles ready`. */
  readonly label: (count: number) => string
}

export interface ActTools {
  readonly overviews: OverviewKeeper
  readonly moves: TrashMoves
  readonly changePlace: () => ChangePlace
  readonly did: (act: DeskAct) => void
  /** Says what is under way. */
  readonly tell: (sentence: string) => void
  readonly complain: (sentence: string) => void
}

export function createActsOnMany(tools: ActTools): ActsOnMany {
  const { overviews, moves, changePlace, did, tell, complain } = tools

  function noteMoves(
    act: Extract<DeskAct, { kind: 'trashed' | 'restored' }>,
    outcomes: readonly UndoOutcome[],
  ): void {
    const ids = act.ids.filter((_, at) => outcomes[at]?.ok === true)
    if (ids.length > 0) did({ ...act, ids })
    const trouble = outcomes.find((outcome) => !outcome.ok)
    if (trouble?.ok === false) complain(trouble.failure.reason)
  }

  function sayHowFar(what: string, all: number): (done: number) => void {
    return (done) => {
      if (done < all) tell(`${what}: ${howFar(done, all)}`)
    }
  }

  return {
    async trash(...ids) {
      // The names are gone from the lists once the records are.
      const label = `Moved ${overviews.namesInSentence(ids)} to the trash`
      noteMoves(
        { kind: 'trashed', label, ids },
        await moves.moveToTrash(ids, sayHowFar('Moving to the trash', ids.length)),
      )
    },
    async restore(...ids) {
      const outcomes = await moves.putBack(ids, sayHowFar('Putting back', ids.length))
      const label = `Put ${overviews.namesInSentence(ids)} back`
      noteMoves({ kind: 'restored', label, ids }, outcomes)
    },
    async changeMany(order) {
      const outcomes = await changeMany(changePlace(), {
        ...order,
        act: order.label(order.ids.length),
      })
      const changes = outcomes.flatMap((each) => (each.ok ? [each.value] : [])).filter(isChange)
      if (changes.length > 0) {
        did({ kind: 'changed-many', label: order.label(changes.length), changes })
      }
      return outcomes
    },
  }
}
