import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'

import type { Outcome } from '../../../main/cli/outcome.ts'
import { parseWords } from '../../../main/cli/parse-words.ts'
import { anArticle } from '../../builders/article.ts'
import { contentOf } from '../../builders/backup.ts'
import { morning } from '../../builders/clock.ts'
import { aLibraryWith, reopened } from '../../builders/library.ts'
import { press } from '../../builders/press.ts'
import { countingIds } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { workshop } from '../../builders/workshop.ts'

async function copydesk(cwd: string, ...words: readonly string[]): Promise<Outcome> {
  const parsed = parseWords(words)
  if (parsed.kind === 'help') throw new Error('expected a command')
  if (parsed.kind === 'refusal') return parsed
  const surroundings = {
    stdin: noInput(),
    cwd,
    clock: () => morning,
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

async function aDesk(): Promise<string> {
  const library = await aLibraryWith(anArticle({ headline: 'Tides' }))
  await library.close()
  return library.folder
}

test('a library goes into a zip file and comes back elsewhere', async () => {
  const desk = await aDesk()
  const place = await temporaryFolder()

  expect(await copydesk(place, 'backup', desk, '--out', 'monday.zip')).toMatchObject({
    kind: 'finished',
    status: 0,
    text: `${path.join(place, 'monday.zip')}: 3 files, read back and whole`,
    json: { madeAt: morning, files: 3, damaged: [], leftOut: [] },
    messages: [],
  })
  expect(await copydesk(place, 'restore', 'monday.zip', '--to', 'again')).toEqual({
    kind: 'finished',
    status: 0,
    text: `${path.join(place, 'again')}: 3 files, as they were at ${morning}`,
    json: { folder: path.join(place, 'again'), madeAt: morning, files: 3, before: null },
    messages: [],
  })
  expect(await contentOf(path.join(place, 'again'))).toEqual(await contentOf(desk))
})

test('a library is replaced only when that is said, and what it held stands beside it', async () => {
  const desk = await aDesk()
  const place = await temporaryFolder()
  await copydesk(place, 'backup', desk, '--out', 'monday.zip')
  await copydesk(place, 'restore', 'monday.zip', '--to', 'desk')
  const library = await reopened(path.join(place, 'desk'))
  await library.trash(anArticle().id)
  await library.close()

  const folder = path.join(place, 'desk')
  expect(await copydesk(place, 'restore', 'monday.zip', '--to', 'desk')).toMatchObject({
    kind: 'refusal',
    status: 2,
    reason: 'folder-taken',
    sentence: `${folder} already is a Copydesk library. Open it, or choose another folder. --over replaces a library.`,
  })
  expect(await copydesk(place, 'restore', 'monday.zip', '--to', 'desk', '--over')).toMatchObject({
    kind: 'finished',
    status: 0,
    messages: [
      `What was there before is in ${path.join(place, 'desk before 2026-11-21 09.00.00.zip')}.`,
    ],
  })
  expect(await contentOf(path.join(place, 'desk'))).toEqual(await contentOf(desk))
  expect(await readdir(place)).toEqual([
    'desk',
    'desk before 2026-11-21 09.00.00.zip',
    'monday.zip',
  ])
})

test.each([
  ['no place for the backup', ['backup', '{desk}'], 2, 'wrong-usage'],
  [
    'a place inside the library',
    ['backup', '{desk}', '--out', '{desk}/a.zip'],
    2,
    'inside-library',
  ],
  ['no library', ['backup', 'nowhere', '--out', 'a.zip'], 2, 'not-a-library'],
  ['no backup', ['restore', '{desk}/library.json', '--to', 'again'], 3, 'not-a-backup'],
  ['a file that is not there', ['restore', 'nowhere.zip', '--to', 'again'], 4, 'disk'],
  ['--before alone', ['restore', 'a.zip', '--to', 'again', '--before', 'b.zip'], 2, 'wrong-usage'],
] as const)('%s is refused with its status', async (_, words, status, reason) => {
  const desk = await aDesk()
  const place = await temporaryFolder()
  const typed = words.map((word) => word.replace('{desk}', desk))
  expect(await copydesk(place, ...typed)).toMatchObject({ kind: 'refusal', status, reason })
  expect(await readdir(place)).toEqual([])
})
