import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import type { Article } from '../../../../core/article/article.ts'
import { documentText } from '../../../../core/document/document-text.ts'
import { exportGhost } from '../../../../core/export/ghost/ghost.ts'
import { readImport } from '../../../../core/import/read-import.ts'
import { allSteps } from '../../../../core/steps.ts'
import { anArticle } from '../../../builders/article.ts'
import { anExportSource } from '../../../builders/export-source.ts'
import { fileTexts } from '../../../builders/file-texts.ts'
import { expectFailure, expectValue } from '../../../builders/outcome.ts'

const people = {
  users: [
    {
      id: '1',
      name: 'Imke Sanderling OBE',
      bio: 'Keeps lamps.',
      website: 'https://example.org/imke',
    },
    {
      id: '2',
      name: 'Tom Hale',
      bio: null,
      twitter: '@tomhale',
      profile_image: '__GHOST_URL__/content/images/tom.png',
    },
  ],
  posts_authors: [
    { post_id: 'a', author_id: '1', sort_order: 1 },
    { post_id: 'a', author_id: '2', sort_order: 0 },
  ],
  tags: [
    { id: 't1', name: 'Night' },
    { id: 't2', name: '#internal' },
  ],
  posts_tags: [
    { post_id: 'a', tag_id: 't2', sort_order: 1 },
    { post_id: 'a', tag_id: 't1', sort_order: 0 },
  ],
}

function exported(post: object, data: object = people): string {
  const posts = [{ id: 'a', title: 'Lamps', slug: 'lamps', status: 'published', ...post }]
  return JSON.stringify({ db: [{ meta: { version: '6.65.0' }, data: { posts, ...data } }] })
}

function read(post: object, data?: object) {
  const proposal = expectValue(readImport({ fileName: 'ghost.json', text: exported(post, data) }))
  const [article] = proposal.articles
  if (article === undefined) throw new Error('there is no article')
  return { proposal, article }
}

test('a post has its people and tags in their order, its picture and what search engines show', () => {
  const { proposal, article } = read(
    {
      html: '<p>Lit.</p>',
      published_at: '2026-05-01T06:30:00.000Z',
      custom_excerpt: 'A lamp & more',
      feature_image: '__GHOST_URL__/content/images/2026/05/lamp.png',
      posts_meta: [],
      meta_title: 'Lamps, lit',
      canonical_url: 'https://example.org/lamps',
    },
    {
      ...people,
      posts_meta: [
        {
          post_id: 'a',
          feature_image_alt: 'A lamp',
          feature_image_caption: '<i>Ada</i>',
          og_title: 'Look',
        },
      ],
    },
  )
  expect(proposal.recognised).toBe('an export of Ghost, 1 article')
  expect(article).toMatchObject({
    headline: 'Lamps',
    byline: ['2', '1'],
    tags: ['Night', '#internal'],
    standfirst: 'A lamp & more',
    excerpt: { kind: 'derived' },
    leadPicture: 'content/images/2026/05/lamp.png',
    status: 'published',
    publishedAt: '2026-05-01T06:30:00.000Z',
    canonicalAddress: 'https://example.org/lamps',
    search: { title: 'Lamps, lit', description: '' },
    social: { title: 'Look', description: '', image: null },
  })
  expect(proposal.media).toEqual([
    { path: 'content/images/2026/05/lamp.png', alt: 'A lamp', caption: 'Ada', credit: '' },
  ])
  expect(proposal.authors).toMatchObject([
    {
      name: 'Imke Sanderling',
      postNominals: 'OBE',
      shortBio: 'Keeps lamps.',
      links: ['https://example.org/imke'],
    },
    { name: 'Tom Hale', handles: { x: 'tomhale' } },
  ])
  expect(proposal.notes).toEqual([
    { place: 'People', sentence: 'The portraits of 1 person stayed in Ghost.' },
  ])
})

