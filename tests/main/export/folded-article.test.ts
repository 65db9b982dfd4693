import { expect, test } from 'vitest'

import { articleFolder } from '../../../main/export/folded-article.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { everyNode } from '../../builders/every-node.ts'
import { aRecordId } from '../../builders/record-id.ts'

test('a folded article is the article, field by field and in their order', () => {
  const fold = articleFolder()
  const one = anArticle({ body: everyNode })
  const other = anArticle({ id: aRecordId(9), body: aDocument('Lämpen 🪔 am Kai.') })
  const folded = [fold(one), fold(other)]
  expect(folded).toEqual([one, other])
  expect(JSON.stringify(folded)).toBe(JSON.stringify([one, other]))
})
