import { describe, expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import { documentText } from '../../../core/document/document-text.ts'
import type { Block } from '../../../core/document/document.ts'
import { createFigure } from '../../../core/document/figure.ts'
import type { DeskRecord, LibraryRecord } from '../../../core/library/library-record.ts'
import { checkRecords, fixFindings } from '../../../core/preflight/check-records.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aMedia } from '../../builders/media.ts'
import { anOccasion } from '../../builders/occasion.ts'
import { aRecordId } from '../../builders/record-id.ts'

const author = anAuthor()
const picture = aMedia({ credit: 'Ilse Varga', licence: 'CC BY 4.0', width: 1600 })
const others: readonly LibraryRecord[] = [author, picture]

function findingsOf(record: DeskRecord, rule: string, ...more: readonly LibraryRecord[]) {
  const source = anExportSource({ chosen: [record], others: [...others, ...more] })
  const setting = { source, occasion: anOccasion }
  const findings = checkRecords(source, anOccasion).filter((each) => each.rule === rule)
  return { findings, setting }
}

/** The record without what the rule found, after a look that it finds nothing there any more. */
function fixed(record: DeskRecord, rule: string, ...more: readonly LibraryRecord[]) {
  const { findings, setting } = findingsOf(record, rule, ...more)
  expect(findings.map(({ fix }) => fix === null)).toContain(false)
  const next = fixFindings(record, findings, setting)
  expect(findingsOf(next, rule, ...more).findings).toEqual([])
  return next
}

function fixedArticle(before: Article, rule: string, ...more: readonly LibraryRecord[]): Article {
  const next = fixed(before, rule, ...more)
  if (next.kind !== 'article') throw new RangeError(`an article became a ${next.kind}`)
  return next
}

function article(fields: Partial<Article>): Article {
  return anArticle({ byline: [author.id], ...fields })
}

function withBlocks(...content: readonly Block[]): Article {
  return article({ body: { type: 'doc', content } })
}

function heading(level: 2 | 3 | 4, text: string): Block {
  return text === ''
    ? { type: 'heading', attrs: { level } }
    : { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] }
}

function link(href: string): Block {
  return {
    type: 'paragraph',
    content: [{ type: 'text', text: 'The report', marks: [{ type: 'link', attrs: { href } }] }],
  }
}

describe('a fix takes its finding away', () => {
  test('quotes are curled across marks, and code stays', () => {
    const code: Block = {
      type: 'codeBlock',
      attrs: { language: null },
      content: [{ type: 'text', text: 'a = "b"' }],
    }
    const before = withBlocks(
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '“Yes” and "' },
          { type: 'text', text: 'no', marks: [{ type: 'bold' }] },
          { type: 'text', text: '", the ship’s' },
        ],
      },
      code,
    )
    expect(fixed(before, 'quotes-mixed')).toEqual({
      ...before,
      body: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: '“Yes” and “' },
              { type: 'text', text: 'no', marks: [{ type: 'bold' }] },
              { type: 'text', text: '”, the ship’s' },
            ],
          },
          code,
        ],
      },
    })
  })

  test.each<[string, Article, string]>([
    [
      'dashes-mixed',
      article({ body: aDocument('Day – and night - and day—again.', 'From 4 - 5 pages.') }),
      'Day – and night – and day – again.\nFrom 4 - 5 pages.',
    ],
    [
      'space-missing',
      article({ body: aDocument('So many words.evening comes.', 'It ends.Then it begins.') }),
      'So many words. evening comes.\nIt ends. Then it begins.',
    ],
    [
      'word-doubled',
      article({ body: aDocument('The the lamps, the the dogs and and nights.') }),
      'The lamps, the dogs and nights.',
    ],
    ['heading-empty', withBlocks(heading(2, ''), ...aDocument('A lamp.').content), 'A lamp.'],
  ])('%s', (rule, before, text) => {
    expect(documentText(fixedArticle(before, rule).body)).toBe(text)
  })

  test('a heading takes the next level down', () => {
    expect(fixed(withBlocks(heading(2, 'Who?'), heading(4, 'Why?')), 'heading-order')).toEqual(
      withBlocks(heading(2, 'Who?'), heading(3, 'Why?')),
    )
  })

  test('an address loses what follows its readers wherever it stands', () => {
    const followed = 'https://a.example/x?utm_source=b'
    expect(fixed(withBlocks(link(followed), link(followed)), 'link-tracking')).toEqual(
      withBlocks(link('https://a.example/x'), link('https://a.example/x')),
    )
  })

  test('a figure takes the alt text of its picture', () => {
    const bare = createFigure([{ media: picture.id, alt: '' }])
    const described = createFigure([{ media: picture.id, alt: picture.alt }])
    expect(fixed(withBlocks(bare), 'alt-missing')).toEqual(withBlocks(described))
  })

  test('a slug gets the first number that is free', () => {
    const [first, second] = [
      anArticle({ id: aRecordId(51), slug: 'lamps' }),
      anArticle({ id: aRecordId(52), slug: 'lamps-2' }),
    ]
    expect(fixedArticle(article({ slug: 'lamps' }), 'slug-doubled', first, second).slug).toBe(
      'lamps-3',
    )
  })

  test('an excerpt is made from the text again', () => {
    const excerpt = { kind: 'typed', text: 'The lamps are lit at six and' } as const
    expect(fixedArticle(article({ excerpt }), 'excerpt-no-sentence').excerpt).toEqual({
      kind: 'derived',
    })
  })

  test('an edition loses what is not there', () => {
    const edition = anEdition({ featured: aRecordId(90), articles: [aRecordId(91)] })
    expect(fixed(edition, 'edition-article-missing')).toEqual({
      ...edition,
      featured: null,
      articles: [],
    })
  })
})

test('one of several alike is fixed by its number, the others stay', () => {
  const before = article({ body: aDocument('The the lamp.', 'And the the dog.') })
  const lower = article({ body: aDocument('So the the lamp.', 'And the the dog.') })
  const { findings, setting } = findingsOf(lower, 'word-doubled')
  expect(findings.map(({ place }) => place)).toEqual([
    { field: 'body', excerpt: 'the the' },
    { field: 'body', excerpt: 'the the', nth: 2 },
  ])
  const next = fixFindings(lower, findings.slice(1), setting)
  expect(next).toEqual({ ...lower, body: aDocument('So the the lamp.', 'And the dog.') })
  expect(findingsOf(before, 'word-doubled').findings.length).toBe(2)
})

test('safe are the fixes that change no word', () => {
  const record = article({
    headline: 'The the lamps’ "light"',
    body: { type: 'doc', content: [heading(2, ''), ...aDocument('A lamp - lit.').content] },
  })
  const source = anExportSource({ chosen: [record], others })
  const offers = checkRecords(source, anOccasion).flatMap(({ rule, fix }) =>
    fix === null ? [] : [[rule, fix.isSafe]],
  )
  expect(offers).toEqual([
    ['heading-empty', true],
    ['quotes-mixed', true],
    ['word-doubled', false],
    ['dashes-mixed', true],
  ])
})
