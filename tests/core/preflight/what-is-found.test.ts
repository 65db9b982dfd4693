import { expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import type { Block } from '../../../core/document/document.ts'
import { createFigure } from '../../../core/document/figure.ts'
import type { Target } from '../../../core/export/target.ts'
import type { Finding } from '../../../core/finding.ts'
import type { DeskRecord } from '../../../core/library/library-record.ts'
import { checkRecords, fixFindings } from '../../../core/preflight/check-records.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { morning } from '../../builders/clock.ts'
import { anEdition } from '../../builders/edition.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aMedia } from '../../builders/media.ts'
import { aMediaId, aRecordId } from '../../builders/record-id.ts'

const author = anAuthor()
const bare = anAuthor({ id: aRecordId(90), shortBio: '', longBio: '' })
const wordy = anAuthor({ id: aRecordId(91), shortBio: 'word '.repeat(60), email: 'no address' })
const other = anArticle({ id: aRecordId(92), headline: 'Another', slug: 'taken' })
const picture = aMedia({ alt: '', credit: '', licence: '', width: 300, size: 3_000_000 })
const old = aMedia({ id: aMediaId(2), rightsUntil: '2020-01-01' })

const targets: readonly Target[] = ['html', 'newsletter', 'wordpress', 'ghost']
const occasion = { targets, options: {}, now: morning }

function withBlocks(...blocks: readonly Block[]): Article {
  return anArticle({ byline: [author.id], body: { type: 'doc', content: blocks } })
}

function withText(...texts: readonly string[]): Article {
  return anArticle({ byline: [author.id], body: aDocument(...texts) })
}

function heading(level: 2 | 3 | 4, text: string): Block {
  return {
    type: 'heading',
    attrs: { level },
    ...(text !== '' && { content: [{ type: 'text', text }] }),
  }
}

function linked(text: string, href: string): Article {
  return withBlocks({
    type: 'paragraph',
    content: [{ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }],
  })
}

function source(chosen: DeskRecord) {
  return anExportSource({ chosen: [chosen], others: [author, bare, wordy, other, picture, old] })
}

function found(record: DeskRecord, rule: string): Finding | undefined {
  return checkRecords(source(record), occasion).find((finding) => finding.rule === rule)
}

function figure(alt: string, media = picture.id): Block {
  return createFigure([{ media, alt }])
}

interface Broken {
  readonly rule: string
  readonly record: DeskRecord
  readonly place: Finding['place']
  readonly isFixed: boolean
}

const broken: readonly (readonly [what: string, Broken])[] = [
  ['missing alt text', row('alt-missing', withBlocks(figure('')), bodyPart(picture.id))],
  [
    'heading order',
    fixed('heading-order', withBlocks(heading(2, 'A'), heading(4, 'B')), body('B')),
  ],
  ['an empty heading', fixed('heading-empty', withBlocks(heading(2, ''), heading(2, 'A')), body())],
  [
    'doubled headings',
    row('heading-doubled', withBlocks(heading(2, 'A'), heading(2, 'A')), body('A')),
  ],
  ['a broken link', row('link-incomplete', linked('the log', 'example'), body('the log'))],
  ['a link to nothing', row('link-leads-nowhere', linked('below', '#gone'), body('below'))],
  ['a local link', row('link-local', linked('the log', 'http://localhost/'), body('the log'))],
  [
    'a tracking link',
    fixed('link-tracking', linked('log', 'https://example.org/?utm_source=x'), body('log')),
  ],
  ['“click here”', row('link-says-nothing', linked('here', 'https://a.example'), body('here'))],
  ['a placeholder', row('placeholder', withText('It was TK years.'), body('TK'))],
  ['lorem ipsum', row('placeholder', withText('Lorem ipsum dolor.'), body('Lorem ipsum'))],
  ['mixed quotes', fixed('quotes-mixed', withText('“So” and "so".'), body('"so".'))],
  ['mixed dashes', fixed('dashes-mixed', withText('So – or - so.'), body('or - so.'))],
  ['doubled words', fixed('word-doubled', withText('So the the end.'), body('the the'))],
  ['an excerpt too long', fixed('excerpt-too-long', excerpt('word '.repeat(60)), field('excerpt'))],
  [
    'an excerpt that ends in a colon',
    fixed('excerpt-ends-in-colon', excerpt('So:'), field('excerpt')),
  ],
  [
    'an excerpt that is no sentence',
    fixed('excerpt-no-sentence', excerpt('So it'), field('excerpt')),
  ],
  [
    'a stale excerpt',
    fixed(
      'excerpt-stale',
      excerpt('The lamps are lit at seven and nobody is ever sent home again.'),
      field('excerpt'),
    ),
  ],
  [
    'a title too long for a target',
    row('title-too-long-for-target', anArticle({ headline: 'x'.repeat(90) }), field('headline')),
  ],
  [
    'a byline without bio',
    row('author-without-bio', anArticle({ byline: [bare.id] }), { field: 'byline', part: bare.id }),
  ],
  [
    'a bio too long for a target',
    row('ghost-bio-too-long', anArticle({ byline: [wordy.id] }), {
      field: 'byline',
      part: wordy.id,
    }),
  ],
  [
    'no e-mail for Ghost',
    row('ghost-mail-missing', anArticle({ byline: [wordy.id] }), {
      field: 'byline',
      part: wordy.id,
    }),
  ],
  ['no credit', row('picture-without-credit', withBlocks(figure('A quay')), named(picture))],
  ['no licence', row('picture-without-licence', withBlocks(figure('A quay')), named(picture))],
  [
    'expired rights',
    row('picture-rights-expired', withBlocks(figure('A quay', old.id)), named(old)),
  ],
  ['a picture too small', row('figure-too-small', withBlocks(figure('A quay')), named(picture))],
  ['a picture too large', row('picture-too-large', withBlocks(figure('A quay')), named(picture))],
  [
    'a doubled slug',
    fixed('slug-doubled', anArticle({ slug: 'taken' }), { field: 'slug', excerpt: 'taken' }),
  ],
  [
    'an embargo in the future',
    row('embargo', anArticle({ embargoUntil: '2030-01-01T00:00:00Z' }), field('embargoUntil')),
  ],
  [
    'pictures without an address for WordPress',
    row('wordpress-pictures-nowhere', withBlocks(figure('A quay')), {
      field: 'body',
      part: picture.id,
    }),
  ],
  [
    'pictures without an address for mailing services',
    row('newsletter-pictures-nowhere', withBlocks(figure('A quay')), {
      field: 'body',
      part: picture.id,
    }),
  ],
  ['an edition without articles', row('edition-empty', anEdition(), field('articles'))],
  [
    'an edition whose article is gone',
    fixed('edition-article-missing', anEdition({ articles: [aRecordId(99)] }), {
      field: 'articles',
      part: aRecordId(99),
    }),
  ],
  [
    'an edition without a date',
    row('edition-date-missing', anEdition({ date: null }), field('date')),
  ],
  [
    'a limit of a target',
    row('ghost-too-long', anArticle({ headline: 'x'.repeat(300) }), field('headline')),
  ],
]

test.each(broken)('%s is found at its place, and goes where a fix is offered', (_, each) => {
  const { rule, record, place, isFixed } = each
  const finding = found(record, rule)
  expect(finding?.place).toEqual(place)
  expect(finding?.fix !== null).toBe(isFixed)
  if (finding === undefined || !isFixed) return
  const after = fixFindings(record, [finding], { source: source(record), occasion })
  expect(found(after, rule)).toBeUndefined()
})

function row(rule: string, record: DeskRecord, place: Finding['place']): Broken {
  return { rule, record, place, isFixed: false }
}

function fixed(rule: string, record: DeskRecord, place: Finding['place']): Broken {
  return { rule, record, place, isFixed: true }
}

function excerpt(text: string): Article {
  return anArticle({
    byline: [author.id],
    body: aDocument('The lamps are lit at six and nobody is ever sent home again.'),
    excerpt: { kind: 'typed', text },
  })
}

function field(name: string): Finding['place'] {
  return { field: name }
}

function body(words?: string): Finding['place'] {
  return words === undefined ? { field: 'body' } : { field: 'body', excerpt: words }
}

function bodyPart(part: typeof picture.id): Finding['place'] {
  return { field: 'body', part }
}

function named({ id, fileName }: typeof picture): Finding['place'] {
  return { field: 'body', part: id, excerpt: fileName }
}
