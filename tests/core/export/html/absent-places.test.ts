import { expect, test } from 'vitest'

import type { Document } from '../../../../core/document/document.ts'
import { createFigure } from '../../../../core/document/figure.ts'
import { bodyMarkup } from '../../../../core/export/html/html-body.ts'
import { english } from '../../../../core/export/words/english.ts'
import { readPastedHtml } from '../../../../core/import/html/pasted-text.ts'

test.each([
  'file:///C:/Users/anna/x.jpg',
  String.raw`C:\Users\anna\x.jpg`,
  String.raw`anna\x.jpg`,
  'C:/Users/anna/x.jpg',
  '/home/anna/x.jpg',
  '//nas/anna/x.jpg',
  '~/anna/x.jpg',
  'blob:https://desk.example/anna-3f0c',
  'data:image/png;base64,anna',
])('a page tells nobody that a picture was at %s', (address) => {
  expect(pageOf('A dog', address)).toBe(
    '<figure class="absent">\n<p>Picture: A dog</p>\n</figure>\n',
  )
  expect(pageOf('', address)).toBe('')
  expect(pageOf('', address, 'At dusk')).toContain('<p>Picture: not available</p>')
})

test.each([
  ['https://dogs.example/a.jpg?token=secret#top', 'https://dogs.example/a.jpg'],
  ['https://anna:secret@dogs.example/a.jpg', 'https://dogs.example/a.jpg'],
  ['dogs/a.jpg?token=secret', 'dogs/a.jpg'],
])('of %s a page tells no more than the place', (address, told) => {
  expect(pageOf('A dog', address)).toContain(`<p title="${told}">Picture: A dog (a.jpg)</p>`)
})

test.each([
  'dogs/a.jpg',
  '../dogs/a.jpg',
  'https://dogs.example/a.jpg',
  'https://dogs.example/photo-3f0c',
  'https://dogs.example',
])('the place %s comes back from a page', (address) => {
  for (const alt of ['A dog', '']) {
    expect(readPastedHtml(pageOf(alt, address)).body.content).toEqual([
      createFigure([{ media: null, alt, address }]),
    ])
  }
})

function pageOf(alt: string, address: string, caption = ''): string {
  const body: Document = {
    type: 'doc',
    content: [createFigure([{ media: null, alt, address }], { caption })],
  }
  return bodyMarkup(body, { words: english, picture: () => null, pictureAddress: () => '' }).markup
}
