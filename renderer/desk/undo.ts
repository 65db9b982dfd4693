import { inSentence } from '../../core/in-sentence.ts'
import type { AnyId, RecordId } from '../../core/library/record-id.ts'
import { recordName } from '../../core/library/shown-title.ts'
import { changedFields, type RecordChange, reversed } from '../../core/library/undo-change.ts'
import type { Result } from '../../core/result.ts'
import type { ManyEdits } from './change-many.ts'
import { howFar } from './how-far.ts'
import type { Notice } from './notice.ts'
import type { MoveMany } from './trash-moves.ts'
import { nextTurn } from './turn.ts'
import type { TypingRun } from './typing-runs.ts'
import type { UndoFailure } from './undo-failure.ts'
import type { UndoWay } from './undo-way.ts'

/** Something that was done at the desk, to one record or to many, and can be undone for the whole sitting. */
export type DeskAct =
  | { readonly kind: 'made'; readonly label: string; readonly ids: readonly RecordId[] }
  | { readonly kind: 'trashed'; readonly label: string; readonly ids: readonly RecordId[] }
  | { readonly kind: 'restored'; readonly label: string; readonly ids: readonly RecordId[] }
  | { readonly kind: 'changed'; readonly label: string; readonly change: RecordChange }
  | {
      /** A change, and the records that were made to be named by it. */
      readonly kind: 'named'
      readonly label: string
      readonly change: RecordChange
      readonly made: readonly RecordId[]
    }
  | {
      readonly kind: 'changed-many'
      readonly label: string
      readonly changes: readonly RecordChange[]
    }

/** What became of one record. */
export type UndoOutcome = Result<void, UndoFailure>

/**
 * How acts are done and taken back; each answers when the disk has it, one outcome for each record in their order,
 * and shows no notice.
 */
export interface UndoTools {
  readonly trash: MoveMany
  readonly restore: MoveMany
  /** Moves those to the trash that nothing names and nobody wrote in; answers which. */
  readonly trashSpare: (ids: readonly RecordId[]) => Promise<readonly RecordId[]>
  readonly change: (
    changes: readonly RecordChange[],
    watch: Pick<ManyEdits, 'act' | 'onProgress'>,
  ) => Promise<readonly UndoOutcome[]>
  readonly notify: (notice: Notice) => void
  /** What is typed at this moment: it is taken back in one step. */
  readonly takeTypingRun: () => TypingRun | null
}

/** Takes back the last act that was not taken back yet, and does it again unless something else was done since. */
export interface DeskUndo extends UndoWay {
  /** Notes what was done and says it, with the way back. */
  readonly did: (act: DeskAct) => void
  /** Notes what was written or set on the page. It shows there, so that nothing is said. */
  readonly changed: (change: RecordChange) => void
  /** The acts belong to a library that is not open any more. */
  readonly forget: () => void
}

