import { expect, test } from 'vitest'

import { articlePacker } from '../../../main/export/packed-article.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { everyNode } from '../../builders/every-node.ts'
import { aRecordId } from '../../builders/record-id.ts'

test('a packed article is the article, field by field and in their order', () => {
  const pack = articlePacker()
  const one = anArticle({ body: everyNode })
  const other = anArticle({ id: aRecordId(9), body: aDocument('Lämpen 🪔 am Kai.') })
  const packed = [pack(one), pack(other)]
  expect(packed).toEqual([one, other])
  expect(JSON.stringify(packed)).toBe(JSON.stringify([one, other]))
})
