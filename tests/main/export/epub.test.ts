import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { EpubCheck } from '@likecoin/epubcheck-ts'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'

import { aPublishedEdition } from '../../builders/published-edition.ts'

async function aBook(): Promise<Uint8Array> {
  return new Uint8Array(
    await readFile(join(await aPublishedEdition(['epub']), 'epub/night-work.epub')),
  )
}

test('the checker finds nothing in an e-book of every node', async () => {
  const { messages } = await EpubCheck.validate(await aBook())
  expect(messages).toEqual([])
})

test('an edition is a book with a title page, its articles in order, and what is known of its pictures', async () => {
  const files = unzipSync(await aBook())
  expect(Object.keys(files).slice(0, 3)).toEqual([
    'mimetype',
    'META-INF/container.xml',
    'EPUB/package.opf',
  ])
  const nav = strFromU8(files['EPUB/nav.xhtml'] ?? new Uint8Array())
  expect([...nav.matchAll(/<a href="([^"]+)"/gu)].map(([, path]) => path)).toEqual([
    'title.xhtml',
    'text/the-library-its-lamps.xhtml',
    'text/fog.xhtml',
  ])
  const opf = strFromU8(files['EPUB/package.opf'] ?? new Uint8Array())
  expect([...opf.matchAll(/<dc:creator[^>]*>([^<]+)</gu)].map(([, name]) => name)).toEqual([
    'Imke Sanderling OBE',
    'Tom Hale',
  ])
  expect(opf).toContain('<meta property="schema:accessMode">visual</meta>')
  const text = strFromU8(files['EPUB/text/the-library-its-lamps.xhtml'] ?? new Uint8Array())
  expect(text).toContain('epub:type="noteref"')
  expect(text).not.toContain('javascript:')
})

test('the same edition gives the same bytes', async () => {
  const [one, other] = [await aBook(), await aBook()]
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
})
