import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'

import { expect, test } from 'vitest'

import { bundleDisk, type BundleDisk } from '../../../main/export/bundle-disk.ts'
import { copyShelf } from '../../../main/export/copy-shelf.ts'
import { makeBundle } from '../../../main/export/make-bundle.ts'
import { verifyBundle } from '../../../main/export/verify-bundle.ts'
import { morning } from '../../builders/clock.ts'
import { systemError } from '../../builders/faulty-file-system.ts'
import { aLibrary } from '../../builders/library.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'
import { photograph } from '../../builders/photograph.ts'
import { publishedRecords } from '../../builders/published-records.ts'
import { aMediaId } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { workshop } from '../../builders/workshop.ts'

test.each(['bundle', 'bundle.zip'])(
  'wherever in its files the disk fills up, it is told and all is as it was (%s)',
  async (name) => {
    const library = await aLibrary()
    const bytes = await photograph({ width: 2000, height: 40 })
    const picture = await library.addMedia({ bytes, fileName: 'Quay.jpg', alt: 'The quay' })
    const { records, edition, featured } = publishedRecords(expectValue(picture).record.id)
    for (const record of records) expectValue(await library.create(record))
    const folder = await temporaryFolder()
    const order = {
      library,
      targets: ['html', 'docx', 'epub', 'newsletter', 'feeds'],
      options: { 'html.address': 'https://journal.example/' },
      out: join(folder, name),
      force: true,
      now: morning,
      print: null,
      workshop,
    } as const
    expectValue(await makeBundle({ ...order, ids: [featured] }))
    const before = expectValue(await verifyBundle(order.out))

    const measured = diskOf(Number.POSITIVE_INFINITY)
    const elsewhere = join(await temporaryFolder(), name)
    const whole = { ...order, ids: [edition], out: elsewhere, disk: measured.disk }
    const { files } = expectValue(await makeBundle(whole))
    expect(files).toContain('READ-ME-FIRST.html')
    for (let part = 0; part < parts; part += 1) {
      const { disk } = diskOf(Math.floor((measured.taken() * part) / parts))
      const failed = expectFailure(await makeBundle({ ...order, ids: [edition], disk }))
      expect(failed).toEqual({ kind: 'disk', code: 'ENOSPC', path: order.out })
      expect(await readdir(folder)).toEqual([name])
      expect(expectValue(await verifyBundle(order.out))).toEqual(before)
    }
  },
)

/** So many moments at which the disk fills up, from the first file to the last. */
const parts = 24

test('a copy that the disk did not take whole is not taken from the shelf', async () => {
  const folder = join(await temporaryFolder(), 'copies')
  const shelf = copyShelf(folder, bundleDisk)
  const id = aMediaId(1)
  await mkdir(join(folder, id), { recursive: true })
  await shelf.put(id, Buffer.from('copy'))
  expect(await shelf.take(id)).toBe(null)
  await shelf.clear()

  await mkdir(folder)
  await writeFile(join(folder, id), 'half a co')
  expect(await shelf.take(id)).toBe(null)
  await shelf.clear()
  await expect(readdir(folder)).rejects.toThrow('ENOENT')
})

/** The real disk with room for so many bytes; what fits is written. */
function diskOf(room: number): { readonly disk: BundleDisk; readonly taken: () => number } {
  let taken = 0

  function take(bytes: Uint8Array): void {
    taken += bytes.length
    if (taken > room) throw systemError('ENOSPC')
  }

  async function* fitting(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const some of bytes) {
      take(some)
      yield some
    }
  }

  function streamNew(path: string): Writable {
    const file = bundleDisk.streamNew(path)
    return new Writable({
      write(chunk: Uint8Array, _encoding, done) {
        try {
          take(chunk)
          file.write(chunk, done)
        } catch (error) {
          done(error instanceof Error ? error : null)
        }
      },
      final: (done) => file.end(done),
      destroy: (error, done) => file.destroy().once('close', () => done(error)),
    })
  }

  const disk: BundleDisk = {
    ...bundleDisk,
    writeNew: (path, bytes) => bundleDisk.writeNew(path, fitting(bytes)),
    streamNew,
  }
  return { disk, taken: () => taken }
}
