import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { fromHtml } from 'hast-util-from-html'

import { elementText, findElements } from '../core/hast-element.ts'

/**
 * Gives the outline of a printed page its headings as the page has them: where a heading takes several lines, Chromium
 * joins the words around each line's end.
 */
export function mendOutlineTitles(file: PDFDocument, html: Iterable<string>): void {
  const headings = new Map<string, string>()
  for (const piece of html) {
    const found = findElements(fromHtml(piece), ({ tagName }) => /^h[1-6]$/u.test(tagName))
    for (const heading of found.map(elementText)) headings.set(letters(heading), heading)
  }
  const outlines = file.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  if (outlines !== undefined) mendBelow(outlines)

  function mendBelow(parent: PDFDict): void {
    let item = parent.lookupMaybe(PDFName.of('First'), PDFDict)
    while (item !== undefined) {
      const title = item.lookupMaybe(PDFName.of('Title'), PDFString, PDFHexString)
      const heading = headings.get(letters(title?.decodeText() ?? ''))
      if (heading !== undefined) item.set(PDFName.of('Title'), PDFHexString.fromText(heading))
      mendBelow(item)
      item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
    }
  }
}

function letters(title: string): string {
  return title.replaceAll(/\s+/gu, '')
}
