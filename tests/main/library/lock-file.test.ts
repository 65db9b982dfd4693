import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { diskFileSystem, type FileSystem } from '../../../main/library/file-system.ts'
import { takeLock } from '../../../main/library/lock-file.ts'
import type { LockProgram } from '../../../main/library/lock-program.ts'
import { systemError } from '../../builders/faulty-file-system.ts'
import { aProgram } from '../../builders/lock-program.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'

const night = Date.parse('2026-11-21T22:00:00.000Z')

test('one program holds a lock until it lets go', async () => {
  const folder = await temporaryFolder()
  const first = expectValue(await take(folder, { program: aProgram({ now: () => night }) }))
  const beating = beatingFileSystem(join(folder, 'a.lock'))
  const refused = await take(folder, { program: aProgram({ pid: 200, isRunning }), ...beating })
  expect(expectFailure(refused)).toEqual({
    host: 'newsroom',
    since: '2026-11-21T22:00:00.000Z',
    purpose: 'save',
  })
  await first.release()
  expect(await readdir(folder)).toEqual([])
  await expectValue(await take(folder, { program: aProgram({ pid: 200 }) })).release()
})

test.each<[string, Partial<LockProgram>, number]>([
  ['ended on this machine, at once', { pid: 200 }, 0],
  ['ran here before with the pid of this one', { startedAt: 2 }, 10_000],
  ['runs on this machine and is silent', { pid: 200, isRunning }, 10_000],
  ['ran on another machine and is silent', { host: 'archive' }, 10_000],
])('a lock is taken over from a program that %s', async (_, changes, atLeast) => {
  const folder = await temporaryFolder()
  const left = expectValue(await take(folder, { program: aProgram() }))
  const { files, waited } = quickFileSystem()
  const lock = expectValue(await take(folder, { program: aProgram(changes), files }))
  expect({ isLong: waited() >= atLeast, isEndless: waited() > atLeast + 1000 }).toEqual({
    isLong: true,
    isEndless: false,
  })
  expect(await readdir(folder)).toEqual(['a.lock'])
  await lock.release()
  await left.release()
  expect(await readdir(folder)).toEqual([])
})

test('a lock whose owner was never written is taken over after two seconds', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a.lock'), '')
  const { files, waited } = quickFileSystem()
  expectValue(await take(folder, { program: aProgram(), files }))
  expect(Math.floor(waited() / 1000)).toBe(2)
})

test('a lock whose owner was never written is taken over soon when it is old', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a.lock'), '')
  const { files, waited } = quickFileSystem()
  const program = aProgram({ now: () => Date.now() + 60_000 })
  expectValue(await take(folder, { program, files }))
  expect(waited()).toBeLessThan(200)
})

test('of many who find a lock left behind, one holds it at a time', async () => {
  const folder = await temporaryFolder()
  const clock = aProgram()
  expectValue(await take(folder, { program: clock }))
  let holders = 0
  let most = 0
  await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      const program = aProgram({ pid: 200 + index, isRunning: (pid) => pid !== clock.pid })
      const lock = expectValue(await take(folder, { program, patience: 60_000 }))
      holders += 1
      most = Math.max(most, holders)
      await diskFileSystem.pause(1)
      holders -= 1
      await lock.release()
    }),
  )
  expect({ most, left: await readdir(folder) }).toEqual({ most: 1, left: [] })
})

test('a program that slept knows that its lock may be another’s', async () => {
  const folder = await temporaryFolder()
  let time = night
  const sleeper = expectValue(await take(folder, { program: aProgram({ now: () => time }) }))
  expect(await sleeper.isStillOurs()).toBe(true)
  const { files } = quickFileSystem()
  const next = expectValue(await take(folder, { program: aProgram({ host: 'archive' }), files }))
  time += 60_000
  expect(await sleeper.isStillOurs()).toBe(false)
  await sleeper.release()
  expect(await next.isStillOurs()).toBe(true)
  expect(await readdir(folder)).toEqual(['a.lock'])
})

test('a lock that could not be removed is taken again at once', async () => {
  const folder = await temporaryFolder()
  const program = aProgram()
  const files = { ...diskFileSystem, remove: () => Promise.reject(systemError('EIO')) }
  await expectValue(await take(folder, { program, files })).release()
  expect(await readdir(folder)).toEqual(['a.lock'])
  await expectValue(await take(folder, { program, files: quickFileSystem().files })).release()
  expect(await readdir(folder)).toEqual([])
})

function isRunning(): boolean {
  return true
}

function take(
  folder: string,
  request: {
    readonly program: LockProgram
    readonly files?: FileSystem
    readonly patience?: number
  },
) {
  const path = join(folder, 'a.lock')
  return takeLock({ files: diskFileSystem, path, purpose: 'save', patience: 0, ...request })
}

/** Pauses take no time and are counted. */
function quickFileSystem() {
  let sum = 0
  const files: FileSystem = {
    ...diskFileSystem,
    pause: async (milliseconds) => {
      sum += milliseconds
    },
  }
  return { files, waited: () => sum }
}

/** The holder of the lock gives a sign of life in each pause. */
function beatingFileSystem(path: string) {
  const files: FileSystem = {
    ...diskFileSystem,
    pause: async () => {
      await diskFileSystem.pause(2)
      await diskFileSystem.touch(path)
    },
  }
  return { files }
}
