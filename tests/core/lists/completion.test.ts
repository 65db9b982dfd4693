import { expect, test } from 'vitest'

import { catalogueEntry } from '../../../core/library/catalogue-entry.ts'
import {
  articleWithSlug,
  freeSlug,
  knownSections,
  knownTags,
} from '../../../core/lists/completion.ts'
import { anArticle } from '../../builders/article.ts'
import { aRecordId } from '../../builders/record-id.ts'

const entries = [
  anArticle({ id: aRecordId(1), headline: 'Tides', tags: ['sea', 'coast'], section: 'Town' }),
  anArticle({ id: aRecordId(2), headline: 'Gulls', tags: ['sea', 'air'], slug: 'tides-2' }),
  anArticle({ id: aRecordId(3), headline: 'Bread', isTemplate: true }),
].map((article) => catalogueEntry(article, 1))

test('tags complete from the library, those used most first', () => {
  expect(knownTags(entries)).toEqual(['sea', 'air', 'coast'])
  expect(knownSections(entries)).toEqual(['Town'])
})

test('a slug is taken by another article, also where it comes from the headline', () => {
  const mine = { id: aRecordId(9), slug: 'tides' }
  expect(articleWithSlug(entries, mine)?.title).toBe('Tides')
  expect(articleWithSlug(entries, { ...mine, id: aRecordId(1) })).toBeUndefined()
  expect(freeSlug(entries, mine)).toBe('tides-3')
})

test('a template takes no slug', () => {
  expect(articleWithSlug(entries, { id: aRecordId(9), slug: 'bread' })).toBeUndefined()
})
