import { describe, expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import { createFigure } from '../../../core/document/figure.ts'
import type { Media } from '../../../core/pictures/media.ts'
import { checkRecords } from '../../../core/preflight/check-records.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aMedia } from '../../builders/media.ts'
import { anOccasion } from '../../builders/occasion.ts'

const author = anAuthor()

function said(fields: Partial<Article>, picture: Partial<Media> = {}): readonly string[] {
  const media = aMedia({ credit: 'Ilse Varga', licence: 'CC BY 4.0', width: 1600, ...picture })
  const article = anArticle({ byline: [author.id], ...fields })
  return checkRecords(
    anExportSource({ chosen: [article], others: [author, media] }),
    anOccasion,
  ).map(({ rule, message }) => `${rule}: ${message}`)
}

function linking(text: string, href: string): Partial<Article> {
  const marks = [{ type: 'link' as const, attrs: { href } }]
  return {
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text, marks }] }],
    },
  }
}

describe('where links lead', () => {
  test.each([
    ['http://localhost:3000/x', 'link-local'],
    ['https://192.168.0.4/draft', 'link-local'],
    ['http://wiki.internal/page', 'link-local'],
    ['https://example.org/report?utm_source=letter&page=2', 'link-tracking'],
    ['https://example.org/report?fbclid=1#end', 'link-tracking'],
  ])('%s is %s', (href, rule) => {
    expect(said(linking('The report of May', href)).map((line) => line.split(':')[0])).toEqual([
      rule,
    ])
  })

  test.each(['here', 'Click here', 'this page', 'Read more'])('“%s” says nothing', (text) => {
    expect(said(linking(text, 'https://example.org/report'))).toEqual([
      `link-says-nothing: A link says only “${text}”.`,
    ])
  })
})

test('two headings of one name are told once', () => {
  const heading = {
    type: 'heading',
    attrs: { level: 2 },
    content: [{ type: 'text', text: 'Tides' }],
  } as const
  expect(said({ body: { type: 'doc', content: [heading, heading, heading] } })).toEqual([
    'heading-doubled: Two headings are called “Tides”.',
  ])
})

describe('pictures', () => {
  test('name who took them, are fit for the web, and wide enough to lead', () => {
    const leadImage = aMedia().id
    expect(said({ leadImage }, { credit: '', size: 5_200_000, width: 800 })).toEqual([
      'picture-without-credit: Nobody is credited for the picture “reading-room.png”.',
      'picture-too-large: The picture “reading-room.png” has 5.2 MB.',
      'picture-too-small: The lead picture is 800 pixels wide.',
    ])
  })

  test('may be credited where they stand', () => {
    const figure = createFigure([{ media: aMedia().id, alt: 'Lamps' }])
    const credited = { ...figure, attrs: { ...figure.attrs, credit: 'Ilse Varga' } }
    expect(said({ body: { type: 'doc', content: [credited] } }, { credit: '' })).toEqual([])
  })
})

test('what search results cut and what may not be out yet are told', () => {
  expect(
    said({
      headline:
        'A headline that goes on and on until nobody who searches for it can read how it ends',
      embargoUntil: '2027-03-12T09:30:00.000Z',
    }),
  ).toEqual([
    'headline-too-long: The headline is 24 characters longer than search results show.',
    'embargo: Nobody may publish it before 12 March 2027.',
  ])
  expect(said({ search: { title: 'T'.repeat(61), description: 'D'.repeat(157) } })).toEqual([
    'search-too-long: The search title is 1 character longer than search results show.',
    'search-too-long: The search description is 2 characters longer than search results show.',
  ])
})
