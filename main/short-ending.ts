import type { PDFDocument } from '@cantoo/pdf-lib'

import { lineHeights, sheetParts } from './sheet-drawing.ts'

/** Whether the last of several sheets holds a few lines and no picture, so that a little less room would do without it. */
export function endsShort(file: PDFDocument): boolean {
  const sheets = file.getPages()
  const last = sheets.at(-1)
  const parts = last === undefined || sheets.length < 2 ? null : sheetParts(last)
  if (parts === null || / Do$/mu.test(parts.text)) return false
  const lines = lineHeights(parts.text)
  return Math.max(...lines) - Math.min(...lines) < fewLines
}

/** About a quarter of the column, in pixels of 96 to the inch. */
const fewLines = 240
