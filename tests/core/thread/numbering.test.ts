import { describe, expect, test } from 'vitest'

import { auditNumbers } from '../../../core/thread/number-audit.ts'
import {
  liftNumber,
  liftNumbers,
  numberedText,
  numberLabel,
  postNumber,
} from '../../../core/thread/numbering.ts'
import { numberingPlaces, numberingStyles } from '../../../core/thread/thread.ts'

test.each([
  ['none', null],
  ['1/7', '12/104'],
  ['1/', '12/'],
  ['(1/7)', '(12/104)'],
  ['[1/7]', '[12/104]'],
] as const)('in the style %s the twelfth of 104 is labelled %s', (style, label) => {
  expect(numberLabel(style, 12, 104)).toBe(label)
})

describe('where the number goes', () => {
  test.each([
    ['start', 'Schools matter.', '3/7 Schools matter.'],
    ['end', 'Schools matter.', 'Schools matter. 3/7'],
    ['end', 'Schools matter.\n', 'Schools matter. 3/7'],
    ['own-line', 'Schools matter.', 'Schools matter.\n3/7'],
    ['end', '', '3/7'],
    ['start', ' \n', '3/7'],
  ] as const)('at the %s of %j it reads %j', (place, text, numbered) => {
    expect(numberedText(text, { style: '1/7', place }, { index: 3, total: 7 })).toBe(numbered)
  })

  test('a thread of one post has no number', () => {
    const only = { index: 1, total: 1 }
    expect(numberedText('Alone.', { style: '1/7', place: 'end' }, only)).toBe('Alone.')
    expect(postNumber({ style: '1/7', place: 'end' }, only)).toBeNull()
  })

  test('without numbering the text stays as it is', () => {
    const second = { index: 2, total: 7 }
    expect(numberedText('As it is. ', { style: 'none', place: 'end' }, second)).toBe('As it is. ')
  })
})

describe('numbers typed by hand', () => {
  test.each([
    ['It needs vigilance. 7/7', 'It needs vigilance.', 7, 7, 'end'],
    ['Not ‘normal’.\n5/7', 'Not ‘normal’.', 5, 7, 'own-line'],
    ['Not normal.\r\n\r\n5/7\r\n', 'Not normal.', 5, 7, 'own-line'],
    ['One.\n\n5/7\n\nexample.org/x', 'One.\n\nexample.org/x', 5, 7, 'own-line'],
    ['2/7\nOne.', 'One.', 2, 7, 'own-line'],
    ['1/7 Schools matter.', 'Schools matter.', 1, 7, 'start'],
    ['1/7 “Schools” matter', '“Schools” matter', 1, 7, 'start'],
    ['1/ Schools matter', 'Schools matter', 1, null, 'start'],
    ['Schools matter 1/', 'Schools matter', 1, null, 'end'],
    ['they matter (3/7)', 'they matter', 3, 7, 'end'],
    ['[3/7] they matter', 'they matter', 3, 7, 'start'],
    ['Thank you 🙏 12/104', 'Thank you 🙏', 12, 104, 'end'],
    ['Thank you 🇬🇧 2/3', 'Thank you 🇬🇧', 2, 3, 'end'],
    ['See https://example.org/a 2/3', 'See https://example.org/a', 2, 3, 'end'],
    ['More #Schools 2/3', 'More #Schools', 2, 3, 'end'],
    ['(9/11)', '', 9, 11, 'own-line'],
    ['3/7', '', 3, 7, 'own-line'],
  ])('in %j leave %j, %i of %s, at the %s', (typed, text, index, total, place) => {
    expect(liftNumber(typed)).toMatchObject({ text, index, total, place })
  })

  test.each([
    'Half of 1/2 of them',
    '1/2 of pupils are absent',
    'We remember 9/11',
    'Never again. 9/11',
    '9/11 Memorial opens',
    'A solid 8/10',
    'Open 24/7.',
    'Open. 24/7',
    'They scored. 0/7',
    'Numbers like 03/7',
    'Alone 1/1',
    'Mixed (3/7]',
    'Of the staff, 3/4',
    '',
    '7',
    'and/or',
  ])('are not seen in %j', (typed) => {
    expect(liftNumber(typed)).toBeNull()
  })

  test('are settled by the other posts of the thread', () => {
    const texts = ['First. 1/3', 'people matter 2/3', 'A solid 8/10']
    expect(liftNumbers(texts).map((number) => number?.index ?? null)).toEqual([1, 2, null])
  })

  test('are numbers when every post ends with one and they are as many as they say', () => {
    const texts = ['half a', 'sentence', 'each'].map((text, at) => `${text} ${at + 1}/3`)
    expect(liftNumbers(texts).map((number) => number?.text)).toEqual(['half a', 'sentence', 'each'])
    expect(liftNumbers(['they won 3/10', 'they lost 4/10'])).toEqual([null, null])
  })

  test('9/11 is one in a thread of eleven', () => {
    const texts = ['One. 8/11', 'Two. 9/11', '9/11 Two.']
    expect(liftNumbers(texts).map((number) => number?.index)).toEqual([8, 9, 9])
  })

  const numberings = numberingPlaces.flatMap((place) =>
    numberingStyles.flatMap((style) => (style === 'none' ? [] : [{ style, place }])),
  )

  test.each(numberings)('come back from what was numbered as %o', (numbering) => {
    const text = 'Schools matter.\nThey do.'
    const numbered = numberedText(text, numbering, { index: 12, total: 104 })
    const total = numbering.style === '1/' ? null : 104
    expect(liftNumber(numbered)).toEqual({ text, index: 12, total, ...numbering })
  })
})

describe('the audit of typed numbers', () => {
  test.each([
    ['nothing without numbers', ['One.', 'Two.'], []],
    ['nothing when all is well', ['One. 1/2', 'Two. 2/2'], []],
    ['a gap', ['One. 1/3', 'Three. 3/3'], [{ kind: 'missing', index: 2, total: 3 }]],
    ['a gap without totals', ['1/ One', '3/ Three'], [{ kind: 'missing', index: 2, total: null }]],
    [
      'a double',
      ['One. 1/2', 'Two. 2/2', 'Again. 2/2'],
      [{ kind: 'double', index: 2, positions: [1, 2] }],
    ],
    [
      'a wrong total',
      ['One. 1/3', 'Two. 2/4', 'Three. 3/3'],
      [{ kind: 'wrong-total', position: 1, stated: 4, expected: 3 }],
    ],
    ['a wrong order', ['Two. 2/2', 'One. 1/2'], [{ kind: 'out-of-order', position: 1, index: 1 }]],
    [
      'a post without a number',
      ['One. 1/2', 'Aside.', 'Two. 2/2'],
      [{ kind: 'unnumbered', position: 1 }],
    ],
    [
      'a number on its own line among others',
      ['One. 1/3', 'Two.\n2/3', 'Three. 3/3'],
      [{ kind: 'own-line', position: 1 }],
    ],
  ])('finds %s', (_, texts, problems) => {
    expect(auditNumbers(texts)).toEqual(problems)
  })
})
