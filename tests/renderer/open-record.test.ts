import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { Article } from '../../core/article/article.ts'
import type { LibraryFailure, Version } from '../../core/library/library-failure.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { MergingSave } from '../../core/merge/merging-save.ts'
import { failure, type Result, success } from '../../core/result.ts'
import {
  createOpenRecord,
  type OpenRecord,
  type RecordSaving,
} from '../../renderer/desk/open-record.ts'
import { aDocument, anArticle } from '../builders/article.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

/** A save that waits until the test lets it end. */
interface SaveUnderWay {
  readonly headline: string
  readonly base: Version
  readonly end: (failure?: LibraryFailure) => Promise<void>
}

interface OpenOnSlowDisk {
  readonly open: OpenRecord<Article>
  readonly saves: readonly SaveUnderWay[]
  readonly saved: readonly LibraryRecord[]
  readonly rested: readonly LibraryRecord[]
}

const fullDisk: LibraryFailure = { kind: 'disk', code: 'ENOSPC', path: 'articles/1.json' }

function openOnSlowDisk(over: Partial<Pick<RecordSaving, 'read'>> = {}): OpenOnSlowDisk {
  const saves: SaveUnderWay[] = []
  const saved: LibraryRecord[] = []
  const rested: LibraryRecord[] = []
  const stored = { record: anArticle({ headline: '' }), version: { revision: 1, hash: 'hash 1' } }
  const open = createOpenRecord(stored, {
    onChanged: () => {},
    onSaved: ({ record }) => void saved.push(record),
    onRest: ({ record }) => void rested.push(record),
    read: async () => success(stored),
    create: async (record) => success({ record, version: stored.version }),
    save: async ({ record, base }) => {
      const { promise, resolve } = Promise.withResolvers<Result<MergingSave, LibraryFailure>>()
      saves.push({
        headline: record.kind === 'article' ? record.headline : '',
        base,
        async end(reason) {
          const revision = base.revision + 1
          resolve(
            reason === undefined
              ? success({
                  kind: 'saved',
                  stored: { record, version: { revision, hash: `hash ${revision}` } },
                })
              : failure(reason),
          )
          await vi.advanceTimersByTimeAsync(0)
        },
      })
      return promise
    },
    ...over,
  })
  return { open, saves, saved, rested }
}

function type(open: OpenRecord<Article>, headline: string): void {
  open.change((article) => ({ ...article, headline }))
}

test('a save starts 400 ms after the last change, not before', async () => {
  const { open, saves } = openOnSlowDisk()
  type(open, 'T')
  await vi.advanceTimersByTimeAsync(300)
  type(open, 'Ti')
  await vi.advanceTimersByTimeAsync(399)
  expect(saves).toEqual([])

  await vi.advanceTimersByTimeAsync(1)
  expect(saves.map(({ headline }) => headline)).toEqual(['Ti'])
})

