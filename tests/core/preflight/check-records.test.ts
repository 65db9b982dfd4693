import { describe, expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import type { Block } from '../../../core/document/document.ts'
import { createFigure } from '../../../core/document/figure.ts'
import type { Inline } from '../../../core/document/inline.ts'
import type { Edition } from '../../../core/edition/edition.ts'
import type { DeskRecord, LibraryRecord } from '../../../core/library/library-record.ts'
import type { Author } from '../../../core/people/author.ts'
import { checkRecords } from '../../../core/preflight/check-records.ts'
import type { Thread } from '../../../core/thread/thread.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aMedia } from '../../builders/media.ts'
import { anOccasion } from '../../builders/occasion.ts'
import { aMediaId, aRecordId } from '../../builders/record-id.ts'
import { aPost, aThread } from '../../builders/thread.ts'

const author = anAuthor()
const room = aMedia({ credit: 'Ilse Varga', licence: 'CC BY 4.0', width: 1600, height: 1200 })

function said(record: DeskRecord, ...others: readonly LibraryRecord[]): readonly string[] {
  const source = anExportSource({ chosen: [record], others: [author, room, ...others] })
  return checkRecords(source, anOccasion).map(
    ({ rule, severity, message }) => `${severity} ${rule}: ${message}`,
  )
}

function article(fields: Partial<Article>): Article {
  return anArticle({ byline: [author.id], status: 'ready', ...fields })
}

function withBlocks(...content: readonly Block[]): Article {
  return article({ body: { type: 'doc', content } })
}

function paragraph(...content: readonly Inline[]): Block {
  return { type: 'paragraph', content }
}

function heading(level: 2 | 3 | 4, text: string): Block {
  return text === ''
    ? { type: 'heading', attrs: { level } }
    : { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] }
}

function link(text: string, href: string): Inline {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }
}

function figure(alt: string, media = aMediaId(1)): Block {
  return createFigure([{ media, alt }])
}

describe('nothing is found', () => {
  test.each<[string, DeskRecord]>([
    ['in an article that is ready', article({ leadImage: aMediaId(1) })],
    ['in a person with a bio', author],
    ['in a thread within the limits', aThread()],
    [
      'in names and phrases that double a word rightly',
      article({ body: aDocument('Sing Sing, where they had had that that.') }),
    ],
    [
      'in a post that is only a picture',
      aThread({
        posts: [
          aPost({
            text: '',
            images: [{ id: aRecordId(40), media: aMediaId(1), alt: 'Lamps', altOwedBy: null }],
          }),
        ],
      }),
    ],
    [
      'in an excerpt that ends at a word',
      article({ excerpt: { kind: 'typed', text: 'The lamps are lit...' } }),
    ],
  ])('%s', (_, record) => {
    expect(said(record)).toEqual([])
  })
})

