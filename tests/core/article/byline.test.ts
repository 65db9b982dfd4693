import { expect, test } from 'vitest'

import { joinNames, parseByline } from '../../../core/article/byline.ts'

test.each([
  ['Imke Sanderling', [['Imke Sanderling', '']]],
  [
    'By Imke Sanderling and Tom Hale',
    [
      ['Imke Sanderling', ''],
      ['Tom Hale', ''],
    ],
  ],
  [
    'By A One, B Two and C Three',
    [
      ['A One', ''],
      ['B Two', ''],
      ['C Three', ''],
    ],
  ],
  [
    'A One, B Two, and C Three',
    [
      ['A One', ''],
      ['B Two', ''],
      ['C Three', ''],
    ],
  ],
  [
    'A One & B Two; C Three',
    [
      ['A One', ''],
      ['B Two', ''],
      ['C Three', ''],
    ],
  ],
  [
    'Petra Okafor OBE and Tom Hale',
    [
      ['Petra Okafor', 'OBE'],
      ['Tom Hale', ''],
    ],
  ],
  ['Tom Hale, CBE', [['Tom Hale', 'CBE']]],
  ['Dame Ruth Lind DBE FRS', [['Dame Ruth Lind', 'DBE FRS']]],
  [
    'Ruth Lind, DBE, FRS and Tom Hale',
    [
      ['Ruth Lind', 'DBE FRS'],
      ['Tom Hale', ''],
    ],
  ],
  ['Tom Hale Ph.D.', [['Tom Hale', 'Ph.D.']]],
  ['Andy Byland', [['Andy Byland', '']]],
  ['by  Imke   Sanderling ', [['Imke Sanderling', '']]],
  ['By', []],
  ['', []],
])('%j names its people in order', (byline, people) => {
  expect(parseByline(byline).map(({ name, postNominals }) => [name, postNominals])).toEqual(people)
})

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
])('%j is printed as %j', (names, printed) => {
  expect(joinNames(names)).toBe(printed)
})
