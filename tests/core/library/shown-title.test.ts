import { expect, test } from 'vitest'

import { recordName, shownTitle } from '../../../core/library/shown-title.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { aThread } from '../../builders/thread.ts'

test.each([
  [anArticle({ headline: 'Tides' }), 'Tides'],
  [anArticle({ headline: '' }), 'Untitled article'],
  [anAuthor({ name: 'Zoë Okafor' }), 'Zoë Okafor'],
  [aThread({ title: '' }), 'Untitled thread'],
])('a record is called by its title, or by its kind', (record, name) => {
  expect(recordName(record)).toBe(name)
})

test('what lists know of a record is enough to name it', () => {
  expect(shownTitle({ kind: 'edition', title: '' })).toBe('Untitled edition')
})
