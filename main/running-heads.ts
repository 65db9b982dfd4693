import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFPage,
} from '@cantoo/pdf-lib'

/** Which sheets, counted from 1, go without what stands on the others: without a head, or without head and number. */
export interface PlainSheets {
  readonly headless: ReadonlySet<number>
  readonly bare: ReadonlySet<number>
}

/**
 * Takes heads and numbers off the sheets that a journal prints without, and says of the others that they are no part of the
 * text, so that nobody has them read out on every sheet.
 */
export function settleRunningHeads(file: PDFDocument, { headless, bare }: PlainSheets): void {
  for (const [at, page] of file.getPages().entries()) {
    const drawing = drawingOf(page)
    const parts = drawing === null ? null : partsOf(drawing)
    if (parts === null) continue
    const head = headless.has(at + 1) ? withoutHead(parts.running) : parts.running
    const running = bare.has(at + 1) ? '' : `/Artifact <</Type /Pagination>> BDC\n${head}EMC\n`
    const content = file.context.flateStream(latin1(`${parts.text}${running}`))
    page.node.set(PDFName.of('Contents'), file.context.register(content))
  }
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

/** Chromium draws head and foot last, in a frame as large as the sheet. */
function partsOf(drawing: string): { readonly text: string; readonly running: string } | null {
  const found = [...drawing.matchAll(/^q\n0 0 [\d.]+ [\d.]+ re\nW\*? n\n/gmu)].at(-1)
  return found === undefined
    ? null
    : { text: drawing.slice(0, found.index), running: drawing.slice(found.index) }
}

/** The head is what stands in the upper half, as its first place says. */
function withoutHead(running: string): string {
  return running.replaceAll(/BT\n[\s\S]*?\nET\n/gu, (words) => {
    const height = /^1 0 0 -1 [\d.]+ ([\d.]+) Tm$/mu.exec(words)?.[1]
    return Number(height) < halfOfSheet ? '' : words
  })
}

/** In pixels of 96 to the inch, on A4. */
const halfOfSheet = 561

function latin1(drawing: string): Uint8Array {
  return new Uint8Array(Buffer.from(drawing, 'latin1'))
}
