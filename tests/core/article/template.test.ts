import { expect, test } from 'vitest'

import { withStatus } from '../../../core/article/status-change.ts'
import { exportFailureSentence } from '../../../core/export/export-failure.ts'
import { exportRecords } from '../../../core/export/export-records.ts'
import { targetKinds, targets } from '../../../core/export/target.ts'
import { checkRecords } from '../../../core/preflight/check-records.ts'
import { failure } from '../../../core/result.ts'
import { anArticle } from '../../builders/article.ts'
import { anEdition } from '../../builders/edition.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { anOccasion } from '../../builders/occasion.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'

const template = anArticle({ id: aRecordId(71), headline: 'Review of a book', isTemplate: true })
const review = anArticle({ id: aRecordId(72), headline: 'Tides, reviewed' })
const edition = anEdition({ featured: template.id, articles: [review.id, template.id] })
const source = anExportSource({ chosen: [edition], others: [template, review] })

const ofArticles = targets.filter(
  (target) => target !== 'json' && targetKinds(target).includes('article'),
)

test.each(ofArticles)('%s is never made of a template', (target) => {
  const chosen = anExportSource({ chosen: [review, template] })
  expect(exportRecords({ source: chosen, targets: ['json', target], options: {} })).toEqual(
    failure({ kind: 'template-chosen', titles: ['Review of a book'] }),
  )
})

test('another desk may have a template as it is', () => {
  const chosen = anExportSource({ chosen: [template] })
  const { files } = expectValue(exportRecords({ source: chosen, targets: ['json'], options: {} }))
  expect(files).toHaveLength(1)
})

test('the refusal names the templates and says what to do', () => {
  expect(exportFailureSentence({ kind: 'template-chosen', titles: [''] })).toBe(
    '“Untitled article” is a template, which is never published. Begin an article with it, or make an article of the template.',
  )
  expect(exportFailureSentence({ kind: 'template-chosen', titles: ['One', 'Two'] })).toContain(
    '“One” and “Two” are templates',
  )
})

test('an edition that lists a template says so once, and leaves it out', () => {
  expect(
    checkRecords(source, anOccasion).filter(
      ({ rule, record }) => rule === 'edition-template' || record === template.id,
    ),
  ).toMatchObject([
    {
      rule: 'edition-template',
      severity: 'error',
      place: { field: 'featured', part: template.id },
      message: '“Review of a book” is a template.',
    },
  ])
  const { files, losses } = expectValue(
    exportRecords({ source, targets: ['html', 'text'], options: {} }),
  )
  const texts = files.map((file) => ('text' in file ? file.text() : '')).join('\n')
  expect(texts).not.toContain('Review of a book')
  expect(texts).toContain('Tides, reviewed')
  expect(losses).toContainEqual({
    target: 'html',
    record: edition.id,
    what: 'One article of the edition',
    why: 'Templates are never published, so not in the listing.',
  })
})

test('nothing is looked for in a template itself', () => {
  const bare = { ...template, headline: '', byline: [] }
  expect(checkRecords(anExportSource({ chosen: [bare] }), anOccasion)).toEqual([])
})

test('a template goes no way to the reader, so it has no status to change', () => {
  const writer = { id: aRecordId(50), at: '2027-03-01T09:00:00.000Z', by: 'Mara' }
  expect(withStatus(template, 'published', writer)).toBe(template)
})
