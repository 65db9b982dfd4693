import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/**
 * Names the parts of a tagged PDF by their order. Chromium counts them from the start of its process, so that the same
 * page printed twice would differ.
 */
export function nameByOrder(file: PDFDocument): void {
  const { context } = file
  const root = file.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (root === undefined) return
  const parts: { readonly element: PDFDict; readonly reference: PDFRef }[] = []
  collect(root.get(key.children))
  const names = new Map(
    parts.map(({ element }, at) => [idOf(element), `part${String(at + 1).padStart(8, '0')}`]),
  )
  for (const { element } of parts) {
    element.set(key.id, PDFString.of(names.get(idOf(element)) ?? ''))
    renameHeaders(element.lookup(key.attributes))
  }
  const tree = parts.flatMap(({ element, reference }) => [PDFString.of(idOf(element)), reference])
  forget(root.get(key.tree))
  root.set(key.tree, context.obj({ Names: tree }))

  function collect(object: PDFObject | undefined): void {
    const found = object instanceof PDFRef ? context.lookup(object) : object
    if (found instanceof PDFArray) {
      for (const each of found.asArray()) collect(each)
    } else if (found instanceof PDFDict) {
      if (object instanceof PDFRef && found.has(key.id))
        parts.push({ element: found, reference: object })
      collect(found.get(key.children))
    }
  }

  /** The former tree of names: what is only let go of would still be written, with the names of its limits. */
  function forget(object: PDFObject | undefined): void {
    const found = object instanceof PDFRef ? context.lookup(object) : object
    if (found instanceof PDFArray) for (const each of found.asArray()) forget(each)
    if (found instanceof PDFDict) forget(found.get(key.kids))
    if (object instanceof PDFRef) context.delete(object)
  }

  /** A table cell names its headings. */
  function renameHeaders(attributes: PDFObject | undefined): void {
    if (attributes instanceof PDFArray) {
      for (let at = 0; at < attributes.size(); at += 1) renameHeaders(attributes.lookup(at))
    }
    if (!(attributes instanceof PDFDict)) return
    const headers = attributes.lookup(key.headers)
    if (!(headers instanceof PDFArray)) return
    for (let at = 0; at < headers.size(); at += 1) {
      const former = headers.lookup(at)
      const name = former instanceof PDFString ? names.get(former.decodeText()) : undefined
      if (name !== undefined) headers.set(at, PDFString.of(name))
    }
  }
}

const key = {
  id: PDFName.of('ID'),
  children: PDFName.of('K'),
  tree: PDFName.of('IDTree'),
  kids: PDFName.of('Kids'),
  attributes: PDFName.of('A'),
  headers: PDFName.of('Headers'),
}

function idOf(element: PDFDict): string {
  const id = element.lookup(key.id)
  return id instanceof PDFString ? id.decodeText() : ''
}
