import { expect, test } from 'vitest'

import { startingStyle } from '../../../core/house-style/starting-style.ts'
import { rulesFromCsv, rulesToCsv, withRules } from '../../../core/house-style/style-csv.ts'
import { aRule } from '../../builders/house-rule.ts'
import { aRecordId, countingIds } from '../../builders/record-id.ts'

test('the starting list goes out and comes back whole', () => {
  const read = rulesFromCsv(rulesToCsv(startingStyle.rules), countingIds())
  expect(read.refused).toEqual([])
  expect(read.rules.map((rule) => ({ ...rule, id: null }))).toEqual(
    startingStyle.rules.map((rule) => ({ ...rule, id: null })),
  )
})

test('quotes, commas, line ends and what looks like a formula survive', () => {
  const rules = [
    aRule({ avoid: '=SUM', prefer: '+plus', reason: 'Says “no”, "never"; and\nmore' }),
    aRule({ kind: 'banned', avoid: '@home', reason: '-' }),
  ]
  const csv = rulesToCsv(rules)
  expect(csv).toContain(`prefer,"'=SUM","'+plus",`)
  const read = rulesFromCsv(csv, () => aRecordId(7))
  expect(read.rules).toEqual(rules.map((rule) => ({ ...rule, id: aRecordId(7) })))
})

test.each([
  ['a table without a heading', 'head teacher,headteacher,One word\n'],
  [
    'semicolons and a byte order mark',
    '\ufeffPrefer;Avoid;Reason\r\nheadteacher;head teacher;One word',
  ],
  ['tabs', 'avoid\tprefer\treason\nhead teacher\theadteacher\tOne word\n'],
])('reads %s', (_, csv) => {
  expect(rulesFromCsv(csv, () => aRecordId(7))).toEqual({
    rules: [
      {
        id: aRecordId(7),
        kind: 'prefer',
        avoid: 'head teacher',
        prefer: 'headteacher',
        reason: 'One word',
      },
    ],
    refused: [],
  })
})

test('what is no rule is named by its line', () => {
  const csv =
    'kind,avoid,prefer,reason\nprefer,"a\nb",c,\nwrong,a,b,\n\nprefer,a,,\n,stakeholder,,Name them\n,,GCSE,\n'
  const { rules, refused } = rulesFromCsv(csv, countingIds())
  expect(rules.map(({ kind }) => kind)).toEqual(['prefer', 'banned', 'capitals'])
  expect(refused).toEqual([
    { line: 4, why: '“wrong” is none of prefer, capitals, banned' },
    { line: 6, why: 'The words are missing' },
  ])
})

test('a rule for the same words takes the place of the old one and keeps its id', () => {
  const old = aRule({ avoid: 'e-mail', prefer: 'mail' })
  const kept = aRule({ kind: 'capitals', prefer: 'Ofsted' })
  const next = aRule({ avoid: 'e-mail', prefer: 'email' })
  expect(withRules([old, kept], [next])).toEqual([{ ...next, id: old.id }, kept])
})
