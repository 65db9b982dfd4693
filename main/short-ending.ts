import type { PDFDocument } from '@cantoo/pdf-lib'

import { sheetParts } from './sheet-drawing.ts'

/** Whether the last of several sheets holds a few lines and no picture, so that a little less room would do without it. */
export function endsShort(file: PDFDocument): boolean {
  const sheets = file.getPages()
  const last = sheets.at(-1)
  const parts = last === undefined || sheets.length < 2 ? null : sheetParts(last)
  if (parts === null || / Do$/mu.test(parts.text)) return false
  const lines = [...parts.text.matchAll(lineAt)].map(([, height]) => Number(height))
  return Math.max(...lines) - Math.min(...lines) < fewLines
}

/** Where each line of letters begins, downwards; a face without italics is slanted. */
const lineAt = /^1 0 [\d.]+ -1 [\d.-]+ ([\d.]+) Tm$/gmu

/** About a quarter of the column, in pixels of 96 to the inch. */
const fewLines = 240
