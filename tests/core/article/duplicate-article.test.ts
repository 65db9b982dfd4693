import { expect, test } from 'vitest'

import { articleFromTemplate, duplicateOf } from '../../../core/article/duplicate-article.ts'
import { anArticle } from '../../builders/article.ts'
import { aRecordId } from '../../builders/record-id.ts'

test('a copy has the text and nothing of the way to the reader', () => {
  const article = anArticle({
    headline: 'Tides',
    status: 'published',
    slug: 'tides',
    publishedAt: '2027-03-01T09:00:00.000Z',
    statusChanges: [
      { id: aRecordId(50), at: '2027-03-01T09:00:00.000Z', by: 'Mara', status: 'published' },
    ],
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
