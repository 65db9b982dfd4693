import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'

import { lineHeights, sheetParts } from './sheet-drawing.ts'

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
    const parts = sheetParts(page)
    if (parts === null) continue
    const head = headless.has(at + 1) ? withoutHead(parts.running) : parts.running
    const running = bare.has(at + 1) ? '' : `/Artifact <</Type /Pagination>> BDC\n${head}EMC\n`
    const content = file.context.flateStream(latin1(`${parts.text}${running}`))
    page.node.set(PDFName.of('Contents'), file.context.register(content))
  }
}

/** The head is what stands in the upper half, as its first place says. */
function withoutHead(running: string): string {
  return running.replaceAll(/BT\n[\s\S]*?\nET\n/gu, (words) => {
    const [height = halfOfSheet] = lineHeights(words)
    return height < halfOfSheet ? '' : words
  })
}

/** In pixels of 96 to the inch, on A4. */
const halfOfSheet = 561

function latin1(drawing: string): Uint8Array {
  return new Uint8Array(Buffer.from(drawing, 'latin1'))
}
