import { expect, test } from 'vitest'

import { type Document, documentSchema } from '../../../../core/document/document.ts'
import { createFigure } from '../../../../core/document/figure.ts'
import { finalDocument } from '../../../../core/document/final-document.ts'
import { bodyMarkup } from '../../../../core/export/html/html-body.ts'
import { english } from '../../../../core/export/words/english.ts'
import { readPastedHtml } from '../../../../core/import/html/pasted-text.ts'
import { bodyInOneForm } from '../../../builders/body-in-one-form.ts'
import { everyNode } from '../../../builders/every-node.ts'
import { aMedia } from '../../../builders/media.ts'
import { aMediaId } from '../../../builders/record-id.ts'

test('a body with every node comes back from its own HTML, but for its pictures and what HTML leaves out', () => {
  const html = bodyMarkup(everyNode, {
    words: english,
    picture: (id) => (id === null ? null : aMedia()),
    pictureAddress: () => 'picture.png',
  }).markup
  const read = bodyInOneForm(readPastedHtml(html).body)
  expect(read).toEqual(bodyInOneForm(asHtmlHasIt(finalDocument(everyNode))))
})

test('words that stand for an undescribed picture do not describe it when they come back', () => {
  const body: Document = {
    type: 'doc',
    content: [createFigure([{ media: aMediaId(1), alt: '' }])],
  }
  const html = bodyMarkup(body, {
    words: english,
    picture: () => null,
    pictureAddress: () => '',
  }).markup
  expect(readPastedHtml(html).body.content).toEqual([
    createFigure([{ media: null, alt: '', address: '' }]),
  ])
})

/** Links that can't be published are words, and nobody sees a paragraph without any. */
function asHtmlHasIt(body: Document): Document {
  const written = JSON.stringify({ ...body, content: body.content.filter(isShown) })
    .replaceAll(
      new RegExp(`"media":"${aMediaId(1)}",("alt":"[^"]*")`, 'gu'),
      '"media":null,$1,"address":"picture.png"',
    )
    .replaceAll(`"${aMediaId(1)}"`, 'null')
    .replace(',"marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}]', '')
  return documentSchema.parse(JSON.parse(written))
}

function isShown({ type, content }: Document['content'][number] & { readonly content?: unknown }) {
  return type !== 'paragraph' || content !== undefined
}
