import { decodePDFRawStream, PDFArray, PDFRawStream, type PDFPage } from '@cantoo/pdf-lib'

/** What is drawn on a printed sheet: the text, and what runs above and below it. */
export interface SheetParts {
  readonly text: string
  readonly running: string
}

/** Chromium draws head and foot last, in a frame as large as the sheet; null for a sheet that is drawn otherwise. */
export function sheetParts(page: PDFPage): SheetParts | null {
  const drawing = drawingOf(page)
  const found = [...(drawing?.matchAll(/^q\n0 0 [\d.]+ [\d.]+ re\nW\*? n\n/gmu) ?? [])].at(-1)
  return drawing === null || found === undefined
    ? null
    : { text: drawing.slice(0, found.index), running: drawing.slice(found.index) }
}

/** How far down each line of letters begins, in pixels of 96 to the inch; a face without italics is slanted. */
export function lineHeights(drawing: string): readonly number[] {
  const lines = drawing.matchAll(/^1 0 [\d.]+ -1 [\d.-]+ ([\d.]+) Tm$/gmu)
  return [...lines].map(([, height]) => Number(height))
}

/** Null for what is not one compressed stream, as Chromium writes them. */
function drawingOf(page: PDFPage): string | null {
  const contents = page.node.Contents()
  const stream =
    contents instanceof PDFArray && contents.size() === 1 ? contents.lookup(0) : contents
  return stream instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    : null
}
