import { expect, test } from 'vitest'

import { recordApprovals } from '../../../../core/export/bundle/record-approvals.ts'
import { withApproval } from '../../../../core/library/approved-content.ts'
import { anArticle } from '../../../builders/article.ts'
import { morning } from '../../../builders/clock.ts'
import { anEdition } from '../../../builders/edition.ts'
import { anExportSource } from '../../../builders/export-source.ts'
import { aRecordId } from '../../../builders/record-id.ts'

const articles = new Map()
const approval = { by: 'Imke', at: morning, articles }

test('who approved an edition and its pieces is told, and what was changed since', () => {
  const tides = withApproval(anArticle({ id: aRecordId(40) }), approval)
  const gulls = {
    ...withApproval(anArticle({ id: aRecordId(41) }), { ...approval, by: '' }),
    headline: 'Told otherwise since',
  }
  const fog = anArticle({ id: aRecordId(42) })
  const edition = anEdition({ featured: tides.id, articles: [gulls.id, fog.id] })
  const source = anExportSource({ chosen: [edition, tides], others: [gulls, fog] })
  expect(recordApprovals(source)).toEqual([
    { record: tides.id, by: 'Imke', at: morning, isOfThis: true },
    { record: gulls.id, by: '', at: morning, isOfThis: false },
  ])
})
