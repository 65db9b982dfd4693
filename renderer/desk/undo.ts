import type { LibraryRecord } from '../../core/library-record.ts'
import { recordTitle, untitled } from '../../core/library-record.ts'
import type { RecordId } from '../../core/record-id.ts'
import type { Result } from '../../core/result.ts'
import { type RecordChange, reversed } from '../../core/undo-change.ts'
import type { Notice } from './desk-store.ts'

/** Something that was done at the desk and can be undone for the whole sitting. */
export type DeskAct =
  | { readonly kind: 'trashed'; readonly label: string; readonly id: RecordId }
  | { readonly kind: 'restored'; readonly label: string; readonly id: RecordId }
  | { readonly kind: 'changed'; readonly label: string; readonly change: RecordChange }

/** `gone` acts can't be taken back any more; after `refused` the act may be tried again. */
export type UndoFailure =
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }

/** How acts are done and taken back; each answers when the disk has it, and shows no notice. */
export interface UndoTools {
  readonly trash: (id: RecordId) => Promise<Result<void, UndoFailure>>
  readonly restore: (id: RecordId) => Promise<Result<void, UndoFailure>>
  readonly change: (change: RecordChange) => Promise<Result<void, UndoFailure>>
  readonly notify: (notice: Notice) => void
}

export interface DeskUndo {
  /** Notes what was done and says it, with the way back. */
  readonly did: (act: DeskAct) => void
  /** Takes back the last act that was not taken back yet. */
  readonly undo: () => Promise<void>
  /** Does again what was taken back last; nothing once something else was done. */
  readonly redo: () => Promise<void>
  /** True until the person presses or clicks anything else. */
  readonly isActNewest: () => boolean
  /** The person pressed or clicked something. */
  readonly noteInput: () => void
  /** The acts belong to a library that is not open any more. */
  readonly forget: () => void
}

export function createDeskUndo(tools: UndoTools): DeskUndo {
  let done: readonly DeskAct[] = []
  let undone: readonly DeskAct[] = []
  let isActNewest = false
  let working: Promise<void> = Promise.resolve()

  function inTurn(step: () => Promise<void>): Promise<void> {
    // Keys pressed faster than the disk answers are followed one by one.
    working = working.then(step, step)
    return working
  }

  function undo(): Promise<void> {
    return inTurn(async () => {
      const act = done.at(-1)
      if (act === undefined) {
        tools.notify({ text: 'There is nothing to undo', tone: 'plain' })
        return
      }
      const taken = await takeBack(act, tools)
      if (!taken.ok && taken.failure.kind === 'refused') {
        complain(taken.failure)
        return
      }
      done = done.filter((each) => each !== act)
      if (!taken.ok) {
        complain(taken.failure)
        return
      }
      undone = [...undone, act]
      tools.notify({ text: `Undone: ${inSentence(act.label)}`, tone: 'plain', redo })
    })
  }

  function redo(): Promise<void> {
    return inTurn(async () => {
      const act = undone.at(-1)
      if (act === undefined) {
        tools.notify({ text: 'There is nothing to do again', tone: 'plain' })
        return
      }
      const repeated = await doAgain(act, tools)
      if (!repeated.ok && repeated.failure.kind === 'refused') {
        complain(repeated.failure)
        return
      }
      undone = undone.filter((each) => each !== act)
      if (!repeated.ok) {
        complain(repeated.failure)
        return
      }
      done = [...done, act]
      tools.notify({ text: `Done again: ${inSentence(act.label)}`, tone: 'plain', undo })
    })
  }

  function complain({ reason }: UndoFailure): void {
    tools.notify({ text: reason, tone: 'bad' })
  }

  return {
    did(act) {
      done = [...done, act]
      undone = []
      isActNewest = true
      tools.notify({ text: act.label, tone: 'plain', undo })
    },
    undo,
    redo,
    isActNewest: () => isActNewest,
    noteInput() {
      isActNewest = false
    },
    forget() {
      done = []
      undone = []
    },
  }
}

function takeBack(act: DeskAct, tools: UndoTools): Promise<Result<void, UndoFailure>> {
  switch (act.kind) {
    case 'trashed':
      return tools.restore(act.id)
    case 'restored':
      return tools.trash(act.id)
    case 'changed':
      return tools.change(reversed(act.change))
  }
}

function doAgain(act: DeskAct, tools: UndoTools): Promise<Result<void, UndoFailure>> {
  switch (act.kind) {
    case 'trashed':
      return tools.trash(act.id)
    case 'restored':
      return tools.restore(act.id)
    case 'changed':
      return tools.change(act.change)
  }
}

/** What is said when others wrote over what an act had made. */
export function changedSince(record: LibraryRecord): UndoFailure {
  const title = recordTitle(record)
  return {
    kind: 'gone',
    reason: `“${title === '' ? untitled(record.kind) : title}” was edited there since, so it was left as it is`,
  }
}

/** `Moved “Tides”` becomes `moved “Tides”`; a headline keeps its capital. */
function inSentence(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1)
}
