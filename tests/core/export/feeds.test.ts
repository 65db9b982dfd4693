import { parseXml } from '@rgrove/parse-xml'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'

import { fileText } from '../../../core/export/bundle/bundle-file.ts'
import { feedFiles } from '../../../core/export/feeds/feeds.ts'
import { planSite } from '../../../core/export/site/site.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aRecordId } from '../../builders/record-id.ts'

const mara = anAuthor({ id: aRecordId(8), name: 'Mara Quill', postNominals: 'OBE' })
const tom = anAuthor({ id: aRecordId(9), name: 'Tom Hale', postNominals: '' })
const tides = anArticle({
  headline: 'Tides & <fog>',
  byline: [mara.id, tom.id],
  section: 'Harbour',
  tags: ['sea'],
  publishedAt: '2026-03-01T18:30:00.000Z',
  updatedAt: '2026-11-21T09:00:05.000Z',
  body: aDocument('The lamps are lit ]]> at six.'),
})
const fog = anArticle({ id: aRecordId(2), headline: 'Fog', byline: [] })
const edition = anEdition({ title: 'Night work', featured: tides.id, articles: [fog.id] })

const source = anExportSource({ chosen: [edition], others: [tides, fog, mara, tom] })
const site = planSite({ source, extension: 'html', people: 'with-an-edition' })
const files = feedFiles({ source, site, siteAddress: 'https://harbour.example/review' })

function text(path: string): string {
  const file = files.find((each) => each.path === path)
  if (file === undefined) throw new Error(`there is no ${path}`)
  return fileText(file)
}

describe('the feeds of a site', () => {
  test('RSS names all authors, keeps its ids and holds the whole text', () => {
    const [first, second] = parseRssFeed(text('feed.xml')).items ?? []
    expect(first).toMatchObject({
      title: 'Tides & <fog>',
      link: 'https://harbour.example/review/articles/tides-fog.html',
      guid: { value: `urn:uuid:${tides.id}`, isPermaLink: false },
      dc: { creators: ['Mara Quill OBE', 'Tom Hale'] },
      content: { encoded: '<p>The lamps are lit ]]&gt; at six.</p>' },
      categories: [{ name: 'Harbour' }, { name: 'sea' }],
    })
    expect(second).not.toHaveProperty('dc')
  })

  test('Atom says the same, and when it changed last', () => {
    const feed = parseAtomFeed(text('atom.xml'))
    expect(feed).toMatchObject({
      id: 'https://harbour.example/review/',
      title: { value: 'Harbour Review' },
      subtitle: {
        value:
          'Night work · Number 31 · 21 November 2026 – Eight pieces about what happens after dark.',
      },
      authors: [{ name: 'Harbour Review' }],
      updated: '2026-11-21T09:00:05.000Z',
      xml: { lang: 'en-GB' },
    })
    expect(
      feed.entries?.map(({ id, authors }) => ({ id, names: authors?.map(({ name }) => name) })),
    ).toEqual([
      { id: `urn:uuid:${tides.id}`, names: ['Mara Quill OBE', 'Tom Hale'] },
      { id: `urn:uuid:${fog.id}`, names: undefined },
    ])
  })

  test('are those of the journal, whichever edition or articles they bring', () => {
    for (const chosen of [[edition], [tides, fog], [tides]]) {
      const one = anExportSource({ chosen, others: [tides, fog, mara, tom] })
      const [atom] = feedFiles({
        source: one,
        site: planSite({ source: one, extension: 'html', people: 'with-an-edition' }),
        siteAddress: 'https://harbour.example/review',
      })
      const feed = parseAtomFeed(atom === undefined ? '' : fileText(atom))
      expect([feed.id, feed.title?.value]).toEqual([
        'https://harbour.example/review/',
        'Harbour Review',
      ])
      expect(feed.entries?.map(({ id }) => id)).not.toContain(feed.id)
      expect(feed.subtitle === undefined).toBe(chosen.every(({ kind }) => kind === 'article'))
    }
  })

  test('say in XML what only people write, and leave out what nobody said', () => {
    const odd = anArticle({
      headline: '<b>&\u0000 "quoted"',
      excerpt: { kind: 'typed', text: '' },
      byline: [],
      body: aDocument('1 < 2'),
    })
    const plain = feedFiles({
      source: anExportSource({ chosen: [odd] }),
      site: planSite({
        source: anExportSource({ chosen: [odd] }),
        extension: 'html',
        people: 'always',
      }),
      siteAddress: 'https://harbour.example/',
    })
    for (const file of plain.filter(({ path }) => path.endsWith('.xml'))) {
      const { root } = parseXml(fileText(file))
      const texts = root?.text ?? ''
      expect(texts).toContain('<b>& "quoted"')
      expect(texts).toContain('<p>1 &lt; 2</p>')
      expect(fileText(file)).not.toMatch(/<(?:summary|published|pubDate|category)\b/u)
    }
  })

  test('are written article by article', () => {
    for (const file of files) {
      const pieces = [...file.pieces()]
      const [first, second] = [/Tides/u, /Fog/u].map((headline) =>
        pieces.findIndex((piece) => headline.test(piece)),
      )
      expect([first, second, first === second]).toEqual([
        expect.any(Number),
        expect.any(Number),
        false,
      ])
    }
  })

  test('JSON Feed is of version 1.1 with the authors’ pages', () => {
    const feed = parseJsonFeed(text('feed.json'))
    expect(JSON.parse(text('feed.json'))).toHaveProperty(
      'version',
      'https://jsonfeed.org/version/1.1',
    )
    expect(feed.items?.[0]).toMatchObject({
      url: 'https://harbour.example/review/articles/tides-fog.html',
      date_published: '2026-03-01T18:30:00.000Z',
      authors: [
        { name: 'Mara Quill OBE', url: 'https://harbour.example/review/people/mara-quill.html' },
        { name: 'Tom Hale', url: 'https://harbour.example/review/people/tom-hale.html' },
      ],
    })
  })
})
