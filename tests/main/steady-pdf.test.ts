import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'

import { nameByOrder } from '../../main/steady-pdf.ts'

it('names the parts of a page by their order, whatever they were called', async () => {
  const early = await printedFrom(365)
  const late = await printedFrom(371)

  expect(late).toBe(early)
  expect(early).toContain('(part00000001)')
  expect(early).toContain('(part00000002)')
  expect(early).not.toContain('node')
})

/** A tagged file as Chromium writes it when its process has counted so many parts: the tree of names has a branch. */
async function printedFrom(count: number): Promise<string> {
  const file = await PDFDocument.create({ updateMetadata: false })
  const { context, catalog } = file
  const names = [count, count + 1].map((each) =>
    PDFString.of(`node${String(each).padStart(8, '0')}`),
  )
  const parts = names.map((name) => context.register(context.obj({ S: 'P', ID: name })))
  const branch = context.register(
    context.obj({ Limits: names, Names: names.flatMap((name, at) => [name, parts[at] ?? null]) }),
  )
  const tree = context.register(context.obj({ Kids: [branch] }))
  catalog.set(
    PDFName.of('StructTreeRoot'),
    context.register(context.obj({ K: parts, IDTree: tree })),
  )
  nameByOrder(file)
  return new TextDecoder('latin1').decode(await file.save({ useObjectStreams: false }))
}
