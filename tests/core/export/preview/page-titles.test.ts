import { expect, test } from 'vitest'

import type { ExportSource } from '../../../../core/export/export-source.ts'
import { titledPages } from '../../../../core/export/preview/page-titles.ts'
import { anArticle } from '../../../builders/article.ts'
import { anAuthor } from '../../../builders/author.ts'
import { anEdition } from '../../../builders/edition.ts'
import { anExportSource } from '../../../builders/export-source.ts'
import { aRecordId } from '../../../builders/record-id.ts'

const author = anAuthor()
const lead = anArticle({ headline: 'Tides', slug: 'tides', byline: [author.id] })
const second = anArticle({ id: aRecordId(70), headline: 'A ferry', slug: 'a-ferry' })
const edition = anEdition({ title: 'Coast', featured: lead.id, articles: [second.id] })
const source = anExportSource({ chosen: [edition], others: [lead, second, author] })

function titles(paths: readonly string[], from: ExportSource = source): readonly string[] {
  const pages = paths.map((path) => ({ path, kind: 'screen' as const, address: path }))
  return titledPages(pages, from).map(({ title }) => title)
}

test('a site is read from its listing on, in the order of the edition, people at last', () => {
  expect(
    titles([
      'html/articles/a-ferry.html',
      'html/articles/tides.html',
      'html/index.html',
      'html/people/imke-sanderling.html',
    ]),
  ).toEqual(['Listing', 'Tides', 'A ferry', author.name])
})

test.each([
  ['docx', ['docx/a-ferry.docx/page.html', 'docx/tides.docx/page.html'], ['Tides', 'A ferry']],
  ['pdf', ['pdf/coast.pdf/page.html'], ['Coast']],
  [
    'epub',
    ['epub/coast.epub/EPUB/text/tides.xhtml', 'epub/coast.epub/EPUB/title.xhtml'],
    ['Title page', 'Tides'],
  ],
  ['hugo', ['markdown/content/articles/tides/index.md'], ['Tides']],
  ['jekyll', ['markdown/_posts/2026-11-21-a-ferry.md'], ['A ferry']],
  ['ghost', ['ghost/ghost-import.zip/tides.html'], ['Tides']],
  ['newsletter', ['newsletter/tides.html', 'newsletter/tides.txt'], ['Tides', 'Tides (tides.txt)']],
  [
    'feeds',
    ['feeds/atom.xml', 'feeds/feed.json', 'feeds/feed.xml', 'feeds/feed.html'],
    ['As a reader of feeds lists it', 'RSS', 'Atom', 'JSON Feed'],
  ],
  ['people', ['people/people.csv', 'people/people.html'], ['As a table', 'people.csv']],
])('the pages of %s are called by their titles', (_, paths, expected) => {
  expect(titles(paths)).toEqual(expected)
})
