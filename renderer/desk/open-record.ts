import { createStore, type StoreApi } from 'zustand/vanilla'

import {
  failureSentence,
  type LibraryFailure,
  type StoredRecord,
} from '../../core/library-failure.ts'
import type { LibraryRecord } from '../../core/library-record.ts'
import type { Desk } from '../../preload/contract.ts'

/** Waits after the last change before saving. */
const quietMilliseconds = 400

/** The longest that a change waits: what a sudden end of the program can cost at most. */
const longestMilliseconds = 800

/** A disk that refused is asked again. */
const retryMilliseconds = 4000

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: SaveFailure }

/** Why the disk does not have it; `unexpected` is a fault of the program, told so that nothing is lost silently. */
export type SaveFailure = LibraryFailure | { readonly kind: 'unexpected'; readonly message: string }

export function saveFailureSentence(failure: SaveFailure): string {
  return failure.kind === 'unexpected'
    ? `Copydesk can’t store this (${failure.message}). Undo the last change, or copy your text elsewhere.`
    : failureSentence(failure)
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
  readonly change: (update: (record: R) => R) => void
  /** Something changed that `fold` will bring into the record when it is saved. */
  readonly touch: () => void
  /** The owner of text being typed hands over how to take it; answers the way to let go. */
  readonly foldOnSave: (fold: (record: R) => R) => () => void
  /** The record as it is now, what is being typed included. */
  readonly latest: () => R
  /** Saves what is unsaved; false when the disk refused. */
  readonly flush: () => Promise<boolean>
  /** Ends it: nothing is saved from here any more. Call after `flush`. */
  readonly dispose: () => void
}

export interface RecordSaving {
  readonly save: Desk['record:save']
  /** The disk has it. */
  readonly onSaved: (stored: StoredRecord) => void
}

export function createOpenRecord<R extends LibraryRecord>(
  { record, version }: StoredRecord<R>,
  { save, onSaved }: RecordSaving,
): OpenRecord<R> {
  const store = createStore<OpenRecordState<R>>(() => ({ record, saving: { kind: 'saved' } }))
  let base = version
  let isDirty = false
  let isDisposed = false
  let dirtySince = 0
  let fold: ((record: R) => R) | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined

  function touch(): void {
    if (isDisposed) return
    const now = performance.now()
    if (!isDirty) dirtySince = now
    isDirty = true
    if (store.getState().saving.kind === 'saved') store.setState({ saving: { kind: 'unsaved' } })
    saveIn(Math.min(quietMilliseconds, Math.max(0, dirtySince + longestMilliseconds - now)))
  }

  function saveIn(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }

  function latest(): R {
    const { record: known } = store.getState()
    return fold === undefined ? known : fold(known)
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    running ??= saveUntilClean().finally(() => {
      running = undefined
    })
    return running
  }

  async function saveUntilClean(): Promise<boolean> {
    while (isDirty) {
      if (!(await saveOnce())) return false
    }
    store.setState({ saving: { kind: 'saved' } })
    return true
  }

  async function saveOnce(): Promise<boolean> {
    const failure = await trySaving()
    if (failure === null) return true
    isDirty = true
    dirtySince = performance.now()
    store.setState({ saving: { kind: 'failed', failure } })
    if (failure.kind === 'disk') saveIn(retryMilliseconds)
    return false
  }

  async function trySaving(): Promise<SaveFailure | null> {
    try {
      const newest = latest()
      isDirty = false
      store.setState({ record: newest, saving: { kind: 'saving' } })
      const result = await save({ record: newest, base })
      if (!result.ok) return result.failure
      base = result.value.version
      onSaved(result.value)
      return null
    } catch (error) {
      return { kind: 'unexpected', message: error instanceof Error ? error.message : String(error) }
    }
  }

  return {
    store,
    change(update) {
      store.setState((state) => ({ record: update(state.record) }))
      touch()
    },
    touch,
    foldOnSave(next) {
      fold = next
      return () => {
        if (fold === next) fold = undefined
      }
    },
    latest,
    flush,
    dispose() {
      isDisposed = true
      clearTimeout(timer)
    },
  }
}
