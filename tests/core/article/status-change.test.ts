import { expect, test } from 'vitest'

import {
  checklistFor,
  leftOpen,
  withDone,
  withStatus,
} from '../../../core/article/status-change.ts'
import { anArticle } from '../../builders/article.ts'
import { aRecordId } from '../../builders/record-id.ts'

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

test('a status that is left with open points says so', () => {
  const read = { id: aRecordId(60), status: 'draft', text: 'Read aloud' } as const
  const names = { id: aRecordId(61), status: 'draft', text: 'Names' } as const
  const article = anArticle({ status: 'draft', done: [read.id] })
  expect([
    leftOpen(article, 'ready', [read, names]),
    leftOpen(article, 'ready', [read]),
    leftOpen(article, 'draft', [names]),
  ]).toEqual(['1 point of the checklist left open', '', ''])
})

test('the checklist is that of the status, and its points are ticked and unticked', () => {
  const read = { id: aRecordId(60), status: 'draft', text: 'Read aloud' } as const
  const alt = { id: aRecordId(61), status: 'ready', text: 'Alt texts' } as const
  expect(checklistFor({ status: 'draft' }, [read, alt])).toEqual([read])
  const ticked = withDone(anArticle(), read.id, true)
  expect([ticked.done, withDone(ticked, read.id, false).done]).toEqual([[read.id], []])
})
