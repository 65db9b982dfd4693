import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'

import type { LibraryRecord } from '../../../core/library/library-record.ts'
import { parseWords } from '../../../main/cli/parse-words.ts'
import { recordFile, serializeRecordFile } from '../../../main/library/record-file.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { morning, tickingClock } from '../../builders/clock.ts'
import { aLibraryWith, reopened } from '../../builders/library.ts'
import { expectValue } from '../../builders/outcome.ts'
import { press } from '../../builders/press.ts'
import { aRecordId, countingIds } from '../../builders/record-id.ts'
import { workshop } from '../../builders/workshop.ts'

const ferry = anArticle({ id: aRecordId(1), headline: 'Night ferry', tags: ['night'] })
const fog = anArticle({ id: aRecordId(2), headline: 'Fog', body: aDocument('Nothing moves.') })

/** A library of two articles with a second version of each; that of the ferry does not collide. */
async function libraryWithCopies(): Promise<string> {
  const library = await aLibraryWith(ferry, fog)
  await putCopy(library.folder, { ...ferry, tags: ['sea'], address: 'https://example.org/ferry' })
  await putCopy(library.folder, { ...fog, body: aDocument('Nothing moves but the gulls.') })
  return library.folder
}

async function putCopy(folder: string, record: LibraryRecord): Promise<void> {
  const file = path.join(
    folder,
    'articles',
    `${record.id} (Anna’s conflicted copy 2026-11-21).json`,
  )
  const stored = recordFile({ record, revision: 2, savedAt: morning })
  await writeFile(file, serializeRecordFile(stored))
}

async function conflicts(folder: string, ...options: readonly string[]) {
  const parsed = parseWords(['conflicts', folder, ...options])
  if (parsed.kind !== 'command') throw new Error('expected a command')
  const surroundings = {
    stdin: noInput(),
    cwd: folder,
    clock: tickingClock(),
    newId: countingIds(),
    print: null,
    tell: () => undefined,
    workshop,
    press,
  }
  return parsed.command.run(parsed.words, surroundings)
}

async function* noInput(): AsyncGenerator<string> {
  yield* []
}

test('second versions are listed, each with what can be done', async () => {
  const folder = await libraryWithCopies()
  expect(await conflicts(folder)).toMatchObject({
    status: 1,
    json: {
      copies: [
        { id: ferry.id, title: 'Night ferry', state: 'waiting', places: [] },
        { id: fog.id, title: 'Fog', state: 'collides', places: ['Text'] },
      ],
    },
    messages: ['2 second versions to look at.'],
  })
})

test('--merge merges what does not collide and leaves the rest alone', async () => {
  const folder = await libraryWithCopies()
  const outcome = await conflicts(folder, '--merge')

  expect(outcome).toMatchObject({
    status: 1,
    json: { copies: [{ state: 'merged' }, { state: 'collides' }] },
    messages: ['1 second version to look at.'],
  })
  const library = await reopened(folder)
  expect(expectValue(await library.read(ferry.id)).record).toMatchObject({
    tags: ['night', 'sea'],
    address: 'https://example.org/ferry',
  })
  expect(expectValue(await library.read(fog.id)).record).toEqual(fog)
  expect((await library.conflictCopies()).map(({ id }) => id)).toEqual([fog.id])
  const [aside, ...others] = await readdir(path.join(folder, 'trash/conflict-copies/articles'))
  expect(others).toEqual([])

  const file = `trash/conflict-copies/articles/${aside}`
  expect(await conflicts(folder, '--settled')).toMatchObject({
    status: 0,
    json: { settled: [{ file, id: ferry.id, title: ferry.headline }] },
  })
  expect(await conflicts(folder, '--settled', file)).toMatchObject({
    status: 0,
    json: { id: ferry.id, headline: ferry.headline },
  })
  expect(await conflicts(folder, '--settled', 'library.json')).toMatchObject({ status: 3 })
})

test('a library without second versions says so', async () => {
  const library = await aLibraryWith(ferry)
  expect(await conflicts(library.folder, '--merge')).toMatchObject({
    status: 0,
    text: 'No second versions.',
  })
})