describe('in an article', () => {
  test.each<[Article, readonly string[]]>([
    [article({ headline: ' ' }), ['error headline-missing: The article has no headline.']],
    [
      article({ body: { type: 'doc', content: [{ type: 'paragraph' }] } }),
      ['warning body-empty: Only the listing of this piece is known.'],
    ],
    [article({ byline: [] }), ['warning byline-missing: Nobody is named as the author.']],
    [
      article({ byline: [aRecordId(99)] }),
      ['error byline-unknown: Someone in the byline is not in the library any more.'],
    ],
    [withBlocks(figure('')), ['error alt-missing: A picture has no alt text.']],
    [
      withBlocks(figure('IMG_2034.jpg')),
      ['warning alt-is-file-name: A picture is described by a file name, “IMG_2034.jpg”.'],
    ],
    [
      withBlocks(figure('Image of green lamps')),
      ['warning alt-says-picture: A picture’s alt text begins by saying that it is a picture.'],
    ],
    [
      withBlocks(figure('A dog', aMediaId(9))),
      ['warning picture-absent: The picture “A dog” is not in the library.'],
    ],
    [
      article({ leadImage: aMediaId(9) }),
      ['warning picture-absent: The lead picture is not in the library.'],
    ],
    [
      withBlocks(heading(3, 'Who?')),
      ['warning heading-order: “Who?” is a heading of level 3 right below level 1.'],
    ],
    [
      withBlocks(heading(2, 'Who?'), heading(4, 'Why?')),
      ['warning heading-order: “Why?” is a heading of level 4 right below level 2.'],
    ],
    [
      withBlocks(heading(2, ''), paragraph({ type: 'text', text: 'x' })),
      ['warning heading-empty: A heading of level 2 is empty.'],
    ],
    [
      withBlocks(paragraph(link('run', 'javascript:x'))),
      ['error link-unsafe: “run” links to “javascript:x”, which can’t be published.'],
    ],
    [
      withBlocks(paragraph(link('see', 'example.org/x'))),
      ['warning link-incomplete: “see” links to “example.org/x”, which is not a whole address.'],
    ],
    [
      withBlocks(heading(2, 'Who?'), paragraph(link('up', '#who'), link('down', '#why'))),
      ['warning link-leads-nowhere: “down” links to “#why”, and no heading has that name.'],
    ],
    [
      article({ standfirst: 'Figures TK', body: aDocument('Lorem ipsum', 'TKTK, not ATK') }),
      [
        'warning placeholder: “TK” was left in the standfirst.',
        'warning placeholder: “Lorem ipsum” was left in the text.',
        'warning placeholder: “TKTK” was left in the text.',
      ],
    ],
    [
      article({ body: aDocument('It’s late.', "It's dark, isn't it?") }),
      ['note quotes-mixed: Straight quotes or apostrophes in 2 places.'],
    ],
    [
      article({ body: aDocument('The the lamps are are lit.') }),
      [
        'warning word-doubled: “The the” says one word twice.',
        'warning word-doubled: “are are” says one word twice.',
      ],
    ],
    [
      article({ excerpt: { kind: 'typed', text: `${'x'.repeat(151)}.` } }),
      ['warning excerpt-too-long: The excerpt is 2 characters too long for a listing.'],
    ],
    [
      article({ excerpt: { kind: 'typed', text: 'In his paper he notes that:' } }),
      ['warning excerpt-ends-in-colon: The excerpt ends in a colon.'],
    ],
    [
      article({ standfirst: '', excerpt: { kind: 'typed', text: 'The lam...' } }),
      ['warning excerpt-cut-inside-word: The excerpt is cut inside a word: “lam…”.'],
    ],
  ])('%#', (record, findings) => {
    expect(said(record)).toEqual(findings)
  })

  test('an author without a bio is named', () => {
    const tom = anAuthor({ id: aRecordId(21), name: 'Tom Hale', postNominals: 'CBE', shortBio: '' })
    expect(said(article({ byline: [tom.id] }), tom)).toEqual([
      'note author-without-bio: Tom Hale CBE has no bio yet.',
    ])
  })

  test('a slug that another piece has is named', () => {
    const other = article({
      id: aRecordId(12),
      slug: 'the-library-that-never-closes',
      headline: 'Lamps',
    })
    expect(said(article({}), other)).toEqual([
      'warning slug-doubled: “Lamps” has the same slug, “the-library-that-never-closes”.',
    ])
  })

  test('an excerpt without its text is cut where the words of other pieces go on', () => {
    const blank = { type: 'doc', content: [{ type: 'paragraph' }] } as const
    const cut = article({
      standfirst: '',
      body: blank,
      excerpt: { kind: 'typed', text: 'Happy at sch...' },
    })
    const other = article({
      id: aRecordId(12),
      headline: 'Schools',
      body: aDocument('A school at night'),
    })
    expect(said(cut, other)).toContain(
      'warning excerpt-cut-inside-word: The excerpt is cut inside a word: “sch…”.',
    )
  })
})

test('a person needs a name, and better a bio', () => {
  const nobody: Author = anAuthor({ name: '', shortBio: '' })
  expect(said(nobody)).toEqual([
    'warning name-missing: The person has no name.',
    'note bio-missing: This person has no bio yet.',
  ])
})

test('a byline is not printed with a gap for a person without a name', () => {
  const nobody = anAuthor({ id: aRecordId(44), name: ' ' })
  expect(said(article({ byline: [nobody.id] }), nobody)).toEqual([
    'error author-without-name: A person in the byline has no name.',
  ])
})

