import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { anArticle } from '../../builders/article.ts'
import { systemError } from '../../builders/faulty-file-system.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { page, typed, typedJson } from './typed.ts'

const commands = ['init', 'import', 'list', 'show', 'check', 'export', 'count', 'split', 'verify']

describe('help', () => {
  test('of the program names every command and every exit status, on stdout', async () => {
    const { status, stdout, stderr } = await typed('.', ['--help'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const command of commands) expect(stdout).toContain(`\n  ${command} `)
    expect(stdout).toContain('4 the disk refused')
  })

  test('of the program says how a clone calls it', async () => {
    expect((await typed('.', ['--help'])).stdout).toMatch(
      /\nFrom a clone: npm run -s cli -- COMMAND\n$/u,
    )
  })

  test.each(commands)('of %s has an example and the shape of its JSON', async (command) => {
    const { status, stdout } = await typed('.', ['help', command])
    expect(status).toBe(0)
    expect(stdout).toContain(`copydesk ${command} `)
    expect(stdout).toContain('With --json:')
  })
})

test('the version is that of the package', async () => {
  const file = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(file))
  expect(await typed('.', ['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
})

describe('wrong usage ends with status 2, nothing on stdout and a sentence on stderr:', () => {
  test.each([
    { name: 'no command', args: [], says: 'Usage: copydesk' },
    { name: 'an unknown command', args: ['lst'], says: 'Did you mean list?' },
    { name: 'an unknown option', args: ['list', 'lib', '--colour'], says: "'--colour'" },
    { name: 'a missing word', args: ['show', 'lib'], says: "'id'" },
    { name: 'a word too many', args: ['verify', 'lib', 'twice'], says: 'too many arguments' },
    { name: 'an unknown status', args: ['list', 'lib', '--status', 'done'], says: 'in-review' },
    { name: 'an unknown kind', args: ['list', 'lib', 'poems'], says: 'editions' },
    { name: 'an unknown network', args: ['count', 'usenet'], says: 'bluesky' },
    { name: 'an unknown numbering', args: ['split', 'bluesky', '--numbering', 'i'], says: '(1/7)' },
    { name: 'an export to nowhere', args: ['export', 'lib', 'id', '--to', 'html'], says: '--out' },
    {
      name: 'an unknown target',
      args: ['export', 'lib', 'id', '--to', 'html,stone', '--out', 'x'],
      says: 'There is no target “stone”; there are html, newsletter,',
    },
    {
      name: 'an unknown option of a target',
      args: ['export', 'lib', 'id', '--to', 'html', '--out', 'x', '--option', 'html.font=a'],
      says: 'There is no option “html.font”',
    },
    {
      name: 'an option without its value',
      args: ['export', 'lib', 'id', '--to', 'html', '--out', 'x', '--option', 'html.address'],
      says: 'It is written html.address=VALUE.',
    },
    {
      name: 'an option of a target that is not asked for',
      args: ['export', 'lib', 'id', '--to', 'html', '--out', 'x', '--option', 'bluesky.did=a'],
      says: 'bluesky.did is for the target bluesky, which --to does not name.',
    },
    {
      name: 'a folder that is no library',
      args: ['list', 'lib'],
      says: 'is not a Copydesk library',
    },
  ])('$name', async ({ args, says }) => {
    const { status, stdout, stderr } = await typed(await temporaryFolder(), args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(says)
  })
})

test('with --json a failure is one JSON value too', async () => {
  const folder = await temporaryFolder()
  expect(await typedJson(folder, ['verify', 'lib'])).toEqual({
    status: 2,
    json: {
      error: {
        kind: 'not-a-library',
        message: `${join(folder, 'lib')} is not a Copydesk library: it has no library.json. Choose another folder, or make a library there first.`,
      },
    },
  })
})

describe('a record is named', () => {
  const lamps = anArticle({ id: aRecordId(0xabcd), headline: 'Lamps' })
  const stairs = anArticle({ id: aRecordId(0xef01), headline: 'Stairs' })
  const moreStairs = anArticle({ id: aRecordId(0xef02), headline: 'Stairs' })

  test.each([
    ['its whole id', lamps.id],
    ['its whole id in capitals', lamps.id.toUpperCase()],
    ['the end of its id', 'abcd'],
    ['its headline', 'Lamps'],
  ])('by %s', async (_, word) => {
    const { folder } = await aLibraryWith(lamps, stairs, moreStairs)
    const { status, json } = await typedJson(folder, ['show', '.', word])
    expect({ status, json }).toEqual({ status: 0, json: lamps })
  })

  test.each([
    ['nothing that is there', 'Chairs'],
    ['too little of its id', 'bcd'],
  ])('by %s: nothing matches', async (_, word) => {
    const { folder } = await aLibraryWith(lamps)
    expect(await typed(folder, ['show', '.', word])).toEqual({
      status: 2,
      stdout: '',
      stderr: `Nothing in this library has the id or the headline “${word}”. “copydesk list” shows what there is.\n`,
    })
  })

  test('by an id that nothing has: nothing matches', async () => {
    const { folder } = await aLibraryWith(lamps)
    const { status } = await typed(folder, ['show', '.', aRecordId(9)])
    expect(status).toBe(1)
  })

  test.each([['0199'], ['Stairs']])('by %s, which several have: they are named', async (word) => {
    const { folder } = await aLibraryWith(stairs, moreStairs)
    const candidates = [stairs, moreStairs].map(({ id }) => ({
      id,
      kind: 'article',
      headline: 'Stairs',
    }))
    const { status, json } = await typedJson(folder, ['show', '.', word])
    expect(status).toBe(2)
    expect(json).toMatchObject({ error: { kind: 'ambiguous', candidates } })
    const { stderr } = await typed(folder, ['show', '.', word])
    for (const { id } of candidates) expect(stderr).toContain(id)
  })
})

describe('the output', () => {
  test('may be closed early by its reader', async () => {
    const stdout = { write: refuse('EPIPE'), on: () => undefined }
    const { status, stderr } = await typed('.', ['count', 'bluesky'], { input: 'Hello', stdout })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('that its disk refuses is said', async () => {
    const stdout = { write: refuse('ENOSPC'), on: () => undefined }
    const { status, stderr } = await typed('.', ['count', 'bluesky'], { input: 'Hello', stdout })
    expect({ status, stderr }).toEqual({
      status: 4,
      stderr: 'The result could not be written: the disk or device behind it refused.\n',
    })
  })

  test('never steers the terminal, and stays as it is for programs', async () => {
    const { folder } = await aLibraryWith(anArticle({ headline: 'Red \u001b[31m lamps' }))
    const terminal = page({ isTTY: true })
    await typed(folder, ['show', '.', aRecordId(1)], { stdout: terminal })
    expect(terminal.text()).toContain('Red \ufffd[31m lamps\n')
    const { stdout } = await typed(folder, ['show', '.', aRecordId(1)])
    expect(stdout).toContain('Red \u001b[31m lamps\n')
  })
})

function refuse(code: string) {
  return (_: string, done: (error?: Error | null) => void) => done(systemError(code))
}
