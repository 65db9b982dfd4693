import { expect, test } from 'vitest'

import { settleRunningHeads } from '../../main/running-heads.ts'
import { sheetParts } from '../../main/sheet-drawing.ts'
import { linesAt, printedSheets } from '../builders/printed-sheets.ts'

test('a head is taken off a sheet in a face without italics too', async () => {
  const head = 'BT\n1 0 .25 -1 629.5 54 Tm\n(head) Tj\nET\n'
  const foot = 'BT\n1 0 0 -1 393.9 1076 Tm\n(7) Tj\nET\n'
  const file = await printedSheets([linesAt(10), linesAt(967)], `${head}${foot}`)
  settleRunningHeads(file, { headless: new Set([1]), bare: new Set() })
  const running = file.getPages().map((page) => sheetParts(page)?.running ?? '')
  expect(running.map((drawn) => [drawn.includes('head'), drawn.includes('(7)')])).toEqual([
    [false, true],
    [true, true],
  ])
})
