import { expect, test } from 'vitest'

import { catalogueEntry } from '../../../core/library/catalogue-entry.ts'
import { nameIn, namesOf, printedByline } from '../../../renderer/edition/edition-article.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { aRecordId } from '../../builders/record-id.ts'

const mara = anAuthor({ id: aRecordId(1), name: 'Mara Quill' })
const nameless = anAuthor({ id: aRecordId(2), name: '' })
const gone = aRecordId(3)
const tides = anArticle({ id: aRecordId(4), byline: [mara.id, nameless.id, gone] })

test('people are called alike wherever they are named, with a name or without', () => {
  const names = namesOf([mara, nameless, tides].map((record) => catalogueEntry(record, 1)))
  expect([...names.values()]).toEqual(['Mara Quill', 'Unnamed person'])
  expect(printedByline(catalogueEntry(tides, 1), names)).toBe(
    'Mara Quill, Unnamed person and someone missing',
  )
  expect(nameIn(new Map([[nameless.id, '']]), nameless.id)).toBe('Unnamed person')
})
