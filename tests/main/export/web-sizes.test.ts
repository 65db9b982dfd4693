import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { imageSize } from 'image-size'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'

import type { ExportOptions } from '../../../core/export/export-option.ts'
import { webCopies } from '../../../core/export/web-copies.ts'
import { mediaIdSchema } from '../../../core/library/record-id.ts'
import { success } from '../../../core/result.ts'
import { bundleDisk } from '../../../main/export/bundle-disk.ts'
import { copyShelf } from '../../../main/export/copy-shelf.ts'
import { fitPictures } from '../../../main/export/fit-pictures.ts'
import { makeBundle } from '../../../main/export/make-bundle.ts'
import { anArticle } from '../../builders/article.ts'
import { morning } from '../../builders/clock.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aLibrary } from '../../builders/library.ts'
import { aMedia, noisyPngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { workshop } from '../../builders/workshop.ts'

const original = noisyPngBytes(2000, 1000)

/** The bundle of an article whose lead picture is wider than any page. */
async function aBundle(options: ExportOptions = {}): Promise<string> {
  const library = await aLibrary()
  const added = await library.addMedia({ bytes: original, fileName: 'Quay.png', alt: 'The quay' })
  const article = anArticle({ leadImage: expectValue(added).record.id })
  expectValue(await library.create(article))
  const out = join(await temporaryFolder(), 'bundle')
  expectValue(
    await makeBundle({
      library,
      ids: [article.id],
      targets: ['html', 'newsletter'],
      options,
      out,
      force: true,
      now: morning,
      print: null,
      workshop,
    }),
  )
  return out
}

async function widths(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder)
  const sizes = await Promise.all(
    names.map(async (name) => imageSize(await readFile(join(folder, name))).width),
  )
  return sizes.toSorted((one, other) => one - other)
}

function page(out: string): Promise<string> {
  return readFile(join(out, 'html/the-library-that-never-closes.html'), 'utf8')
}

test('a page offers copies for phones and screens beside the original, and a mail has one of its own', async () => {
  const out = await aBundle()
  expect(await widths(join(out, 'html/media'))).toEqual([800, 1600, 2000])
  const [, offered = ''] = /<img src="[^"]+" srcset="([^"]+)" sizes="[^"]+"/u.exec(
    await page(out),
  ) ?? ['']
  expect(offered.split(', ').map((each) => each.split(' ')[1])).toEqual(['800w', '1600w', '2000w'])

  const mail = await PostalMime.parse(
    await readFile(join(out, 'newsletter/the-library-that-never-closes.eml')),
  )
  const [picture] = mail.attachments
  const content = picture?.content
  expect(content instanceof ArrayBuffer && imageSize(new Uint8Array(content)).width).toBe(1040)
})

test('the same pictures give the same copies', async () => {
  const [one, other] = [await aBundle(), await aBundle()]
  const manifests = await Promise.all(
    [one, other].map((out) => readFile(join(out, 'manifest.json'), 'utf8')),
  )
  expect(manifests[0]).toBe(manifests[1])
})

test('the originals go alone on demand', async () => {
  const out = await aBundle({ 'pictures.sizes': 'originals' })
  expect(await widths(join(out, 'html/media'))).toEqual([2000])
  expect(await page(out)).not.toContain('srcset')
})

test('a copy that is heavier than its original is not offered', async () => {
  const media = aMedia({ id: mediaIdSchema.parse(checksumOf(original)), width: 2000, height: 1000 })
  const { source } = await fitPictures(
    anExportSource({ chosen: [anArticle({ leadImage: media.id })], others: [media] }),
    {
      targets: ['html'],
      options: {},
      workshop: {
        fit: async (id, picture) => {
          const made = await workshop.fit(id, picture)
          const isSmall = picture.limits.edge === 800
          return made.kind === 'made' && isSmall ? { ...made, bytes: original } : made
        },
      },
      readMedia: () => Promise.resolve(success({ record: media, bytes: original })),
    },
  )
  expect(webCopies(media, source).map(({ width }) => width)).toEqual([1600])
})

test('copies lie beside the place meanwhile, and what is gone from there is drawn again', async () => {
  const folder = await temporaryFolder()
  const shelf = copyShelf(join(folder, 'copies'), bundleDisk)
  const media = aMedia({ id: mediaIdSchema.parse(checksumOf(original)), width: 2000, height: 1000 })
  const { source, readMedia } = await fitPictures(
    anExportSource({ chosen: [anArticle({ leadImage: media.id })], others: [media] }),
    {
      targets: ['html'],
      options: {},
      workshop,
      readMedia: () => Promise.resolve(success({ record: media, bytes: original })),
      shelf,
    },
  )
  const copies = webCopies(media, source).map(({ id }) => id)
  expect(new Set(await readdir(join(folder, 'copies')))).toEqual(new Set(copies))
  await writeFile(join(folder, 'copies', copies[0] ?? ''), 'by somebody else')
  const read = await Promise.all(copies.map((id) => readMedia(id)))
  expect(read.map((each) => checksumOf(expectValue(each).bytes))).toEqual(copies)
  await shelf.clear()
  expect(await readdir(folder)).toEqual([])
})

test('nothing of the copies is left beside a bundle', async () => {
  const out = await aBundle()
  expect(await readdir(join(out, '..'))).toEqual(['bundle'])
})

function checksumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
