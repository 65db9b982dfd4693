import { expect, test } from 'vitest'

import { excerptSource } from '../../../core/article/excerpt-source.ts'
import { aDocument } from '../../builders/article.ts'

test.each([
  ['', '', 'nothing'],
  ['  ', 'The lamps are lit.', 'text'],
  ['A town keeps\n its reading room open. ', 'The lamps are lit.', 'whole-standfirst'],
  ['A town keeps its reading room open through the night. '.repeat(4), '', 'long-standfirst'],
] as const)(
  'under the standfirst %j with the text %j it is made of %s',
  (standfirst, text, source) => {
    expect(excerptSource({ standfirst, body: aDocument(text) })).toBe(source)
  },
)
