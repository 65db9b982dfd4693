import { expect, test } from 'vitest'

import type { HouseRule } from '../../../core/house-style/house-style.ts'
import { startingStyle } from '../../../core/house-style/starting-style.ts'
import { createStyleMatcher } from '../../../core/house-style/style-matcher.ts'
import { aRule } from '../../builders/house-rule.ts'

const rules: readonly HouseRule[] = [
  aRule({ avoid: 'head teacher', prefer: 'headteacher' }),
  aRule({ avoid: 'e-mail', prefer: 'email' }),
  aRule({ avoid: 'inspection', prefer: 'Ofsted inspection' }),
  aRule({ avoid: 'BAME', prefer: 'minority ethnic' }),
  aRule({ avoid: 'the head teacher’s', prefer: 'the head’s' }),
  aRule({ kind: 'capitals', prefer: 'Ofsted' }),
  aRule({ kind: 'capitals', prefer: 'pupil premium' }),
  aRule({ kind: 'banned', avoid: 'going forward' }),
]

/** Each breach as what is written and what should be. */
function breaches(text: string): readonly (readonly [string, string | null])[] {
  return createStyleMatcher(rules)(text).map(
    ({ from, to, instead }) => [text.slice(from, to), instead] as const,
  )
}

test.each([
  ['The head teacher spoke.', [['head teacher', 'headteacher']]],
  ['Two head teachers spoke.', [['head teachers', 'headteachers']]],
  ['Head\u00a0teacher wanted', [['Head\u00a0teacher', 'Headteacher']]],
  ['HEAD TEACHER WANTED', [['HEAD TEACHER', 'HEADTEACHER']]],
  ['TWO HEAD TEACHERS', [['HEAD TEACHERS', 'HEADTEACHERS']]],
  ['At the head teacher’s desk', [['the head teacher’s', 'the head’s']]],
  ['ahead teacher, overhead teachers', []],
  ['Send an E-mail or emails', [['E-mail', 'Email']]],
  [
    'OFSTED and ofsted, but Ofsted',
    [
      ['OFSTED', 'Ofsted'],
      ['ofsted', 'Ofsted'],
    ],
  ],
  ['The Pupil Premium. Pupil premium money', [['Pupil Premium', 'pupil premium']]],
  ['An Ofsted inspection', []],
  ['An inspection', [['inspection', 'Ofsted inspection']]],
  ['For BAME but not bame pupils', [['BAME', 'minority ethnic']]],
  ['Who? “BAME pupils”', [['BAME', 'Minority ethnic']]],
  ['What we do going forward', [['going forward', null]]],
])('in %j it finds %j', (text, found) => {
  expect(breaches(text)).toEqual(found)
})

test('a rule that is not written to its end finds nothing', () => {
  const halves = [aRule({ avoid: '', prefer: 'x' }), aRule({ kind: 'banned', avoid: ' ' })]
  expect(createStyleMatcher(halves)('x y z')).toEqual([])
})

test('the starting list keeps its own rules', () => {
  const matcher = createStyleMatcher(startingStyle.rules)
  for (const rule of startingStyle.rules) {
    expect(matcher(rule.kind === 'banned' ? rule.reason : rule.prefer)).toEqual([])
  }
})
