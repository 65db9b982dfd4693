import { createStore, type StoreApi } from 'zustand/vanilla'

import {
  failureSentence,
  type LibraryFailure,
  type StoredRecord,
} from '../../core/library/library-failure.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { RecordChange } from '../../core/library/undo-change.ts'
import type { Choices } from '../../core/merge/collision.ts'
import { mergeRecords } from '../../core/merge/merge-records.ts'
import type { Three } from '../../core/merge/merger.ts'
import type { MergingSave } from '../../core/merge/merging-save.ts'
import type { Desk } from '../../preload/contract.ts'

/** Waits after the last change before saving. */
const quietMilliseconds = 400

/** The longest that a change waits: what a sudden end of the program can cost at most. */
const longestMilliseconds = 800

/** Between what the page shows of a save and what the lists do. */
const partMilliseconds = 50

/** A disk that refused is asked again after so long, later after the last of these each time. */
const retryMilliseconds = [1000, 2000, 4000, 8000, 15_000]

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: SaveFailure }
  /** Others changed the same places; what is on the page lies on the disk beside their version. */
  | { readonly kind: 'conflict' }
  /** Another program removed the file. */
  | { readonly kind: 'removed' }

/** Why the disk does not have it; `unexpected` is a fault of the program, told so that nothing is lost silently. */
export type SaveFailure = LibraryFailure | { readonly kind: 'unexpected'; readonly message: string }

export function saveFailureSentence(failure: SaveFailure): string {
  return failure.kind === 'unexpected'
    ? `Copydesk can’t store this (${failure.message}). Undo the last change, or copy your text elsewhere.`
    : failureSentence(failure)
}

/** What came of a look at the file: `shown` when its text is on the page now, `waits` for the next save. */
export type CaughtUp = 'same' | 'shown' | 'waits' | 'removed' | 'unreadable'

/** Who holds text outside the record while it is typed. */
export interface TextOwner<R> {
  /** Brings the text into the record. */
  readonly fold: (record: R) => R
  /** Puts the record's text in place of its own; false when it can't, and then nothing changed. */
  readonly show: (record: R) => boolean
}

/** A store that only its owner writes. */
export type ReadableStore<T> = Pick<StoreApi<T>, 'getState' | 'getInitialState' | 'subscribe'>

export interface OpenRecordState<R extends LibraryRecord> {
  readonly record: R
  readonly saving: SaveState
}

/**
 * A record on the page. Changes are saved shortly after they were made, one save at a time, always
 * the newest state; `saved` means that the disk has it.
 */
export interface OpenRecord<R extends LibraryRecord> {
  readonly store: ReadableStore<OpenRecordState<R>>
  /** Whatever is written or set on the page: undo takes it back. */
  readonly change: (update: (record: R) => R) => void
  /** A change that its maker notes for undo, or that is an undoing itself. */
  readonly changeNoted: (update: (record: R) => R) => void
  /** Something changed that `fold` will bring into the record when it is saved. */
  readonly touch: () => void
  /** The owner of text being typed hands over how to take and give it; answers the way to let go. */
  readonly foldOnSave: (owner: TextOwner<R>) => () => void
  /** The record as it is now, what is being typed included. */
  readonly latest: () => R
  /** Saves what is unsaved; false when the disk refused. What collides is on the disk as a conflict copy. */
  readonly flush: () => Promise<boolean>
  /** Looks what the file holds now. */
  readonly catchUp: () => Promise<CaughtUp>
  /** The versions that collide; null when none do. */
  readonly conflict: () => Three<R> | null
  /** Brings the two versions together as was chosen and saves that. */
  readonly settleConflict: (choices: Choices) => Promise<boolean>
  /** Lets their version of a conflict stand alone, on the page and in the file. */
  readonly takeTheirs: () => Promise<boolean>
  /** Puts another state of this record on the page and saves it; false when the page or the disk can't take it. */
  readonly replace: (next: LibraryRecord) => Promise<boolean>
  /** Makes the file anew that another program removed. */
  readonly writeAgain: () => Promise<boolean>
  /** Ends it: nothing is saved from here any more. Call after `flush`. */
  readonly dispose: () => void
}

export interface RecordSaving {
  readonly save: Desk['record:save-merging']
  readonly read: Desk['record:read']
  readonly create: Desk['record:write-again']
  /** Something was written or set on the page. */
  readonly onChanged: (change: RecordChange) => void
  /** The disk has it. */
  readonly onSaved: (stored: StoredRecord) => void
  /** The last that the disk has, once nobody writes on or it refuses more. */
  readonly onRest: (stored: StoredRecord) => void
}

