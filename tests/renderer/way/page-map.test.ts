import { expect, test } from 'vitest'

import { countWords, documentText } from '../../../core/document/document-text.ts'
import type { Document } from '../../../core/document/document.ts'
import { bodySchema } from '../../../renderer/article/body-schema.ts'
import { pageLength } from '../../../renderer/way/page-length.ts'
import { pageMap } from '../../../renderer/way/page-map.ts'
import { aDocument } from '../../builders/article.ts'
import { everyNode } from '../../builders/every-node.ts'

function nodeOf(body: Document) {
  return bodySchema.nodeFromJSON(body)
}

test('the words of a page are those that lists count, whatever stands in it', () => {
  expect(pageLength(nodeOf(everyNode), 'published').words).toBe(countWords(documentText(everyNode)))
})

test('what somebody suggests is counted by those who suggest, and else when it is accepted', () => {
  const attrs = { id: 'a', author: 'Mara', time: null }
  const body: Document = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'The tide turns' },
          { type: 'text', text: ' at last', marks: [{ type: 'insertion', attrs }] },
          { type: 'text', text: ' again', marks: [{ type: 'deletion', attrs }] },
        ],
      },
    ],
  }
  expect(pageLength(nodeOf(body), 'published')).toEqual({
    words: 4,
    characters: 'The tide turns again'.length,
  })
  expect(pageLength(nodeOf(body), 'suggested')).toEqual({
    words: 5,
    characters: 'The tide turns at last'.length,
  })
})

test('headings, notes and figures are found where they stand', () => {
  const doc = nodeOf({
    type: 'doc',
    content: [
      ...aDocument('One line.').content,
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Who stays' }] },
      { type: 'paragraph', content: [{ type: 'footnote' }] },
    ],
  })
  const { headings, footnotes, figures } = pageMap(doc)
  expect(headings).toEqual([{ position: 11, text: 'Who stays', level: 3 }])
  expect(footnotes).toEqual([{ position: 23, text: '' }])
  expect(figures).toEqual([])
  expect(doc.nodeAt(23)?.type.name).toBe('footnote')
})

test('characters are counted as readers see them', () => {
  const family = '👩‍👩‍👧'
  expect(pageLength(nodeOf(aDocument(`Café “${family}”`, 'e\u0301')), 'published').characters).toBe(
    9,
  )
})
