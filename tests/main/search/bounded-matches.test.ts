import { expect, test } from 'vitest'

import { emptyQuery, expressionTakesTooLong } from '../../../core/search/search-query.ts'
import { boundedMatches } from '../../../main/search/bounded-matches.ts'

const expression = { ...emptyQuery, isExpression: true }

test('an expression that works finds its passages', () => {
  const found = boundedMatches({ ...expression, text: 't.de' }, ['The tide', 'An ebb'])
  expect(found.ok && found.value.map((some) => some.map(({ from, to }) => [from, to]))).toEqual([
    [[4, 8]],
    [],
  ])
})

test('one that never ends is given up, and one that is none is named', () => {
  const endless = boundedMatches({ ...expression, text: '(a+)+$' }, [`${'a'.repeat(60)}!`])
  expect(endless).toEqual({ ok: false, failure: expressionTakesTooLong })
  expect(boundedMatches({ ...expression, text: '(' }, [''])).toEqual({
    ok: false,
    failure: 'This expression doesn’t work: unterminated group',
  })
})
