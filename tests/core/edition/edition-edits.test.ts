import { describe, expect, test } from 'vitest'

import {
  addArticle,
  featureArticle,
  moveArticle,
  removeArticle,
  unfeatureArticle,
} from '../../../core/edition/edition-edits.ts'
import type { Edition } from '../../../core/edition/edition.ts'
import { anEdition } from '../../builders/edition.ts'
import { aRecordId } from '../../builders/record-id.ts'

const [a, b, c, d] = [aRecordId(51), aRecordId(52), aRecordId(53), aRecordId(54)]
const edition = anEdition({ featured: a, articles: [b, c] })
const empty = anEdition()

const cases: readonly (readonly [string, Edition, Partial<Edition>])[] = [
  ['the first article is featured', addArticle(empty, a), { featured: a, articles: [] }],
  [
    'a further article goes to the end',
    addArticle(edition, d),
    { featured: a, articles: [b, c, d] },
  ],
  ['an article is in an edition once', addArticle(edition, b), { featured: a, articles: [b, c] }],
  [
    'the featured one leaves its place empty',
    removeArticle(edition, a),
    { featured: null, articles: [b, c] },
  ],
  ['another one leaves the order', removeArticle(edition, b), { featured: a, articles: [c] }],
  [
    'the one featured before leads the others',
    featureArticle(edition, c),
    { featured: c, articles: [a, b] },
  ],
  [
    'an article from outside can be featured',
    featureArticle(edition, d),
    { featured: d, articles: [a, b, c] },
  ],
  [
    'featuring the featured one changes nothing',
    featureArticle(edition, a),
    { featured: a, articles: [b, c] },
  ],
  [
    'nothing is featured any more',
    unfeatureArticle(edition),
    { featured: null, articles: [a, b, c] },
  ],
  ['an article moves up', moveArticle(edition, c, 0), { featured: a, articles: [c, b] }],
  [
    'the featured one has no place in the order',
    moveArticle(edition, a, 1),
    { featured: a, articles: [b, c] },
  ],
]

describe('an edition', () => {
  test.each(cases)('%s', (_, changed, fields) => {
    const { featured, articles } = changed
    expect({ featured, articles }).toEqual(fields)
  })
})
