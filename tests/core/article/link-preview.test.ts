import { expect, test } from 'vitest'

import { cutTo, linkCard, searchResult } from '../../../core/article/link-preview.ts'
import { anArticle } from '../../builders/article.ts'

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
  expect(cutTo('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…')
})
