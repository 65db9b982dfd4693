import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'

import { readImportFiles } from '../../../main/import/import-files.ts'
import { expectValue } from '../../builders/outcome.ts'

const container =
  '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'

const book = `<package>
<metadata><dc:title>After dark</dc:title><dc:creator>Imke Sanderling OBE</dc:creator><dc:date>2026-11-21</dc:date></metadata>
<manifest>
<item id="nav" href="nav.xhtml" properties="nav"/>
<item id="one" href="text/one.xhtml"/>
<item id="two" href="text/two.xhtml"/>
</manifest>
<spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/></spine>
</package>`

function chapter(headline: string): string {
  return `<?xml version="1.0"?><html xml:lang="en"><body><h1>${headline}</h1><p>Lit.<br/>Late.</p><img src="../pictures/a%20lamp.png" alt="A lamp"/></body></html>`
}

async function read(files: Readonly<Record<string, string>>) {
  const bytes = zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
  )
  const [one] = expectValue(await readImportFiles([{ fileName: 'book.epub', bytes }]))
  if (one === undefined) throw new Error('nothing was read')
  return one.proposal
}

const files = {
  'META-INF/container.xml': container,
  'OPS/book.opf': book,
  'OPS/nav.xhtml': '<html><body><nav>Contents</nav></body></html>',
  'OPS/text/one.xhtml': chapter('Lamps'),
  'OPS/text/two.xhtml': chapter('Fog'),
}

test('a book of another program is an edition of its chapters in their order, with their pictures', async () => {
  const { recognised, articles, editions } = await read(files)
  expect(recognised).toBe('an e-book, 2 articles')
  expect(articles.map(({ headline, pictures }) => [headline, pictures])).toEqual([
    ['Lamps', [{ image: 0, path: 'OPS/pictures/a lamp.png' }]],
    ['Fog', [{ image: 0, path: 'OPS/pictures/a lamp.png' }]],
  ])
  expect(editions).toEqual([
    {
      title: 'After dark',
      number: '',
      date: '2026-11-21',
      introduction: '',
      featured: 'chapter 2',
      articles: ['chapter 3'],
    },
  ])
})

test('a book of one text has the people whom it names itself', async () => {
  const alone = book.replace('<itemref idref="two"/>', '')
  const { recognised, articles, authors, editions } = await read({
    ...files,
    'OPS/book.opf': alone,
  })
  expect(recognised).toBe('an e-book, one article')
  expect(authors).toMatchObject([{ name: 'Imke Sanderling', postNominals: 'OBE' }])
  expect(articles.map(({ byline }) => byline)).toEqual([[authors[0]?.key]])
  expect(editions).toEqual([])
})
