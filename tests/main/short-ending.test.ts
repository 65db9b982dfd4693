import { expect, test } from 'vitest'

import { endsShort } from '../../main/short-ending.ts'
import { linesAt, printedSheets } from '../builders/printed-sheets.ts'

test.each([
  ['a few lines', [linesAt(0, 900), linesAt(967, 1062)], true],
  ['one line', [linesAt(0, 900), linesAt(967)], true],
  ['a few slanted lines', [linesAt(0, 900), linesAt(967).replace('1 0 0 -1', '1 0 .25 -1')], true],
  ['half a sheet', [linesAt(0, 900), linesAt(967, 1500)], false],
  ['a picture below a line', [linesAt(0, 900), `${linesAt(967)}/X8 Do\n`], false],
  ['the only sheet', [linesAt(0, 40)], false],
])('a document whose last sheet holds %s', async (_, texts, isShort) => {
  expect(endsShort(await printedSheets(texts))).toBe(isShort)
})
