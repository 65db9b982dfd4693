import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { moveDurably, writeDurably } from '../../../main/library/durable-file.ts'
import { diskFileSystem, type FileSystem } from '../../../main/library/file-system.ts'
import { faultyFileSystem, systemError } from '../../builders/faulty-file-system.ts'
import { cuttableDisk, type DiskImage } from '../../builders/power-cut.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'

const older = Buffer.from('The older text.')
const newer = Buffer.from('The newer text. '.repeat(200))

describe('writing a file', () => {
  test('asks the disk for each step that makes it last, in order', async () => {
    const path = join(await temporaryFolder(), 'article.json')
    const { files, takeCalls } = faultyFileSystem()
    await writeDurably(files, { path, bytes: older })
    expect(takeCalls()).toEqual(['createFile', 'write', 'sync', 'close', 'rename', 'syncFolder'])
  })

  test('puts all bytes in place though the disk takes a few at a time', async () => {
    const path = join(await temporaryFolder(), 'article.json')
    const { modifiedAt, size } = await writeDurably(faultyFileSystem().files, {
      path,
      bytes: newer,
    })
    expect(await readFile(path)).toEqual(newer)
    const { mtimeMs } = await stat(path)
    expect({ modifiedAt, size }).toEqual({ modifiedAt: mtimeMs, size: newer.length })
  })

  test.skipIf(process.platform === 'win32')('lets nobody but the owner read it', async () => {
    const path = join(await temporaryFolder(), 'article.json')
    await writeDurably(diskFileSystem, { path, bytes: older })
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  const steps = ['createFile', 'write', 'write', 'write', 'write', 'sync', 'close', 'rename']
  describe.each(['ENOSPC', 'EIO', 'EMFILE', 'EROFS'])('when the disk answers %s', (code) => {
    test.each(steps.map((step, index) => [step, index + 1] as const))(
      'at %s (call %i) leaves the older text and no temporary file',
      async (_, call) => {
        const folder = await temporaryFolder()
        const path = join(folder, 'article.json')
        await writeFile(path, older)
        const { files, failAt } = faultyFileSystem()
        failAt(call, code)
        await expect(writeDurably(files, { path, bytes: newer })).rejects.toMatchObject({ code })
        expect(await readdir(folder)).toEqual(['article.json'])
        expect(await readFile(path)).toEqual(older)
      },
    )

    test('at the very last step does not claim to have saved', async () => {
      const folder = await temporaryFolder()
      const path = join(folder, 'article.json')
      const { files, failAt } = faultyFileSystem()
      failAt(steps.length + 1, code)
      await expect(writeDurably(files, { path, bytes: newer })).rejects.toMatchObject({ code })
      expect(await readdir(folder)).toEqual(['article.json'])
    })
  })

  test('gives up when the disk takes no bytes at all', async () => {
    const path = join(await temporaryFolder(), 'article.json')
    const files: FileSystem = {
      ...diskFileSystem,
      createFile: async (name) => ({
        ...(await diskFileSystem.createFile(name)),
        write: async () => 0,
      }),
    }
    await expect(writeDurably(files, { path, bytes: newer })).rejects.toMatchObject({
      code: 'ENOSPC',
    })
  })

  test.each(['EPERM', 'EACCES', 'EBUSY'])(
    'waits while another program holds the file (%s)',
    async (code) => {
      const path = join(await temporaryFolder(), 'article.json')
      const { files, pauses } = busyFileSystem(code, 3)
      await writeDurably(files, { path, bytes: newer })
      expect(await readFile(path)).toEqual(newer)
      expect(pauses).toEqual([5, 10, 20])
    },
  )

  test('tells in the end that another program holds the file', async () => {
    const path = join(await temporaryFolder(), 'article.json')
    const { files, pauses } = busyFileSystem('EBUSY', Infinity)
    await expect(writeDurably(files, { path, bytes: newer })).rejects.toMatchObject({
      code: 'EBUSY',
    })
    expect(pauses.reduce((sum, pause) => sum + pause)).toBeGreaterThan(2000)
  })
})

describe('a power cut', () => {
  test('at any step of a save leaves the older text or the newer, and the newer once acknowledged', async () => {
    const path = '/library/articles/article.json'
    const images: DiskImage[] = []
    const disk = cuttableDisk(() => images.push(...disk.images()))
    await writeDurably(disk.files, { path, bytes: older })
    images.length = 0
    await writeDurably(disk.files, { path, bytes: newer })

    const texts = images.map((image) => image.get(path)?.toString())
    expect(images.length).toBeGreaterThan(15)
    expect(new Set(texts)).toEqual(new Set([older.toString(), newer.toString()]))
    expect(disk.images().map((image) => image.get(path)?.toString())).toEqual([newer.toString()])
  })

  test('at any step of a move leaves the file in the one place or the other', async () => {
    const from = '/library/articles/article.json'
    const to = '/library/trash/articles/article.json'
    const images: DiskImage[] = []
    const disk = cuttableDisk(() => images.push(...disk.images()))
    await writeDurably(disk.files, { path: from, bytes: older })
    images.length = 0
    await moveDurably(disk.files, { from, to })

    const places = images.map((image) => [from, to].filter((path) => image.has(path)))
    expect(places.filter((found) => found.length === 0)).toEqual([])
    expect(disk.images().map((image) => [...image.keys()])).toEqual([[to]])
  })
})

describe('moving a file', () => {
  const steps = ['createFile', 'write', 'sync', 'close', 'rename', 'syncFolder', 'remove']
  test.each(steps.map((step, index) => [step, index + 1] as const))(
    'leaves it where it was when the disk fails at %s (call %i)',
    async (_, call) => {
      const folder = await temporaryFolder()
      const from = join(folder, 'article.json')
      await writeFile(from, older)
      const { files, failAt } = faultyFileSystem()
      failAt(call, 'EIO')
      const move = moveDurably(files, { from, to: join(folder, 'moved.json') })
      await expect(move).rejects.toMatchObject({ code: 'EIO' })
      expect(await readdir(folder)).toEqual(['article.json'])
      expect(await readFile(from)).toEqual(older)
    },
  )
})

test('a move waits while another program holds the file', async () => {
  const folder = await temporaryFolder()
  const from = join(folder, 'article.json')
  await writeFile(from, older)
  const { files, pauses } = busyFileSystem('EBUSY', 3, 'remove')
  await moveDurably(files, { from, to: join(folder, 'moved.json') })
  expect(await readdir(folder)).toEqual(['moved.json'])
  expect(pauses).toEqual([5, 10, 20])
})

/** Refuses the first renames or removals as if a virus scanner held the file. */
function busyFileSystem(code: string, refusals: number, held: 'rename' | 'remove' = 'rename') {
  const pauses: number[] = []
  let left = refusals
  function refuse(call: typeof held): void {
    if (call !== held) return
    left -= 1
    if (left >= 0) throw systemError(code)
  }
  const files: FileSystem = {
    ...diskFileSystem,
    rename: async (from, to) => {
      refuse('rename')
      await diskFileSystem.rename(from, to)
    },
    remove: async (path) => {
      refuse('remove')
      await diskFileSystem.remove(path)
    },
    pause: async (milliseconds) => {
      pauses.push(milliseconds)
    },
  }
  return { files, pauses }
}
