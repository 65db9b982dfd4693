import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { type Article, createArticle } from '../../../core/article/article.ts'
import { runCli } from '../../../main/cli/run-cli.ts'
import { recordPath } from '../../../main/library/library-folder.ts'
import type { Library } from '../../../main/library/library.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { tickingClock } from '../../builders/clock.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { expectValue } from '../../builders/outcome.ts'
import { press } from '../../builders/press.ts'
import { countingIds } from '../../builders/record-id.ts'
import { workshop } from '../../builders/workshop.ts'

const article = anArticle({ headline: 'Night ferry' })

interface CliAnswer {
  readonly status: number
  readonly out: string
  readonly messages: string
}

async function copydesk(...args: readonly string[]): Promise<CliAnswer> {
  const written = { out: '', messages: '' }
  function target(name: 'out' | 'messages') {
    return {
      write: (text: string, done: () => void) => {
        written[name] += text
        done()
      },
      on: () => undefined,
    }
  }
  const status = await runCli({
    args,
    cwd: '/',
    clock: tickingClock('2026-11-22T09:00:00.000Z'),
    newId: countingIds(),
    print: null,
    workshop,
    press,
    stdin: noInput(),
    stdout: target('out'),
    stderr: target('messages'),
  })
  return { status, ...written }
}

async function* noInput(): AsyncGenerator<string> {}

/** A closed library with an article that was written over once. */
async function anEditedLibrary(): Promise<Library> {
  const library = await aLibraryWith(article)
  const { version } = expectValue(await library.read(article.id))
  const later: Article = {
    ...article,
    body: aDocument('The lamps are lit at seven.', 'Nobody is sent home.'),
  }
  expectValue(await library.save(later, version))
  await library.close()
  return library
}

test('the versions of a record are listed, newest first', async () => {
  const { folder } = await anEditedLibrary()
  const { status, out } = await copydesk('history', folder, 'Night ferry')
  expect(status).toBe(0)
  expect(out.split('\n').map((line) => line.replace(/ +[0-9TZ]+-[0-9a-f]+$/u, ''))).toEqual([
    '   saved                     kept              words  changed      id',
    '1  2026-11-21T09:00:02.000Z  End of a sitting  10     +1 −1 words',
    '2  2026-11-21T09:00:01.000Z  End of a sitting  10',
    '',
  ])
})

test('a version is compared with the text as it is now, or with another', async () => {
  const { folder } = await anEditedLibrary()
  const difference = 'Paragraph: The lamps are lit at [-six-]{+seven+}.\n'
  expect((await copydesk('history', folder, 'Night ferry', '2')).out).toBe(difference)
  expect((await copydesk('history', folder, 'Night ferry', '2', '1')).out).toBe(difference)
  expect((await copydesk('history', folder, 'Night ferry', '1')).out).toBe('Nothing differs.\n')
})

test('a version is restored, and what was there is kept', async () => {
  const { folder } = await anEditedLibrary()
  const { status, out } = await copydesk('restore-version', folder, 'Night ferry', '2', '--json')
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ id: article.id })
  const shown = await copydesk('show', folder, article.id, '--json')
  expect(JSON.parse(shown.out)).toMatchObject({ body: article.body })
})

test.each([
  ['7', 2, 'No version has the number, name or id “7”'],
  ['20261121', 2, '“20261121” fits 2 versions'],
])('the version “%s” is refused with status %i', async (word, status, sentence) => {
  const { folder } = await anEditedLibrary()
  const answer = await copydesk('restore-version', folder, 'Night ferry', word)
  expect(answer.status).toBe(status)
  expect(answer.messages).toContain(sentence)
})

test('a record of which nothing is kept is a finding', async () => {
  const blank = createArticle({ id: article.id, now: article.createdAt })
  const library = await aLibraryWith(blank)
  await library.close()
  expect(await copydesk('history', library.folder, article.id)).toEqual({
    status: 1,
    out: '',
    messages: 'No earlier version is kept.\n',
  })
})

test('verify finds damage and mends it when asked', async () => {
  const { folder } = await anEditedLibrary()
  const file = recordPath(article)
  await writeFile(join(folder, file), 'scrambled')
  expect(await copydesk('verify', folder)).toEqual({
    status: 1,
    out: `${file}: cut short or broken\n`,
    messages: '1 problem found.\n',
  })
  expect(await copydesk('verify', folder, '--repair')).toEqual({
    status: 0,
    out: `${file} is back as it was saved at 2026-11-21T09:00:02.000Z; the damaged file lies in damaged/\nEvery file is whole.\n`,
    messages: '1 thing mended.\n',
  })
  const shown = await copydesk('history', folder, article.id, '1')
  expect(shown.out).toBe('Nothing differs.\n')
})

test('the trash is shown, restored from and emptied', async () => {
  const library = await aLibraryWith(article)
  expectValue(await library.trash(article.id))
  await library.close()
  const { folder } = library
  expect((await copydesk('trash', folder)).out).toMatch(/^\S+ {2}article {2}Night ferry {2}2026/u)
  const { status, out } = await copydesk('trash', folder, '--show', 'Night ferry')
  expect([status, out.split('\n')[0]]).toEqual([0, 'Headline: Night ferry'])
  expect(await copydesk('trash', folder, '--restore', 'Night ferry')).toMatchObject({ status: 0 })
  expect((await copydesk('trash', folder, '--empty')).out).toBe('The trash was empty.\n')
  expect(await copydesk('trash', folder, '--restore', 'Night ferry')).toMatchObject({ status: 2 })
  expect(await copydesk('trash', folder, '--empty', '--restore', 'x')).toMatchObject({ status: 2 })
})
