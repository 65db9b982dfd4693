import { describe, expect, test } from 'vitest'

import { type Block } from '../../../core/document/document.ts'
import { createFigure } from '../../../core/document/figure.ts'
import {
  articlePassages,
  firstChoice,
  nearestPassage,
} from '../../../core/promotion/article-passages.ts'
import { promoteArticle, promoteEdition } from '../../../core/promotion/propose-thread.ts'
import { standsInArticle } from '../../../core/thread/promoted-passage.ts'
import { anArticle } from '../../builders/article.ts'
import { morning } from '../../builders/clock.ts'
import { anEdition } from '../../builders/edition.ts'
import { aMediaId, countingIds } from '../../builders/record-id.ts'

function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

const article = anArticle({
  headline: 'Keeping the Lamps',
  standfirst: 'What a night library asks of its town.',
  address: null,
  leadImage: aMediaId(2),
  social: { title: '', description: 'Four winters of borrowed light.', image: null },
  body: {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Winter' }] },
      paragraph('The heating failed on the coldest night of the year.'),
      { type: 'blockquote', content: [paragraph('“Nobody goes home before the last page.”')] },
      createFigure([{ media: aMediaId(3), alt: 'Four readers' }], { caption: 'The reading room' }),
      {
        type: 'pullQuote',
        attrs: { attribution: 'The keeper' },
        content: [{ type: 'text', text: 'Bring a coat' }],
      },
    ],
  },
})

const passages = articlePassages(article)
const stamp = { now: morning, newId: countingIds() }

describe('the passages of an article', () => {
  test('are its standfirst, paragraphs, quotes and pictures, without headings', () => {
    expect(passages.map(({ kind, text }) => [kind, text])).toEqual([
      ['standfirst', 'What a night library asks of its town.'],
      ['paragraph', 'The heating failed on the coldest night of the year.'],
      ['quote', '“Nobody goes home before the last page.”'],
      ['figure', 'The reading room'],
      ['quote', 'Bring a coat'],
    ])
  })

  test('that are chosen at first are the standfirst and the quotes, else the first paragraphs', () => {
    expect(firstChoice(passages)).toEqual(['standfirst', 'block-2', 'block-4'])
    expect(firstChoice(passages.filter(({ kind }) => kind !== 'quote'))).toEqual([
      'standfirst',
      'block-1',
    ])
  })
})

describe('a thread that promotes an article', () => {
  const thread = promoteArticle(article, {
    ...stamp,
    chosen: passages.map(({ key }) => key),
    byline: 'Imke Sanderling',
  })

  test('has a hook, a post for each passage, and the card at its end', () => {
    expect(thread).toMatchObject({ title: 'Keeping the Lamps', promotes: article.id })
    expect(thread.posts.map(({ text }) => text)).toEqual([
      'Keeping the Lamps\n\nWhat a night library asks of its town.',
      'The heating failed on the coldest night of the year.',
      '“Nobody goes home before the last page.”',
      'The reading room',
      '“Bring a coat”\n— The keeper',
      'Read the whole article by Imke Sanderling.',
    ])
    expect(thread.posts.map(({ images }) => images.map(({ alt }) => alt))).toEqual([
      [],
      [],
      [],
      ['Four readers'],
      [],
      [],
    ])
    expect(thread.posts.at(-1)?.card).toEqual({
      address: null,
      title: 'Keeping the Lamps',
      description: 'Four winters of borrowed light.',
      image: aMediaId(2),
    })
  })

  test('remembers the passage of each post, and knows when the article says it differently', () => {
    expect(thread.posts.map(({ passage }) => passage?.text ?? null)).toEqual([
      'What a night library asks of its town.',
      'The heating failed on the coldest night of the year.',
      '“Nobody goes home before the last page.”',
      'The reading room',
      'Bring a coat',
      null,
    ])
    const second = thread.posts[1]?.passage ?? { article: article.id, text: 'none' }
    expect(standsInArticle(second, article)).toBe(true)
    const rewritten = {
      ...article,
      body: {
        ...article.body,
        content: [paragraph('The heating failed on the longest night of the year.')],
      },
    }
    expect(standsInArticle(second, rewritten)).toBe(false)
    expect(nearestPassage(second.text, rewritten)).toBe(
      'The heating failed on the longest night of the year.',
    )
    expect(nearestPassage('Something else altogether', rewritten)).toBeNull()
  })

  test('makes as many posts of a long passage as it needs, all of which remember it', () => {
    const long = Array.from({ length: 40 }, (_, at) => `Sentence ${at} of many.`).join(' ')
    const { posts } = promoteArticle(
      { ...article, body: { type: 'doc', content: [paragraph(long)] } },
      { ...stamp, chosen: ['block-0'], byline: '' },
    )
    expect(posts.length).toBeGreaterThan(4)
    expect(new Set(posts.slice(1, -1).map(({ passage }) => passage?.text))).toEqual(new Set([long]))
    expect(
      posts
        .slice(1, -1)
        .map(({ text }) => text)
        .join(' '),
    ).toBe(long)
    expect(posts.at(-1)?.text).toBe('Read the whole article.')
  })
})

test('a thread that promotes an edition leads through the chosen articles, a card for each', () => {
  const edition = anEdition({ introduction: 'Light, borrowed.' })
  const thread = promoteEdition(edition, {
    ...stamp,
    name: 'Spring',
    articles: [{ article, byline: 'Imke Sanderling' }],
  })
  expect(thread).toMatchObject({ title: 'Spring', promotes: edition.id })
  expect(thread.posts.map(({ text, card }) => [text, card?.title ?? null])).toEqual([
    ['Spring is out.\n\nLight, borrowed.', null],
    ['Imke Sanderling: Keeping the Lamps\n\nFour winters of borrowed light.', 'Keeping the Lamps'],
  ])
})
