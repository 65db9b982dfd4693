import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'

/** On which page each place of a printed document begins, counted from 1. */
export function placePages(
  file: PDFDocument,
  places: readonly string[],
): ReadonlyMap<string, number> {
  const sheets = new Map(file.getPages().map(({ ref }, at) => [ref.tag, at + 1]))
  const destinations = file.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  return new Map(
    places.flatMap((place) => {
      const target = destinations?.lookup(PDFName.of(place))
      const sheet = target instanceof PDFArray ? target.get(0) : undefined
      const number = sheet instanceof PDFRef ? sheets.get(sheet.tag) : undefined
      return number === undefined ? [] : [[place, number] as const]
    }),
  )
}
