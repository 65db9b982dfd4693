import { expect, test } from 'vitest'

import { articleFromTemplate, duplicateOf } from '../../core/duplicate-article.ts'
import { cutTo, linkCard, searchResult } from '../../core/link-preview.ts'
import { checklistFor, withDone, withStatus } from '../../core/status-change.ts'
import { anArticle } from '../builders/article.ts'
import { aRecordId } from '../builders/record-id.ts'

const writer = { id: aRecordId(50), at: '2027-03-01T09:00:00.000Z', by: 'Mara' }

test('another status is noted with who and when', () => {
  const ready = withStatus(anArticle({ status: 'draft' }), 'ready', writer)
  expect([ready.status, ready.publishedAt, ready.statusChanges]).toEqual([
    'ready',
    null,
    [{ ...writer, status: 'ready' }],
  ])
})

test('the same status is no change', () => {
  const article = anArticle({ status: 'draft' })
  expect(withStatus(article, 'draft', writer)).toBe(article)
})

test('what is published has a date from then on, and keeps one that it had', () => {
  expect(withStatus(anArticle(), 'published', writer).publishedAt).toBe(writer.at)
  const earlier = anArticle({ publishedAt: '2026-01-01T09:00:00.000Z' })
  expect(withStatus(earlier, 'published', writer).publishedAt).toBe('2026-01-01T09:00:00.000Z')
})

test('the checklist is that of the status, and its points are ticked and unticked', () => {
  const read = { id: aRecordId(60), status: 'draft', text: 'Read aloud' } as const
  const alt = { id: aRecordId(61), status: 'ready', text: 'Alt texts' } as const
  expect(checklistFor({ status: 'draft' }, [read, alt])).toEqual([read])
  const ticked = withDone(anArticle(), read.id, true)
  expect([ticked.done, withDone(ticked, read.id, false).done]).toEqual([[read.id], []])
})

test('a copy has the text and nothing of the way to the reader', () => {
  const article = anArticle({
    headline: 'Tides',
    status: 'published',
    slug: 'tides',
    publishedAt: writer.at,
    statusChanges: [{ ...writer, status: 'published' }],
    tags: ['sea'],
    isTemplate: true,
  })
  const copy = duplicateOf(article)
  const { headline, status, slug, publishedAt, statusChanges, tags, isTemplate } = copy
  expect({ headline, status, slug, publishedAt, statusChanges, tags, isTemplate }).toEqual({
    headline: 'Tides (copy)',
    status: 'draft',
    slug: '',
    publishedAt: null,
    statusChanges: [],
    tags: ['sea'],
    isTemplate: true,
  })
  expect(articleFromTemplate(article).headline).toBe('Tides')
  expect(articleFromTemplate(article).isTemplate).toBe(false)
})

test('search result and link card are made from the article where nothing else is written', () => {
  const article = anArticle({ headline: 'Tides', standfirst: 'They come and go.' })
  const made = { title: 'Tides', description: 'They come and go.' }
  expect(searchResult(article)).toEqual(made)
  expect(linkCard(article)).toEqual({ ...made, image: null })
  const written = { ...article, search: { title: 'Tide tables', description: 'All of them' } }
  expect(searchResult(written)).toEqual({ title: 'Tide tables', description: 'All of them' })
})

test('a long title is cut where a search result cuts it', () => {
  expect([cutTo('Tides', 5), cutTo('Tides and ferries', 7)]).toEqual(['Tides', 'Tides…'])
})