describe('the three forms of a text', () => {
  test('HTML, with pictures of the site beside the file', () => {
    const { article } = read({
      html: '<p>One <mark>two</mark></p><figure class="kg-card kg-image-card kg-width-wide"><img src="https://blog.example/content/images/size/w600/2026/05/l.png" alt="L"><figcaption>Lit</figcaption></figure>',
    })
    expect(article.body.content.map(({ type }) => type)).toEqual(['paragraph', 'figure'])
    expect(article.pictures).toEqual([{ image: 0, path: 'content/images/2026/05/l.png' }])
  })

  test('Lexical, with looks, lists, links and cards; a card without a place is told', () => {
    const lexical = JSON.stringify({
      root: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              { type: 'extended-text', text: 'Bold & sloped', format: 3 },
              { type: 'linebreak' },
              {
                type: 'link',
                url: 'https://example.org/',
                children: [{ type: 'extended-text', text: 'there', format: 0 }],
              },
            ],
          },
          {
            type: 'extended-heading',
            tag: 'h3',
            children: [{ type: 'extended-text', text: 'Inside', format: 0 }],
          },
          {
            type: 'list',
            listType: 'number',
            start: 4,
            children: [
              { type: 'listitem', children: [{ type: 'extended-text', text: 'four', format: 16 }] },
            ],
          },
          {
            type: 'image',
            src: '__GHOST_URL__/content/images/l.png',
            alt: 'L',
            caption: '<b>Lit</b>',
            cardWidth: 'wide',
          },
          { type: 'codeblock', code: 'a < b', language: 'ts' },
          { type: 'callout', calloutText: 'Mind the <i>step</i>', calloutEmoji: '💡' },
          { type: 'toggle', heading: 'More', content: '<p>Hidden</p>' },
          {
            type: 'bookmark',
            url: 'https://example.org/b',
            metadata: { title: 'B', description: 'Of b' },
          },
          { type: 'embed', url: 'https://www.youtube.com/watch?v=l' },
          { type: 'horizontalrule' },
          { type: 'paywall' },
        ],
      },
    })
    const { article, proposal } = read({ lexical, html: '<p>Older</p>' })
    expect(article.body.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Bold & sloped', marks: [{ type: 'italic' }, { type: 'bold' }] },
          { type: 'hardBreak' },
          {
            type: 'text',
            text: 'there',
            marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }],
          },
        ],
      },
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Inside' }] },
      {
        type: 'orderedList',
        attrs: { start: 4 },
        content: [
          {
            type: 'listItem',
            content: [
              {
                type: 'paragraph',
                content: [{ type: 'text', text: 'four', marks: [{ type: 'code' }] }],
              },
            ],
          },
        ],
      },
      expect.objectContaining({ type: 'figure' }),
      { type: 'codeBlock', attrs: { language: 'ts' }, content: [{ type: 'text', text: 'a < b' }] },
      {
        type: 'callout',
        attrs: { tone: 'note' },
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Mind the ' },
              { type: 'text', text: 'step', marks: [{ type: 'italic' }] },
            ],
          },
        ],
      },
      expect.objectContaining({ type: 'details' }),
      {
        type: 'card',
        attrs: { address: 'https://example.org/b', title: 'B', description: 'Of b', image: null },
      },
      {
        type: 'embed',
        attrs: { address: 'https://www.youtube.com/watch?v=l', provider: 'YouTube', title: '' },
      },
      { type: 'horizontalRule' },
    ])
    expect(proposal.notes.map(({ sentence }) => sentence)).toContain(
      'The card “paywall” has no place in an article and was left out.',
    )
  })

  test('Mobiledoc, as Ghost kept texts before its fifth version', () => {
    const mobiledoc = JSON.stringify({
      version: '0.3.1',
      atoms: [['soft-return', '', {}]],
      cards: [
        ['image', { src: '/content/images/l.png', alt: 'L' }],
        ['markdown', { markdown: 'Some *words*' }],
      ],
      markups: [['strong'], ['a', ['href', 'https://example.org/']]],
      sections: [
        [
          1,
          'p',
          [
            [0, [0], 1, 'Bold'],
            [1, [], 0, 0],
            [0, [1], 1, 'there'],
          ],
        ],
        [3, 'ul', [[[0, [], 0, 'one']], [[0, [], 0, 'two']]]],
        [10, 0],
        [10, 1],
      ],
    })
    const { article, proposal } = read({ mobiledoc })
    expect(article.body.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'bulletList',
      'figure',
      'paragraph',
    ])
    expect(documentText(article.body)).toBe('Bold\nthere\none\ntwo\nSome *words*')
    expect(proposal.notes.map(({ sentence }) => sentence)).toContain(
      'A Markdown card stands in the text with its signs.',
    )
  })
})

test('another program’s JSON is no export, and one without posts is refused', () => {
  const empty = JSON.stringify({ db: [{ data: { posts: [] } }] })
  expect(expectFailure(readImport({ fileName: 'g.json', text: empty }))).toMatchObject({
    reason: 'there is no post in it',
  })
})

describe('a post of our own gives back section and excerpt as they were', () => {
  const typed = { kind: 'typed', text: 'A town at night.' } as const
  const bare = { section: '', tags: [], standfirst: '' }

  test.each<{ says: string; fields: Partial<Article> }>([
    { says: 'a section with tags', fields: { ...bare, section: 'Night', tags: ['lamps', '#own'] } },
    {
      says: 'a section that is a tag as well',
      fields: { ...bare, section: 'Harbour', tags: ['Sea', 'Harbour', 'lamps'] },
    },
    {
      says: 'a section that is the only tag',
      fields: { ...bare, section: 'Harbour', tags: ['Harbour'] },
    },
    { says: 'a section alone', fields: { ...bare, section: 'Night' } },
    { says: 'tags without a section', fields: { ...bare, tags: ['Night', 'lamps'] } },
    { says: 'an excerpt without a standfirst', fields: { ...bare, excerpt: typed } },
    { says: 'a standfirst', fields: { ...bare, standfirst: 'A town at night.' } },
    { says: 'neither', fields: bare },
  ])('$says', ({ fields }) => {
    const text = ownFile(anArticle(fields))
    const proposal = expectValue(readImport({ fileName: 'ghost.json', text }))
    expect(proposal.articles[0]).toMatchObject({ excerpt: { kind: 'derived' }, ...fields })
  })

  test('what says so is internal, so that no reader sees it', () => {
    const text = ownFile(anArticle({ ...bare, section: 'Night', excerpt: typed }))
    const [{ data }] = tagsSchema.parse(JSON.parse(text)).db
    expect(data.tags.map(({ name, slug, visibility }) => [name, slug, visibility])).toEqual([
      ['Night', 'night', 'public'],
      ['#copydesk-section', 'hash-copydesk-section', 'internal'],
      ['#copydesk-excerpt', 'hash-copydesk-excerpt', 'internal'],
    ])
  })
})

const tagSchema = z.object({ name: z.string(), slug: z.string(), visibility: z.string() })
const tagsSchema = z.object({
  db: z.tuple([z.object({ data: z.object({ tags: z.array(tagSchema) }) })]),
})

function ownFile(article: Article): string {
  const { files } = allSteps(exportGhost(anExportSource({ chosen: [article] })))
  return fileTexts(files)[0] ?? ''
}