test('who types without a pause is saved after 800 ms at the latest', async () => {
  const { open, saves } = openOnSlowDisk()
  for (let key = 0; key < 8; key += 1) {
    type(open, 'Tides'.slice(0, key + 1))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(saves.map(({ headline }) => headline)).toEqual(['Tides'])
})

test('the desk says edited, saving and saved, and saved only when the disk has it', async () => {
  const { open, saves, saved } = openOnSlowDisk()
  const said: string[] = [open.store.getState().saving.kind]
  open.store.subscribe(({ saving }) => {
    if (saving.kind !== said.at(-1)) said.push(saving.kind)
  })

  type(open, 'Tides')
  await vi.advanceTimersByTimeAsync(400)
  expect(said).toEqual(['saved', 'unsaved', 'saving'])
  expect(saved).toEqual([])

  await saves[0]?.end()
  expect(said).toEqual(['saved', 'unsaved', 'saving', 'saved'])
  expect(saved).toEqual([open.latest()])
})

test('saves run one at a time, each builds on the one before, and the newest state wins', async () => {
  const { open, saves } = openOnSlowDisk()
  type(open, 'One')
  await vi.advanceTimersByTimeAsync(400)
  type(open, 'Two')
  await vi.advanceTimersByTimeAsync(5000)
  type(open, 'Three')
  const flushed = open.flush()
  await vi.advanceTimersByTimeAsync(5000)
  expect(saves.length).toBe(1)

  await saves[0]?.end()
  expect(saves.map(({ headline, base }) => [headline, base.hash])).toEqual([
    ['One', 'hash 1'],
    ['Three', 'hash 2'],
  ])
  await saves[1]?.end()

  expect(await flushed).toBe(true)
  await vi.advanceTimersByTimeAsync(5000)
  expect(saves.length).toBe(2)
})

test('who writes on is saved at the pace of the keys, and told of when the keys rest', async () => {
  const { open, saves, rested } = openOnSlowDisk()
  type(open, 'One')
  await vi.advanceTimersByTimeAsync(400)
  type(open, 'Two')
  await saves[0]?.end()
  expect(saves.length).toBe(1)
  expect(open.store.getState().saving).toEqual({ kind: 'unsaved' })

  await vi.advanceTimersByTimeAsync(400)
  expect(saves.map(({ headline }) => headline)).toEqual(['One', 'Two'])
  expect(rested).toEqual([])

  await saves[1]?.end()
  await vi.advanceTimersByTimeAsync(50)
  expect(rested).toEqual([open.latest()])
})

test('the moment between two keys is no rest', async () => {
  const { open, saves, rested } = openOnSlowDisk()
  for (const headline of ['T', 'Ti', 'Tid', 'Tide', 'Tides']) {
    type(open, headline)
    await vi.advanceTimersByTimeAsync(190)
  }
  await saves[0]?.end()
  expect(open.store.getState().saving).toEqual({ kind: 'unsaved' })
  type(open, 'Tides of')
  await vi.advanceTimersByTimeAsync(399)
  expect(rested).toEqual([])

  await vi.advanceTimersByTimeAsync(1)
  await saves[1]?.end()
  await vi.advanceTimersByTimeAsync(50)
  expect(rested).toMatchObject([{ headline: 'Tides of' }])
})

test('what was saved before the disk refused is told of', async () => {
  const { open, saves, saved, rested } = openOnSlowDisk()
  type(open, 'One')
  await vi.advanceTimersByTimeAsync(400)
  type(open, 'Two')
  await saves[0]?.end()
  await vi.advanceTimersByTimeAsync(400)
  await saves[1]?.end(fullDisk)
  expect(rested).toEqual(saved)
})

test('what is being typed is folded in when it is saved, not at each key', async () => {
  const { open, saves, saved } = openOnSlowDisk()
  let folds = 0
  const letGo = open.foldOnSave({
    fold: (article) => {
      folds += 1
      return { ...article, body: aDocument('Typed just now.') }
    },
    show: () => true,
  })

  open.touch()
  open.touch()
  expect(folds).toBe(0)
  await vi.advanceTimersByTimeAsync(400)
  expect(folds).toBe(1)
  await saves[0]?.end()
  expect(saved).toMatchObject([{ body: aDocument('Typed just now.') }])

  letGo()
  expect(open.latest()).toEqual(open.store.getState().record)
  expect(folds).toBe(1)
})

test('a disk that refuses is told and asked again, later each time, with the newest words', async () => {
  const { open, saves } = openOnSlowDisk()
  type(open, 'One')
  await vi.advanceTimersByTimeAsync(400)
  await saves[0]?.end(fullDisk)
  expect(open.store.getState().saving).toEqual({ kind: 'failed', failure: fullDisk })

  for (const [index, pause] of [1000, 2000, 4000, 8000, 15_000, 15_000].entries()) {
    await vi.advanceTimersByTimeAsync(pause - 1)
    expect(saves.length).toBe(index + 1)
    await vi.advanceTimersByTimeAsync(1)
    expect(open.store.getState().saving).toEqual({ kind: 'failed', failure: fullDisk })
    await saves[index + 1]?.end(fullDisk)
  }

  type(open, 'Two')
  expect(open.store.getState().saving).toEqual({ kind: 'failed', failure: fullDisk })
  await vi.advanceTimersByTimeAsync(400)
  await saves[7]?.end()
  expect(saves.at(-1)?.headline).toBe('Two')
  expect(open.store.getState().saving).toEqual({ kind: 'saved' })
})

test('a file that another program removed is not made again by itself', async () => {
  const { open, saves } = openOnSlowDisk()
  type(open, 'Mine')
  await vi.advanceTimersByTimeAsync(400)
  await saves[0]?.end({ kind: 'stale-revision', id: open.latest().id, theirs: null })

  await vi.advanceTimersByTimeAsync(60_000)
  expect(saves.length).toBe(1)
  expect(open.latest().headline).toBe('Mine')
  expect(open.store.getState().saving).toEqual({ kind: 'removed' })
})

test('a removed file is said until it is written again, whatever is flushed', async () => {
  const { open } = openOnSlowDisk({ read: async (id) => failure({ kind: 'record-missing', id }) })
  expect(await open.catchUp()).toBe('removed')
  expect(await open.flush()).toBe(true)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(open.store.getState().saving).toEqual({ kind: 'removed' })

  expect(await open.writeAgain()).toBe(true)
  expect(open.store.getState().saving).toEqual({ kind: 'saved' })
})

test('what is written again stays on the page, not what was refused before it', async () => {
  const { open, saves } = openOnSlowDisk()
  type(open, 'One')
  await vi.advanceTimersByTimeAsync(400)
  await saves[0]?.end({ kind: 'stale-revision', id: open.latest().id, theirs: null })
  type(open, 'Two')

  expect(await open.writeAgain()).toBe(true)
  expect(open.latest().headline).toBe('Two')
})

test('a flush with nothing unsaved touches no disk', async () => {
  const { open, saves } = openOnSlowDisk()
  expect(await open.flush()).toBe(true)
  expect(saves).toEqual([])
})

test('nothing is saved once the record was let go', async () => {
  const { open, saves } = openOnSlowDisk()
  type(open, 'One')
  open.dispose()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(saves).toEqual([])
})
