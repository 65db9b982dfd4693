import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { beginSitting } from '../../main/sitting.ts'
import { aProgram } from '../builders/lock-program.ts'
import { temporaryFolder } from '../builders/temporary-folder.ts'

async function libraryFolder(): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(join(folder, '.copydesk'))
  return folder
}

test('a sitting that ended in order leaves nothing behind', async () => {
  const folder = await libraryFolder()
  const first = await beginSitting({ folder, program: aProgram() })
  await first.end()
  expect(await readdir(join(folder, '.copydesk'))).toEqual([])
  const next = await beginSitting({ folder, program: aProgram({ pid: 200 }) })
  expect([first.followsCrash, next.followsCrash]).toEqual([false, false])
})

test.each([
  ['ended without letting go', { pid: 200 }, true],
  ['still runs', { pid: 200, isRunning: () => true }, false],
  ['runs on another machine', { host: 'archive' }, false],
])('a program that %s is told from a crash', async (_, next, followsCrash) => {
  const folder = await libraryFolder()
  await beginSitting({ folder, program: aProgram() })
  expect((await beginSitting({ folder, program: aProgram(next) })).followsCrash).toBe(followsCrash)
})

test('a library that takes no mark is opened all the same', async () => {
  const folder = join(await temporaryFolder(), 'gone')
  const { followsCrash, end } = await beginSitting({ folder, program: aProgram() })
  await end()
  expect(followsCrash).toBe(false)
})
