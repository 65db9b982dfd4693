import { expect, test } from 'vitest'

import { noStyle } from '../../../core/house-style/house-style.ts'
import { checkRecords } from '../../../core/preflight/check-records.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aRule } from '../../builders/house-rule.ts'
import { anOccasion } from '../../builders/occasion.ts'

const houseStyle = {
  ...noStyle,
  rules: [
    aRule({ avoid: 'head teacher', prefer: 'headteacher', reason: 'One word here.' }),
    aRule({ kind: 'banned', avoid: 'going forward' }),
  ],
  longestSentence: 8,
  longestParagraph: 12,
  isPassiveNoted: true,
}

function found(...paragraphs: readonly string[]): readonly (readonly [string, string])[] {
  const article = anArticle({
    headline: 'A head teacher',
    standfirst: 'Here.',
    body: aDocument(...paragraphs),
  })
  return checkRecords(anExportSource({ chosen: [article], houseStyle }), anOccasion)
    .filter(({ rule }) => ['house-style', 'sentence-long', 'paragraph-long'].includes(rule))
    .map(({ severity, message }) => [severity, message] as const)
}

test('each rule of the house is said once, with where and how often it is broken', () => {
  expect(found('The Head teacher left.', 'Going forward, we hope.')).toEqual([
    [
      'warning',
      '“head teacher” in the headline, 2 times. House style: “headteacher”, not “head teacher”. One word here.',
    ],
    ['warning', '“Going forward” in the text. House style: Not “going forward”.'],
  ])
})

test('long sentences and paragraphs of the text are noted; passive verbs are for the window', () => {
  expect(found('It was said in nine words or so that day. It was a day of short words.')).toEqual([
    [
      'warning',
      '“head teacher” in the headline. House style: “headteacher”, not “head teacher”. One word here.',
    ],
    ['note', 'A sentence of 10 words.'],
    ['note', 'A paragraph of 17 words.'],
  ])
})

test('what an editor left alone in an article is no breach there', () => {
  const article = anArticle({
    headline: 'A head teacher',
    body: aDocument('Going forward.'),
    ignoredWords: ['head teacher'],
  })
  const findings = checkRecords(anExportSource({ chosen: [article], houseStyle }), anOccasion)

  expect(
    findings.flatMap(({ rule, place }) => (rule === 'house-style' ? [place.excerpt] : [])),
  ).toEqual(['Going forward'])
})
