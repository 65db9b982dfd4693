import { expect, test } from 'vitest'

import { articleSchema } from '../../../../core/article/article.ts'
import { createFigure } from '../../../../core/document/figure.ts'
import { deskFields } from '../../../../main/library/migrations/0001-desk-fields.ts'
import { anArticle } from '../../../builders/article.ts'
import { aMediaId } from '../../../builders/record-id.ts'

test('a figure of one picture becomes a figure that may have several, inside quotes too', () => {
  const led = deskFields.up({
    ...anArticle(),
    body: { type: 'doc', content: [oldFigure('A lamp'), aQuote(oldFigure('Another'))] },
  })
  expect(articleSchema.parse(led).body.content).toEqual([
    newFigure('A lamp'),
    aQuote(newFigure('Another')),
  ])
})

function oldFigure(alt: string) {
  return { type: 'figure', attrs: { media: aMediaId(1), alt, caption: 'Oil.' } }
}

function newFigure(alt: string) {
  return createFigure([{ media: aMediaId(1), alt }], { caption: 'Oil.' })
}

function aQuote(content: unknown) {
  return { type: 'blockquote', content: [content] }
}
