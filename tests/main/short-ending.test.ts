import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'

import { settleRunningHeads } from '../../main/running-heads.ts'
import { sheetParts } from '../../main/sheet-drawing.ts'
import { endsShort } from '../../main/short-ending.ts'

const frame = 'q\n0 0 2481 3512 re\nW* n\n'

/** Sheets as Chromium draws them: the text, then head and foot in a frame as large as the sheet. */
async function printed(texts: readonly string[], running = ''): Promise<PDFDocument> {
  const file = await PDFDocument.create()
  for (const text of texts) {
    const content = file.context.flateStream(`${text}${frame}${running}Q\n`)
    file.addPage().node.set(PDFName.of('Contents'), file.context.register(content))
  }
  return file
}

function lines(...heights: readonly number[]): string {
  return heights.map((height) => `BT\n1 0 0 -1 0 ${height} Tm\n(a) Tj\nET\n`).join('')
}

test.each([
  ['a few lines', [lines(0, 900), lines(967, 1062)], true],
  ['one line', [lines(0, 900), lines(967)], true],
  ['a few slanted lines', [lines(0, 900), lines(967).replace('1 0 0 -1', '1 0 .25 -1')], true],
  ['half a sheet', [lines(0, 900), lines(967, 1500)], false],
  ['a picture below a line', [lines(0, 900), `${lines(967)}/X8 Do\n`], false],
  ['the only sheet', [lines(0, 40)], false],
])('a document whose last sheet holds %s', async (_, texts, isShort) => {
  expect(endsShort(await printed(texts))).toBe(isShort)
})

test('a head is taken off a sheet in a face without italics too', async () => {
  const head = 'BT\n1 0 .25 -1 629.5 54 Tm\n(head) Tj\nET\n'
  const foot = 'BT\n1 0 0 -1 393.9 1076 Tm\n(7) Tj\nET\n'
  const file = await printed([lines(10), lines(967)], `${head}${foot}`)
  settleRunningHeads(file, { headless: new Set([1]), bare: new Set() })
  const running = file.getPages().map((page) => sheetParts(page)?.running ?? '')
  expect(running.map((drawn) => [drawn.includes('head'), drawn.includes('(7)')])).toEqual([
    [false, true],
    [true, true],
  ])
})
