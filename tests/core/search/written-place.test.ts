import { expect, test } from 'vitest'

import { writtenPlace } from '../../../core/search/written-place.ts'

test.each([
  ['headline', 'Headline'],
  ['excerpt/text', 'Excerpt'],
  ['body/content/4/content', 'Text'],
  ['body/content/4/attrs/caption', 'Caption'],
  ['posts/2/text', 'Post 3'],
  ['posts/0/images/1/alt', 'Post 1, Alt text'],
  ['posts/0/variants/1/text', 'Post 1, text'],
  ['name', 'Name'],
  ['section', 'Section'],
  ['fileName', 'File name'],
])('%s is called %s', (path, name) => {
  expect(writtenPlace(path)).toBe(name)
})
