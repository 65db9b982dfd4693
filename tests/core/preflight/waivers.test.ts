import { expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import { createFigure } from '../../../core/document/figure.ts'
import type { Finding } from '../../../core/finding.ts'
import { isStandingError } from '../../../core/finding.ts'
import {
  type ApprovalState,
  approvalState,
  contentChecksum,
  withApproval,
} from '../../../core/library/approved-content.ts'
import type { DeskRecord } from '../../../core/library/library-record.ts'
import { withoutWaiver, withWaiver } from '../../../core/library/waiver.ts'
import { checkRecords } from '../../../core/preflight/check-records.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { morning } from '../../builders/clock.ts'
import { anEdition } from '../../builders/edition.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aMedia } from '../../builders/media.ts'
import { anOccasion } from '../../builders/occasion.ts'
import { aMediaId, aRecordId } from '../../builders/record-id.ts'
import { aThread } from '../../builders/thread.ts'

const author = anAuthor()
const note = { id: aRecordId(60), reason: 'An ornament', by: 'Ada Moss', at: morning }

function findings(record: DeskRecord): readonly Finding[] {
  const others = [author, aMedia({ credit: 'Ilse Varga', licence: 'CC BY 4.0', width: 1600 })]
  return checkRecords(anExportSource({ chosen: [record], others }), anOccasion)
}

function waived(record: Article, rule: string): Article {
  const found = findings(record).find((each) => each.rule === rule)
  if (found === undefined) throw new RangeError(`${rule} finds nothing`)
  return withWaiver(record, found, note)
}

function checksum(record: DeskRecord): string {
  return contentChecksum(record, new Map())
}

function rules(record: Article): readonly string[] {
  return findings(record).map(({ message }) => message)
}

const bare = anArticle({
  byline: [author.id],
  body: {
    type: 'doc',
    content: [...aDocument('A lamp.').content, createFigure([{ media: aMediaId(1), alt: '' }])],
  },
})

test('a waived error stays in sight and stands in the way no more', () => {
  const [found] = findings(waived(bare, 'alt-missing'))
  expect(found?.waiver).toEqual({
    ...note,
    rule: 'alt-missing',
    about: found?.about,
    message: 'A picture has no alt text.',
  })
  expect(findings(bare).filter(isStandingError).length).toBe(1)
  expect(findings(waived(bare, 'alt-missing')).filter(isStandingError)).toEqual([])
})

test('another text elsewhere leaves a waiver, another text there takes it away', () => {
  const record = anArticle({ byline: [author.id], body: aDocument('TK lamps.', 'A dog.') })
  function stands(body: Article['body']): readonly boolean[] {
    return findings({ ...waived(record, 'placeholder'), body }).map(({ waiver }) => waiver === null)
  }
  expect(stands(aDocument('TK lamps.', 'Two dogs.'))).toEqual([false])
  expect(stands(aDocument('TK lanterns.', 'A dog.'))).toEqual([true])
})

test('what is waived of a picture itself stands whatever is said of it on the page', () => {
  function findingsOf(alt: string, rule: string): readonly Finding[] {
    const unlicensed = aMedia({ credit: 'Ilse Varga', licence: '', width: 1600 })
    const body = { ...bare.body, content: [createFigure([{ media: aMediaId(1), alt }])] }
    const source = anExportSource({ chosen: [{ ...record, body }], others: [author, unlicensed] })
    return checkRecords(source, anOccasion).filter((each) => each.rule === rule)
  }
  let record = bare
  for (const rule of ['picture-without-licence', 'alt-is-file-name']) {
    const [found] = findingsOf('lamp.jpg', rule)
    if (found === undefined) throw new RangeError(`${rule} finds nothing`)
    record = withWaiver(record, found, note)
  }
  const licence = findingsOf('A lamp at night', 'picture-without-licence')
  expect(licence.map(({ waiver }) => waiver?.reason)).toEqual([note.reason])
  const alt = findingsOf('harbour.jpg', 'alt-is-file-name')
  expect(alt.map(({ waiver }) => waiver)).toEqual([null])
})

test('a waiver taken back leaves the record as it was', () => {
  expect(withoutWaiver(waived(bare, 'alt-missing'), note.id)).toEqual(bare)
})

test('of two waivers of one finding the later stands', () => {
  const again = { ...note, id: aRecordId(61), reason: 'Decoration' }
  const [found] = findings(bare)
  if (found === undefined) throw new RangeError('nothing was found')
  expect(withWaiver(waived(bare, 'alt-missing'), found, again).waivers.map(({ id }) => id)).toEqual(
    [again.id],
  )
})

test('a change after an approval is found, a note of the desk is none', () => {
  const approved = withApproval(bare, { by: 'Ada Moss', at: morning, articles: new Map() })
  expect(rules({ ...approved, status: 'ready', goal: 900 })).toEqual(rules(bare))
  expect(rules({ ...approved, headline: 'Another' })).toEqual([
    ...rules(bare),
    'It was changed since Ada Moss approved it on 21 November 2026.',
  ])
})

test('an edition is approved with its articles as readers get them', () => {
  const edition = anEdition({ featured: null, articles: [bare.id] })
  const articles = new Map([[bare.id, bare]])
  const approved = withApproval(edition, { by: 'Ada Moss', at: morning, articles })
  function stateWith(piece: Article): ApprovalState {
    return approvalState(approved, new Map([[piece.id, piece]]))
  }
  expect(stateWith({ ...bare, status: 'ready' })).toBe('approved')
  expect(stateWith({ ...bare, headline: 'Another' })).toBe('changed-since')
  expect(approvalState({ ...approved, articles: [] }, articles)).toBe('changed-since')

  const changed = { ...bare, headline: 'Another' }
  const found = checkRecords(
    anExportSource({ chosen: [approved], others: [changed] }),
    anOccasion,
  ).filter(({ rule }) => rule === 'changed-since-approval')
  expect(found.map(({ record }) => record)).toEqual([edition.id])
})

test('what is approved does not depend on the order of fields, nor on what came of a thread', () => {
  const turned = Object.fromEntries(Object.entries(bare).toReversed())
  expect(checksum({ ...bare, ...turned })).toBe(checksum(bare))
  const thread = aThread()
  const [post, ...rest] = thread.posts
  if (post === undefined) throw new RangeError('the thread has no post')
  const published = { ...post, addresses: { bluesky: 'https://bsky.app/x' }, publishedAt: morning }
  expect(checksum({ ...thread, posts: [published, ...rest] })).toBe(checksum(thread))
  expect(checksum({ ...thread, posts: rest })).not.toBe(checksum(thread))
})
