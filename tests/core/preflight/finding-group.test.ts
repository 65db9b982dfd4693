import { expect, test } from 'vitest'

import type { Finding } from '../../../core/finding.ts'
import type { DeskRecord } from '../../../core/library/library-record.ts'
import { withWaiver } from '../../../core/library/waiver.ts'
import { checkRecords } from '../../../core/preflight/check-records.ts'
import { findingGroups, groupSentence } from '../../../core/preflight/finding-group.ts'
import { worstFound } from '../../../core/preflight/worst-found.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { morning } from '../../builders/clock.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { anOccasion } from '../../builders/occasion.ts'
import { aRecordId } from '../../builders/record-id.ts'

const ilse = anAuthor({ id: aRecordId(31), name: 'Ilse Brandt', shortBio: '', longBio: '' })
const tom = anAuthor({ id: aRecordId(32), name: 'Tom Hale', shortBio: '', longBio: '' })
const tides = anArticle({
  id: aRecordId(41),
  headline: 'Tides',
  byline: [ilse.id],
  body: aDocument('The the quay was was wet.'),
})
const gulls = anArticle({ id: aRecordId(42), headline: 'Gulls', byline: [ilse.id, tom.id] })

function found(rule: string, ...chosen: DeskRecord[]): readonly Finding[] {
  const source = anExportSource({ chosen, others: [ilse, tom] })
  return checkRecords(source, anOccasion).filter((finding) => finding.rule === rule)
}

test('what one rule finds is one group, told by the number of things', () => {
  const groups = findingGroups(found('author-without-bio', tides, gulls))
  expect(groups.map((group) => [group.length, groupSentence(group)])).toEqual([
    [3, '2 authors have no bio yet'],
  ])
})

test('one person in two pieces is told by their name', () => {
  const [group] = findingGroups(found('author-without-bio', tides, { ...gulls, byline: [ilse.id] }))
  expect(group === undefined ? '' : groupSentence(group)).toBe('Ilse Brandt has no bio yet.')
})

test('places in one record that read alike are counted each', () => {
  const [group] = findingGroups(found('word-doubled', tides))
  expect(group === undefined ? '' : groupSentence(group)).toBe('2 words stand twice')
})

test('what was let stand is a group by itself, one for each reason', () => {
  const [first, second] = found('word-doubled', tides)
  if (first === undefined || second === undefined) throw new Error('nothing was doubled')
  const note = { id: aRecordId(60), reason: 'A stutter', by: 'Ada Moss', at: morning }
  const one = withWaiver(tides, first, note)
  const both = withWaiver(one, second, { ...note, id: aRecordId(61) })

  expect(findingGroups(found('word-doubled', one)).map(({ length }) => length)).toEqual([1, 1])
  expect(findingGroups(found('word-doubled', both)).map(({ length }) => length)).toEqual([2])
})

test('the worst of a record is told with its number, and what was let stand is not', () => {
  const bare = { ...tides, headline: '' }
  const all = checkRecords(anExportSource({ chosen: [bare], others: [ilse, tom] }), anOccasion)
  expect(worstFound(all)).toMatchObject({
    severity: 'error',
    count: 1,
    first: { rule: 'headline-missing' },
  })
  expect(worstFound(all.filter(({ rule }) => rule === 'word-doubled'))).toMatchObject({
    severity: 'warning',
    count: 2,
  })
  expect(worstFound([])).toBeNull()
})
