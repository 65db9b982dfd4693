import { expect, test } from 'vitest'
import { z } from 'zod'

import { fileText } from '../../../core/export/bundle/bundle-file.ts'
import { exportRecords } from '../../../core/export/export-records.ts'
import { exportJson } from '../../../core/export/json.ts'
import { libraryRecordSchema } from '../../../core/library/library-record.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { everyNode } from '../../builders/every-node.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aMedia } from '../../builders/media.ts'
import { aMediaId, aRecordId } from '../../builders/record-id.ts'

const author = anAuthor()
const article = anArticle({ body: everyNode, byline: [author.id], leadImage: aMediaId(1) })
const edition = anEdition({ featured: article.id, articles: [] })
const picture = aMedia()

test('holds every record as it is, each once, with its pictures beside', () => {
  const files = exportJson(
    anExportSource({ chosen: [edition], others: [article, author, picture] }),
  )
  const [records, ...pictures] = files
  if (records === undefined || !('pieces' in records)) throw new Error('no records')
  const read = z
    .strictObject({ copydeskRecords: z.literal(2), records: z.array(libraryRecordSchema) })
    .parse(JSON.parse(fileText(records)))
  expect(new Set(read.records)).toEqual(new Set([picture, article, edition, author]))
  expect(read.records.length).toBe(4)
  expect(pictures).toEqual([
    { path: 'json/media/reading-room-000000000000.png', media: picture.id },
  ])
})

test('what only the house of this library knows is told as lost', () => {
  const value = { id: aRecordId(60), value: 'Sea desk' }
  const held = { ...article, customFields: [value] }
  function told(chosen: typeof article): readonly string[] {
    const source = anExportSource({ chosen: [chosen], others: [author, picture] })
    const made = exportRecords({ source, targets: ['json'], options: {} })
    return made.ok ? made.value.losses.map(({ what }) => what) : [made.failure.kind]
  }
  expect(told(article)).toEqual([])
  expect(told(held)).toEqual(['What the fields of the house are called'])
  expect(told({ ...article, done: [aRecordId(7)] })).toEqual([
    'What the items of the checklist are called',
  ])
})
