import { PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** Sheets as Chromium draws them: the text, then head and foot in a frame as large as the sheet. */
export async function printedSheets(texts: readonly string[], running = ''): Promise<PDFDocument> {
  const file = await PDFDocument.create()
  for (const text of texts) {
    const content = file.context.flateStream(`${text}${frame}${running}Q\n`)
    file.addPage().node.set(PDFName.of('Contents'), file.context.register(content))
  }
  return file
}

const frame = 'q\n0 0 2481 3512 re\nW* n\n'

/** Lines of letters that begin so far down. */
export function linesAt(...heights: readonly number[]): string {
  return heights.map((height) => `BT\n1 0 0 -1 0 ${height} Tm\n(a) Tj\nET\n`).join('')
}