export function createOpenRecord<R extends LibraryRecord>(
  { record, version }: StoredRecord<R>,
  { save, read, create, onChanged, onSaved, onRest }: RecordSaving,
): OpenRecord<R> {
  const store = createStore<OpenRecordState<R>>(() => ({ record, saving: { kind: 'saved' } }))
  let base = version
  /** What the page was made from, and what the file held then or later: changes are told from it. */
  let ancestor = record
  let theirs: StoredRecord<R> | null = null
  /** Another program removed the file, and nothing has been written there since. */
  let isGone = false
  let isDirty = false
  /** What is unsaved has waited long enough. */
  let isDue = false
  let isDisposed = false
  let dirtySince = 0
  let touchedAt = 0
  let refusals = 0
  let owner: TextOwner<R> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined
  /** Saved while somebody wrote on, and not told yet. */
  let untold: StoredRecord | null = null
  /** What went to the disk last, while the store doesn't have it. */
  let unshown: R | null = null

  function changeNoted(update: (record: R) => R): void {
    store.setState((state) => ({ record: update(state.record) }))
    touch()
  }

  function touch(): void {
    if (isDisposed) return
    const now = performance.now()
    if (!isDirty) dirtySince = now
    isDirty = true
    touchedAt = now
    if (store.getState().saving.kind === 'saved') store.setState({ saving: { kind: 'unsaved' } })
    saveIn(Math.min(quietMilliseconds, Math.max(0, dirtySince + longestMilliseconds - now)))
  }

  function saveIn(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      isDue = true
      void saveDue()
    }, milliseconds)
  }

  function latest(): R {
    const { record: known } = store.getState()
    return owner === undefined ? known : owner.fold(known)
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    isDue = true
    const isTaken = await saveDue()
    // Somebody may have written on meanwhile.
    if (isTaken && isDirty) return flush()
    rest()
    return isTaken
  }

  async function saveDue(): Promise<boolean> {
    running ??= saveWhileDue().finally(() => {
      running = undefined
    })
    return running
  }

  async function saveWhileDue(): Promise<boolean> {
    if (isDirty && isDue) return (await saveOnce()) && saveWhileDue()
    isDue = false
    if (!isDirty) restSoon()
    else say({ kind: theirs === null ? 'unsaved' : 'conflict' })
    return true
  }

  async function saveOnce(): Promise<boolean> {
    const failure = await trySaving()
    if (failure === null) return true
    refused(failure)
    return false
  }

  async function trySaving(): Promise<SaveFailure | null> {
    try {
      const newest = latest()
      isDirty = false
      isDue = false
      unshown = newest
      // What could not be saved is unsaved until the disk has it, however often that is tried.
      const isRetry = store.getState().saving.kind === 'failed'
      if (restLeft() <= 0 && !isRetry) say({ kind: 'saving' })
      const result = await save({ record: newest, base, ancestor })
      if (!result.ok) return result.failure
      take(newest, result.value)
      return null
    } catch (error) {
      return { kind: 'unexpected', message: error instanceof Error ? error.message : String(error) }
    }
  }

  function take(sent: R, outcome: MergingSave): void {
    refusals = 0
    isGone = false
    if (outcome.kind === 'collides') {
      theirs = likeOurs(outcome.theirs)
      return
    }
    const stored = likeOurs(outcome.stored)
    theirs = null
    onSaved(stored)
    untold = stored
    if (outcome.kind === 'merged') bringIn(sent, stored)
    else setBase(stored)
  }

  /** Between two keys there is a moment as well when all is saved: what is shown of the record waits for the next rest. */
  function restSoon(): void {
    clearTimeout(timer)
    if (restLeft() <= 0) restInParts()
    else timer = setTimeout(restInParts, restLeft())
  }

  /** A key that comes right now would wait for the page and the lists together: the lists get a moment of their own. */
  function restInParts(): void {
    showSaved()
    timer = setTimeout(tell, partMilliseconds)
  }

  function restLeft(): number {
    return touchedAt + quietMilliseconds - performance.now()
  }

  function rest(): void {
    tell()
    if (!isDirty) showSaved()
  }

  function showSaved(): void {
    if (unshown !== null) showInStore(unshown)
    if (isGone) say({ kind: 'removed' })
    else say({ kind: theirs === null ? 'saved' : 'conflict' })
  }

  function say(saving: SaveState): void {
    if (saving.kind !== store.getState().saving.kind) store.setState({ saving })
  }

  function tell(): void {
    if (untold !== null) onRest(untold)
    untold = null
  }

  function refused(failure: SaveFailure): void {
    tell()
    isDirty = true
    dirtySince = performance.now()
    isGone = failure.kind === 'stale-revision' && failure.theirs === null
    store.setState({ saving: isGone ? { kind: 'removed' } : { kind: 'failed', failure } })
    if (failure.kind !== 'disk' && failure.kind !== 'busy') return
    saveIn(retryMilliseconds[refusals] ?? retryMilliseconds.at(-1) ?? 0)
    refusals += 1
  }

  function setBase(stored: StoredRecord<R>): void {
    base = stored.version
    ancestor = stored.record
    isGone = false
  }

  /**
   * Puts what the file holds on the page, together with what was typed since `known`. Where that can't be, the
   * base stays the old one, and the next save brings the two together.
   */
  function bringIn(known: R, stored: StoredRecord<R>): boolean {
    const merged = mergeRecords({ base: known, mine: latest(), theirs: stored.record })
    if (merged.collisions.length > 0 || !show(merged.value)) {
      ancestor = known
      return false
    }
    setBase(stored)
    return true
  }

  function show(next: R): boolean {
    if (owner?.show(next) === false) return false
    showInStore(next)
    return true
  }

  function showInStore(next: R): void {
    unshown = null
    store.setState({ record: next })
  }

  async function catchUp(): Promise<CaughtUp> {
    await running
    const known = base
    const stored = await read(record.id)
    if (running !== undefined || known !== base) return catchUp()
    if (!stored.ok) {
      if (stored.failure.kind !== 'record-missing') return 'unreadable'
      isGone = true
      store.setState({ saving: { kind: 'removed' } })
      return 'removed'
    }
    if (stored.value.version.hash === base.hash) {
      const isBack = isGone
      isGone = false
      if (isBack) await flush()
      return 'same'
    }
    if (isDirty || theirs !== null) {
      touch()
      return 'waits'
    }
    if (!bringIn(ancestor, likeOurs(stored.value))) return 'waits'
    store.setState({ saving: { kind: 'saved' } })
    return 'shown'
  }

  function conflict(): Three<R> | null {
    return theirs === null ? null : { base: ancestor, mine: latest(), theirs: theirs.record }
  }

  async function settleConflict(choices: Choices): Promise<boolean> {
    await running
    const sides = conflict()
    return settle(sides === null ? null : mergeRecords(sides, choices).value)
  }

  async function takeTheirs(): Promise<boolean> {
    await running
    return settle(theirs?.record ?? null)
  }

  async function settle(next: R | null): Promise<boolean> {
    if (next === null || theirs === null) return flush()
    if (!show(next)) return false
    setBase(theirs)
    theirs = null
    touch()
    return flush()
  }

  async function replace(next: LibraryRecord): Promise<boolean> {
    if (!isLike(next, record)) throw new RangeError(`${next.kind} ${next.id} is not on this page`)
    if (!show(next)) return false
    touch()
    return flush()
  }

  async function writeAgain(): Promise<boolean> {
    const newest = latest()
    isDirty = false
    showInStore(newest)
    say({ kind: 'saving' })
    const created = await create(newest)
    if (!created.ok) {
      refused(created.failure)
      return false
    }
    setBase(likeOurs(created.value))
    onSaved(created.value)
    untold = created.value
    return flush()
  }

  /** What lies in the record's own file is of its kind. */
  function likeOurs(stored: StoredRecord): StoredRecord<R> {
    if (isLike(stored.record, record)) return { record: stored.record, version: stored.version }
    throw new Error(`The file of the ${record.kind} ${record.id} holds a ${stored.record.kind}`)
  }

  return {
    store,
    change(update) {
      const before = store.getState().record
      changeNoted(update)
      onChanged({ before, after: store.getState().record })
    },
    changeNoted,
    touch,
    foldOnSave(next) {
      owner = next
      return () => {
        if (owner !== next) return
        if (unshown !== null) showInStore(latest())
        owner = undefined
      }
    },
    latest,
    flush,
    catchUp,
    conflict,
    settleConflict,
    takeTheirs,
    replace,
    writeAgain,
    dispose() {
      isDisposed = true
      clearTimeout(timer)
    },
  }
}

function isLike<R extends LibraryRecord>(record: LibraryRecord, like: R): record is R {
  return record.kind === like.kind && record.id === like.id
}
