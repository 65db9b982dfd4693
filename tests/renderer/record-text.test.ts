import { expect, test } from 'vitest'

import { recordText } from '../../renderer/desk/record-text.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { aThread } from '../builders/thread.ts'

test.each([
  anArticle({ headline: 'Night “shift”', body: aDocument('One.', 'Two\nlines.') }),
  anArticle({ body: { type: 'doc', content: [] } }),
  aThread({ title: 'Seven lamps' }),
])('a record is read again as it was written', (record) => {
  expect(JSON.parse(recordText(record))).toEqual(record)
})

test('of a block that is another one now the new text is written', () => {
  const before = anArticle({ body: aDocument('One.', 'Two.') })
  const [first] = before.body.content
  const body = {
    ...before.body,
    content: [first, ...aDocument('Three.').content].flatMap((block) => block ?? []),
  }
  recordText(before)
  expect(JSON.parse(recordText({ ...before, body }))).toEqual({ ...before, body })
})