describe('in an edition', () => {
  const first = article({})
  const lamps = article({ id: aRecordId(12), headline: 'Lamps' })

  test.each<[Edition, readonly string[]]>([
    [anEdition({ featured: first.id, articles: [lamps.id] }), []],
    [
      anEdition({ title: '', number: '', featured: first.id }),
      ['warning edition-title-missing: The edition has neither a title nor a number.'],
    ],
    [anEdition({}), ['error edition-empty: The edition has no articles.']],
    [
      anEdition({ articles: [first.id] }),
      ['warning edition-featured-missing: The edition has no featured article.'],
    ],
    [
      anEdition({ featured: first.id, articles: [aRecordId(99)] }),
      ['error edition-article-missing: Article 2 of the edition is not in the library any more.'],
    ],
    [
      anEdition({ featured: first.id, articles: [lamps.id, lamps.id] }),
      ['warning edition-article-twice: “Lamps” is in the edition twice.'],
    ],
    [
      anEdition({ featured: first.id, articles: [first.id] }),
      ['warning edition-article-twice: “The library that never closes” is in the edition twice.'],
    ],
  ])('%#', (edition, findings) => {
    expect(said(edition, first, lamps)).toEqual(findings)
  })

  test('quotes that differ between its pieces are said once', () => {
    const curly = article({ headline: 'The town’s lamps' })
    const straight = article({ id: aRecordId(12), headline: "The town's dogs" })
    expect(
      said(anEdition({ featured: curly.id, articles: [straight.id] }), curly, straight),
    ).toEqual([
      'note edition-quotes-mixed: Headlines and excerpts mix straight quotes (in one piece) and curly ones (in one piece).',
    ])
  })

  test('its articles are checked after it, each once', () => {
    const bare = article({ id: aRecordId(13), headline: '', slug: 'bare' })
    const edition = anEdition({ articles: [bare.id, bare.id] })
    const source = anExportSource({ chosen: [edition, bare], others: [author] })
    expect(checkRecords(source, anOccasion).map(({ rule, record }) => [rule, record])).toEqual([
      ['edition-featured-missing', edition.id],
      ['edition-article-twice', edition.id],
      ['headline-missing', bare.id],
    ])
  })
})

describe('in a thread', () => {
  test.each<[Partial<Thread>, readonly string[]]>([
    [{ posts: [] }, ['error thread-empty: The thread has no posts.']],
    [{ posts: [aPost({ text: ' ' })] }, ['error post-empty: Post 1 is empty.']],
    [
      { posts: [aPost(), aPost({ text: '', missing: true })] },
      ['warning post-missing: Post 2 of 2 is missing.'],
    ],
    [
      { posts: [aPost({ text: 'x'.repeat(301) })] },
      ['error post-too-long: Post 1 is 1 character too long for Bluesky.'],
    ],
    [
      { posts: [aPost({ text: 'x'.repeat(300) }), aPost()] },
      ['error post-too-long: Post 1 is 4 characters too long for Bluesky.'],
    ],
    [{ networks: ['mastodon'], posts: [aPost({ text: 'x'.repeat(301) })] }, []],
    [
      { posts: [aPost({ text: 'Lamps. 1/2' }), aPost()] },
      ['warning number-typed: Post 1 has its number typed in the text.'],
    ],
    [
      {
        numbering: { style: 'none', place: 'end' },
        posts: [aPost({ text: 'Lamps. 1/2' }), aPost()],
      },
      [],
    ],
    [
      {
        posts: [
          aPost({ images: [{ id: aRecordId(40), media: aMediaId(1), alt: '', altOwedBy: null }] }),
        ],
      },
      ['error post-alt-missing: A picture of post 1 has no alt text.'],
    ],
    [
      {
        posts: [
          aPost({ images: [{ id: aRecordId(40), media: null, alt: 'Lamps', altOwedBy: null }] }),
        ],
      },
      ['warning post-picture-absent: The picture “Lamps” of post 1 is not in the library.'],
    ],
    [
      {
        posts: [
          aPost({
            images: [{ id: aRecordId(40), media: aMediaId(1), alt: 'Lamps', altOwedBy: null }],
            card: { address: null, title: 'Night', description: '', image: null },
          }),
        ],
      },
      [
        'error card-beside-pictures: Post 1 has both pictures and a link card.',
        'warning address-unknown: The address of the card “Night” in post 1 is unknown.',
      ],
    ],
    [
      {
        posts: [
          aPost({
            text: 'See example.org/ni...',
            links: [{ text: 'example.org/ni...', address: null }],
          }),
        ],
      },
      ['warning address-unknown: The address of “example.org/ni...” in post 1 is unknown.'],
    ],
    [
      { posts: [aPost({ text: 'With @imke.example.com' })] },
      ['note handle-unresolved: Post 1 names @imke.example.com, which is not a mention yet.'],
    ],
  ])('%#', (fields, findings) => {
    expect(said(aThread(fields))).toEqual(findings)
  })

  test('a finding names the post by its id', () => {
    const source = anExportSource({
      chosen: [aThread({ posts: [aPost({ id: aRecordId(33), text: '' })] })],
    })
    const [found] = checkRecords(source, anOccasion)
    expect(found).toEqual({
      rule: 'post-empty',
      several: 'posts are empty',
      severity: 'error',
      record: aThread().id,
      place: { field: 'posts', part: aRecordId(33) },
      message: 'Post 1 is empty.',
      explanation: 'Readers would see a blank post. Write it, or delete it.',
      fix: null,
      about: found?.about,
      waiver: null,
    })
  })
})
