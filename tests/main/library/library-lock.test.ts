import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { success } from '../../../core/result.ts'
import { diskFileSystem, type FileSystem } from '../../../main/library/file-system.ts'
import { withLibraryLock } from '../../../main/library/library-lock.ts'
import { takeLock } from '../../../main/library/lock-file.ts'
import { openLibrary } from '../../../main/library/open-library.ts'
import { anArticle } from '../../builders/article.ts'
import { tickingClock } from '../../builders/clock.ts'
import { aLibrary, aLibraryWith } from '../../builders/library.ts'
import { aProgram } from '../../builders/lock-program.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'

const article = anArticle()
const here = aProgram({ now: () => Date.parse('2026-11-21T22:00:00.000Z') })
const elsewhere = aProgram({ host: 'archive' })

test('while one program works on the whole library, another can write nothing and is told who', async () => {
  const { folder } = await aLibraryWith(article)
  const files = watchingFileSystem(join(folder, '.copydesk', 'library.lock'))
  const outcome = await withLibraryLock({ folder, purpose: 'repair', program: here }, async () => {
    const other = expectValue(
      await openLibrary({ folder, clock: tickingClock(), program: elsewhere, files }),
    )
    const stored = expectValue(await other.read(article.id))
    const busy = {
      kind: 'busy',
      holder: { host: 'newsroom', since: '2026-11-21T22:00:00.000Z', purpose: 'repair' },
    }
    expect(expectFailure(await other.save(article, stored.version))).toEqual(busy)
    expect(expectFailure(await other.trash(article.id))).toEqual(busy)
    const work = { folder, purpose: 'migrate', program: elsewhere, files } as const
    expect(
      expectFailure(await withLibraryLock(work, () => Promise.reject(new Error('begun')))),
    ).toEqual(busy)
    return success(stored)
  })
  const { version } = expectValue(outcome)

  const after = expectValue(
    await openLibrary({ folder, clock: tickingClock(), program: elsewhere }),
  )
  expect(expectValue(await after.save(article, version)).version.revision).toBe(2)
  expect(await readdir(join(folder, '.copydesk'))).not.toContain('library.lock')
})

test('the program that works on the whole library writes its records meanwhile', async () => {
  const library = await aLibrary()
  const { folder } = library
  const outcome = await withLibraryLock({ folder, purpose: 'repair' }, () =>
    library.create(article),
  )
  expect(expectValue(outcome).version.revision).toBe(1)
})

test('work on the whole library waits for the writes that are under way', async () => {
  const { folder } = await aLibrary()
  const path = join(folder, '.copydesk', 'locks', `${article.id}.lock`)
  const writer = expectValue(
    await takeLock({
      files: diskFileSystem,
      program: elsewhere,
      path,
      purpose: 'save',
      patience: 0,
    }),
  )
  const steps: string[] = []
  const working = withLibraryLock({ folder, purpose: 'restore', program: here }, async () => {
    steps.push('worked')
    return success(null)
  })
  await diskFileSystem.pause(30)
  steps.push('written')
  await writer.release()
  expectValue(await working)
  expect(steps).toEqual(['written', 'worked'])
})

test('a lock that a program left behind at its end keeps nobody out', async () => {
  const library = await aLibraryWith(article)
  const { folder } = library
  await expect(
    withLibraryLock({ folder, purpose: 'migrate', program: here, files: unremovable }, () =>
      Promise.reject(new Error('ended in the middle')),
    ),
  ).rejects.toThrow('ended in the middle')
  expect(await readdir(join(folder, '.copydesk'))).toContain('library.lock')
  const other = aProgram({ pid: 200 })
  const second = expectValue(await openLibrary({ folder, clock: tickingClock(), program: other }))
  const { version } = expectValue(await second.read(article.id))
  expectValue(await second.save(article, version))
  expect(await readdir(join(folder, '.copydesk'))).not.toContain('library.lock')
})

test('a library whose local folder was removed is written to all the same', async () => {
  const library = await aLibrary()
  await rm(join(library.folder, '.copydesk'), { recursive: true })
  const { version } = expectValue(await library.create(article))
  expect(version.revision).toBe(1)
})

const unremovable: FileSystem = {
  ...diskFileSystem,
  remove: () => Promise.reject(Object.assign(new Error('refused'), { code: 'EIO' })),
}

/** The lock's holder gives a sign of life in each pause. */
function watchingFileSystem(path: string): FileSystem {
  return {
    ...diskFileSystem,
    pause: async () => {
      await diskFileSystem.pause(2)
      await diskFileSystem.touch(path)
    },
  }
}
