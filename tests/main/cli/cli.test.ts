import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { describe, expect, test } from 'vitest'

import { anArticle } from '../../builders/article.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'

const program = fileURLToPath(new URL('../../../main/cli.ts', import.meta.url))

describe('the program', { timeout: 60_000 }, () => {
  test('works in the folder where it is called', async () => {
    const cwd = await temporaryFolder()
    const { stdout } = await run(['init', 'desk', '--json'], cwd)
    expect(JSON.parse(stdout)).toEqual({ folder: join(cwd, 'desk'), name: 'desk' })
    const listed = await run(['list', 'desk', '--json'], cwd)
    expect(listed.stdout).toBe('[]\n')
  })

  test('ends with the status of its command', async () => {
    await expect(run(['lst'], '.')).rejects.toMatchObject({ code: 2, stdout: '' })
  })

  test('ends in peace when its reader has gone', async () => {
    const articles = Array.from({ length: 40 }, (_, at) =>
      anArticle({ id: aRecordId(100 + at), headline: 'Lamps '.repeat(2000) }),
    )
    const { folder } = await aLibraryWith(...articles)
    const child = spawn(process.execPath, [program, 'list', folder, '--json'])
    child.stdout.once('data', () => child.stdout.destroy())
    let complaints = ''
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString()
    })
    const ended: unknown[] = await once(child, 'close')
    expect({ status: ended[0], complaints }).toEqual({ status: 0, complaints: '' })
  })

  test('clears away a backup that Ctrl-C has stopped, and says so', async () => {
    const { folder } = await aLibraryWith(anArticle())
    const bytes = randomBytes(2_000_000)
    for (let at = 0; at < 40; at += 1) await writeFile(join(folder, `media/plate-${at}.bin`), bytes)
    const place = await temporaryFolder()
    const child = spawn(process.execPath, [
      program,
      'backup',
      folder,
      '--out',
      join(place, 'a.zip'),
    ])
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    while ((await readdir(place)).length === 0) await pause(5)
    child.kill('SIGINT')
    const ended: unknown[] = await once(child, 'close')
    expect({ ended, said, left: await readdir(place) }).toEqual({
      ended: [1, null],
      said: 'Stopped. Everything is as it was before.\n',
      left: [],
    })
  })

  test.each(['bundle', 'bundle.zip'])(
    'leaves the former bundle when Ctrl-C has stopped an export (%s)',
    async (name) => {
      const articles = Array.from({ length: 400 }, (_, at) =>
        anArticle({ id: aRecordId(100 + at), headline: `Lamps ${at}` }),
      )
      const { folder } = await aLibraryWith(...articles)
      const place = await temporaryFolder()
      const out = join(place, name)
      await run(['export', folder, aRecordId(100), '--to', 'text', '--out', out, '--force'], place)
      const ids = articles.map(({ id }) => id)
      const words = ['export', folder, ...ids, '--to', 'html', '--out', out, '--force', '--over']
      const child = spawn(process.execPath, [program, ...words])
      let said = ''
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
      while ((await readdir(place)).length < 2) await pause(1)
      child.kill('SIGINT')
      const ended: unknown[] = await once(child, 'close')
      expect({ ended, left: await readdir(place) }).toEqual({ ended: [1, null], left: [name] })
      expect(said).toMatch(
        /The bundle was not made: it was stopped\. What stood at its place is as it was\.\n$/u,
      )
      const { stdout } = await run(['verify-bundle', out, '--json'], place)
      expect(JSON.parse(stdout)).toMatchObject({ whole: true })
    },
  )
})

async function run(args: readonly string[], cwd: string) {
  return promisify(execFile)(process.execPath, [program, ...args], { cwd })
}