export function createDeskUndo(tools: UndoTools): DeskUndo {
  let done: readonly Turn[] = []
  let undone: readonly Turn[] = []
  let working: Promise<void> = Promise.resolve()

  function inTurn(step: () => Promise<void>): Promise<void> {
    // Keys pressed faster than the disk answers are followed one by one.
    working = working.then(step, step)
    return working
  }

  /** Takes back the last act, or one that was said with its way back. */
  function undo(said?: Turn): Promise<void> {
    return inTurn(async () => {
      const last = said === undefined ? done.at(-1) : done.find((each) => each === said)
      if (last === undefined) {
        tools.notify({ text: 'There is nothing to undo', tone: 'plain' })
        return
      }
      const attempt = await takeBack(last.act, tools)
      done = leaving(done, last, attempt)
      undone = [...undone, ...carriedNow(attempt)]
      say(attempt, { word: 'Undone', act: last.act, redo })
    })
  }

  function redo(): Promise<void> {
    return inTurn(async () => {
      const last = undone.at(-1)
      if (last === undefined) {
        tools.notify({ text: 'There is nothing to do again', tone: 'plain' })
        return
      }
      const attempt = await doAgain(last.act, tools)
      undone = leaving(undone, last, attempt)
      done = [...done, ...carriedNow(attempt)]
      say(attempt, { word: 'Done again', act: last.act, undo })
    })
  }

  function say(
    { carried, troubles }: Attempt,
    {
      word,
      act,
      ...ways
    }: { readonly word: string; readonly act: DeskAct } & Pick<Notice, 'undo' | 'redo'>,
  ): void {
    const about = carried === null ? [] : idsOf(carried)
    const [first, ...others] = troubles
    if (first === undefined) {
      tools.notify({ text: `${word}: ${inSentence(act.label)}`, tone: 'plain', about, ...ways })
      return
    }
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`
    if (carried === null) tools.notify({ text: `${first.reason}${more}`, tone: 'bad' })
    else {
      const text = `${word} in part: ${inSentence(act.label)}. ${first.reason}${more}`
      tools.notify({ text, tone: 'bad', about, ...ways })
    }
  }

  function note(act: DeskAct, run: TypingRun | null): Turn {
    const turn = { act, at: nextTurn(), run }
    done = [...done, turn]
    undone = []
    return turn
  }

  return {
    did(act) {
      const turn = note(act, null)
      tools.notify({ text: act.label, tone: 'plain', undo: () => undo(turn) })
    },
    changed(change) {
      const run = tools.takeTypingRun()
      const last = done.at(-1)
      const whole = run !== null && last?.run === run ? begunEarlier(last.act, change) : null
      if (whole !== null) done = done.slice(0, -1)
      const { before, after } = whole ?? change
      const fields = changedFields({ before, after })
      if (fields.length === 0) return
      const label = `Changed “${recordName(before)}” (${fields.join(', ').toLowerCase()})`
      note({ kind: 'changed', label, change: { before, after } }, run)
    },
    undo: () => undo(),
    redo,
    doneAt: () => done.at(-1)?.at ?? 0,
    undoneAt: () => undone.at(-1)?.at ?? 0,
    forget() {
      done = []
      undone = []
    },
  }
}

/** An act, and when it was done or taken back. */
interface Turn {
  readonly act: DeskAct
  readonly at: number
  /** Those who type on change it; null where it is done with. */
  readonly run: TypingRun | null
}

/** The change together with what the same run of typing made before; null where that was another record. */
function begunEarlier(act: DeskAct, { before, after }: RecordChange): RecordChange | null {
  const isSame = act.kind === 'changed' && act.change.after.id === before.id
  return isSame ? { before: act.change.before, after } : null
}

/** What came of taking an act back, or of doing it again. */
interface Attempt {
  /** The act as far as that succeeded. */
  readonly carried: DeskAct | null
  /** The act as far as it may be tried again. */
  readonly left: DeskAct | null
  readonly troubles: readonly UndoFailure[]
}

async function takeBack(act: DeskAct, tools: UndoTools): Promise<Attempt> {
  const back = watched(act, {
    tools,
    act: `Took back: ${inSentence(act.label)}`,
    word: 'Taking back',
  })
  switch (act.kind) {
    case 'trashed':
      return attempted(act.ids, await tools.restore(act.ids, back.onProgress), (ids) => ({
        ...act,
        ids,
      }))
    case 'made':
    case 'restored':
      return attempted(act.ids, await tools.trash(act.ids, back.onProgress), (ids) => ({
        ...act,
        ids,
      }))
    case 'changed':
      return attempted([act], await tools.change([reversed(act.change)], back), () => act)
    case 'named': {
      const outcomes = await tools.change([reversed(act.change)], back)
      const made = outcomes[0]?.ok === true ? await tools.trashSpare(act.made) : act.made
      return attempted([act], outcomes, () => ({ ...act, made }))
    }
    case 'changed-many': {
      const outcomes = await tools.change(act.changes.map(reversed), back)
      return attempted(act.changes, outcomes, (changes) => ({ ...act, changes }))
    }
  }
}

async function doAgain(act: DeskAct, tools: UndoTools): Promise<Attempt> {
  const again = watched(act, { tools, act: act.label, word: 'Doing again' })
  switch (act.kind) {
    case 'trashed':
      return attempted(act.ids, await tools.trash(act.ids, again.onProgress), (ids) => ({
        ...act,
        ids,
      }))
    case 'made':
    case 'restored':
      return attempted(act.ids, await tools.restore(act.ids, again.onProgress), (ids) => ({
        ...act,
        ids,
      }))
    case 'changed':
      return attempted([act], await tools.change([act.change], again), () => act)
    case 'named': {
      const restored = await tools.restore(act.made)
      const missing = restored.filter(({ ok }) => !ok)
      const outcomes = missing.length > 0 ? missing : await tools.change([act.change], again)
      return attempted([act], outcomes, () => act)
    }
    case 'changed-many': {
      const outcomes = await tools.change(act.changes, again)
      return attempted(act.changes, outcomes, (changes) => ({ ...act, changes }))
    }
  }
}

/** Says how far it is, where many take their time. */
function watched(
  done: DeskAct,
  { tools, act, word }: { readonly tools: UndoTools; readonly act: string; readonly word: string },
): Pick<ManyEdits, 'act' | 'onProgress'> {
  const all = idsOf(done).length
  return {
    act,
    onProgress(count) {
      if (count === all) return
      const text = `${word}: ${inSentence(done.label)}, ${howFar(count, all)}`
      tools.notify({ text, tone: 'plain' })
    },
  }
}

function idsOf(act: DeskAct): readonly AnyId[] {
  switch (act.kind) {
    case 'trashed':
    case 'made':
    case 'restored':
      return act.ids
    case 'changed':
    case 'named':
      return [act.change.after.id]
    case 'changed-many':
      return act.changes.map(({ after }) => after.id)
  }
}

function attempted<Item>(
  items: readonly Item[],
  outcomes: readonly UndoOutcome[],
  actOf: (items: readonly Item[]) => DeskAct,
): Attempt {
  const carried = items.filter((_, at) => outcomes[at]?.ok === true)
  const troubles = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.failure]))
  const left = items.filter((_, at) => isRefused(outcomes[at]))
  return {
    carried: carried.length === 0 ? null : actOf(carried),
    left: left.length === 0 ? null : actOf(left),
    troubles,
  }
}

function isRefused(outcome: UndoOutcome | undefined): boolean {
  return outcome?.ok === false && outcome.failure.kind === 'refused'
}

/** The turns, with what is left of one of them in its place. */
function leaving(turns: readonly Turn[], turn: Turn, { left }: Attempt): readonly Turn[] {
  return turns.flatMap((each) => {
    if (each !== turn) return [each]
    return left === null ? [] : [{ ...turn, act: left, run: null }]
  })
}

function carriedNow({ carried }: Attempt): readonly Turn[] {
  return carried === null ? [] : [{ act: carried, at: nextTurn(), run: null }]
}
