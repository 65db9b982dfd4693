import { expect, test } from 'vitest'

import { documentText } from '../../../../core/document/document-text.ts'
import type { ArticleDraft } from '../../../../core/import/import-proposal.ts'
import { readImport } from '../../../../core/import/read-import.ts'
import { expectFailure, expectValue } from '../../../builders/outcome.ts'
import { fixtureText } from '../fixture-text.ts'

const proposal = expectValue(
  readImport({ fileName: 'export.xml', text: fixtureText('wordpress.xml') }),
)

function post(headline: string): ArticleDraft {
  const found = proposal.articles.find((article) => article.headline === headline)
  if (found === undefined) throw new Error(`no post is called ${headline}`)
  return found
}

test('a site is posts with their people, pictures and what stayed behind', () => {
  expect(proposal.recognised).toBe('an export of WordPress, 2 articles')
  expect(
    proposal.authors.map(({ name, postNominals, shortBio }) => [name, postNominals, shortBio]),
  ).toEqual([
    ['Tom Hale', '', ''],
    ['Odalys Brandt', '', 'Binds books.'],
    ['Imke Sanderling', 'CBE', ''],
  ])
  expect(proposal.media).toEqual([
    {
      path: 'wp-content/uploads/2026/05/lamp.png',
      alt: 'A lamp on a quay',
      caption: 'The lamp at six.',
      credit: 'Ada Moss',
    },
    { path: 'wp-content/uploads/2026/05/weir.png', alt: '', caption: '', credit: '' },
  ])
  expect(proposal.notes).toEqual([
    note('Whole file', '1 item of the kind “nav_menu_item” stayed in WordPress.'),
    note('Whole file', 'The mail addresses of 2 people stayed in WordPress.'),
    note('“A lamp – lit”', 'The block “latest-posts” is filled by WordPress and was left out.'),
    note('“A lamp – lit”', 'The place of “Read more” was left out.'),
    note('“A lamp – lit”', 'A pattern of Yoast SEO was left out: only the plugin can fill it.'),
    note('“A lamp – lit”', 'The comments of readers stayed in WordPress.'),
    note('“A lamp – lit”', 'The field “mood” stayed in WordPress.'),
    note('“A lamp – lit”', 'An article has one section: further categories became tags.'),
    note('“Fog & more”', 'The shortcode “contact-form-7” stands in the text as it is.'),
  ])
})

test.each([
  '<a href="/tides/">Tides</a>',
  '<a href="https://harbour.example/night/tides/">Tides</a>',
  '<span id="piece-tides">Tides</span>',
])('an edition lists the posts of its page, and no draft that has no slug yet: %s', (piece) => {
  const page = `<h2 id="featured">${piece}</h2><p>On water.</p>`
  const items = [
    '<item><title>Tides</title><wp:post_name>tides</wp:post_name><wp:post_type>post</wp:post_type></item>',
    '<item><title>Begun</title><wp:post_name></wp:post_name><wp:post_type>post</wp:post_type></item>',
    `<item><title>Water</title><guid>urn:copydesk:1</guid><wp:post_type>page</wp:post_type><content:encoded><![CDATA[${page}]]></content:encoded></item>`,
  ]
  const { articles, editions } = readItems(items)
  const tides = articles.find(({ headline }) => headline === 'Tides')
  expect(editions).toMatchObject([{ title: 'Water', featured: tides?.key, articles: [] }])
})

test('a post of blocks keeps its notes, pictures, embeds, byline in order and what plugins say', () => {
  const { body, ...fields } = post('A lamp – lit')
  expect(fields).toMatchObject({
    byline: ['author 1', 'author 2'],
    excerpt: { kind: 'typed', text: 'A lamp & what it showed.' },
    slug: 'lamp',
    section: 'Sea',
    tags: ['night', 'Town & quay'],
    leadPicture: 'wp-content/uploads/2026/05/lamp.png',
    pictures: [{ image: 0, path: 'wp-content/uploads/2026/05/lamp.png' }],
    status: 'published',
    publishedAt: '2026-05-01T06:30:00.000Z',
    search: { title: '', description: 'One lamp at a time.' },
  })
  expect(body.content.map(({ type }) => type)).toEqual([
    'paragraph',
    'heading',
    'figure',
    'embed',
    'codeBlock',
  ])
  expect(body.content[0]).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'The first lamp was lit' },
      {
        type: 'footnote',
        content: [
          { type: 'text', text: 'By ' },
          { type: 'text', text: 'hand', marks: [{ type: 'italic' }] },
          { type: 'text', text: '.' },
        ],
      },
      { type: 'text', text: ' at six.' },
    ],
  })
  expect(documentText(body)).toContain('if (a < b) { say("]]>") }')
})

test('a draft of the classic editor gets its paragraphs, captions, galleries and films', () => {
  const { body, ...fields } = post('Fog & more')
  expect(fields).toMatchObject({ slug: '', status: 'draft', publishedAt: null, section: '' })
  expect(body.content.map(({ type }) => type)).toEqual([
    'paragraph',
    'figure',
    'blockquote',
    'figure',
    'embed',
    'paragraph',
    'paragraph',
    'bulletList',
  ])
  expect(body.content[1]).toMatchObject({
    attrs: { caption: 'In the fog', alignment: 'left', images: [{ alt: 'The lamp' }] },
  })
  expect(documentText(body)).toContain('No boat today.\nNor tomorrow.')
})

test.each([
  ['draft', '2026-12-01 07:00:00', '2026-12-01T07:00:00.000Z'],
  ['pending', '2026-12-01 07:00:00', '2026-12-01T07:00:00.000Z'],
  ['draft', '0000-00-00 00:00:00', null],
])('a %s that is dated %s keeps its date, and none is made up', (status, date, publishedAt) => {
  const item = `<item><title>Tides</title><wp:post_type>post</wp:post_type><wp:status>${status}</wp:status><wp:post_date>2026-11-30 12:00:00</wp:post_date><wp:post_date_gmt>${date}</wp:post_date_gmt></item>`
  const { articles, notes } = readItems([item])
  expect(articles[0]?.publishedAt).toBe(publishedAt)
  expect(notes).toEqual([])
})

test('an export of ten megabytes and more is read post by post', () => {
  const [, item = ''] = /(<item>[\s\S]*?<\/item>)/u.exec(fixtureText('wordpress.xml')) ?? []
  const text = fixtureText('wordpress.xml').replace('</channel>', `${item.repeat(4000)}</channel>`)
  expect(text.length).toBeGreaterThan(10_000_000)
  const { articles } = expectValue(readImport({ fileName: 'large.xml', text }))
  expect(articles).toHaveLength(4002)
})

test('an item whose XML is damaged is told, and a site without posts is refused', () => {
  const text = fixtureText('wordpress.xml').replace('<wp:post_id>11</wp:post_id>', '<wp:post_id>11')
  const { notes } = expectValue(readImport({ fileName: 'damaged.xml', text }))
  expect(notes[0]?.sentence).toBe('1 item could not be read: the XML is damaged there.')
  const empty = text.replaceAll(/<item>[\s\S]*<\/item>/gu, '')
  expect(expectFailure(readImport({ fileName: 'empty.xml', text: empty }))).toMatchObject({
    reason: 'there is no post and no page in it',
  })
})

function note(place: string, sentence: string) {
  return { place, sentence }
}

function readItems(items: readonly string[]) {
  const text = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>${items.join('\n')}</channel></rss>`
  return expectValue(readImport({ fileName: 'site.xml', text }))
}
