import { expect, test } from 'vitest'

import { findMatches } from '../../../core/search/find-matches.ts'
import { replacementText } from '../../../core/search/replacement.ts'
import { emptyQuery } from '../../../core/search/search-query.ts'

test.each([
  ['tide', 'tide', 'ebb', 'ebb'],
  ['Tide', 'tide', 'ebb', 'Ebb'],
  ['TIDE', 'tide', 'ebb', 'EBB'],
  ['Head Teacher', 'head teacher', 'school leader', 'School Leader'],
  ['Head teacher', 'head teacher', 'school leader', 'School leader'],
  ['42', '42', 'forty-two', 'forty-two'],
])('the case of %s is kept', (text, wanted, replacement, expected) => {
  const [match] = findMatches({ ...emptyQuery, text: wanted }, [text])[0] ?? []
  expect(match && replacementText(match, { text: replacement, preservesCase: true }, false)).toBe(
    expected,
  )
})

test.each([
  ['$2/$1', '04/2021'],
  ['$<year>', '2021'],
  ['$&!', '2021-04!'],
  ['$$5 $7', '$5 $7'],
])('an expression fills %s in', (template, expected) => {
  const query = { ...emptyQuery, text: '(?<year>\\d{4})-(\\d\\d)', isExpression: true }
  const [match] = findMatches(query, ['2021-04'])[0] ?? []
  expect(match && replacementText(match, { text: template, preservesCase: false }, true)).toBe(
    expected,
  )
})
