import { expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import { createFigure } from '../../../core/document/figure.ts'
import type { ExportOptions } from '../../../core/export/export-option.ts'
import type { Target } from '../../../core/export/target.ts'
import type { DeskRecord } from '../../../core/library/library-record.ts'
import { checkRecords, fixFindings } from '../../../core/preflight/check-records.ts'
import type { Occasion } from '../../../core/preflight/rule.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { morning } from '../../builders/clock.ts'
import { anEdition } from '../../builders/edition.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aMedia } from '../../builders/media.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aThread } from '../../builders/thread.ts'

const licensed = aMedia({ credit: 'Ilse Varga', licence: 'CC BY 4.0', width: 1600 })

function said(
  fields: Partial<Article>,
  {
    targets = [],
    options = {},
    now = morning,
    author = anAuthor(),
    media = licensed,
  }: Partial<Occasion> & {
    readonly author?: ReturnType<typeof anAuthor>
    readonly media?: typeof licensed
  } = {},
): readonly string[] {
  const article = anArticle({ status: 'ready', byline: [author.id], ...fields })
  const source = anExportSource({ chosen: [article], others: [author, media] })
  return checkRecords(source, { targets, options, now }).map(
    ({ rule, message }) => `${rule}: ${message}`,
  )
}

const ghost: readonly Target[] = ['ghost']

test('what Ghost would cut is told when the bundle is for Ghost, and only then', () => {
  const author = anAuthor({ name: 'Tom Hale', postNominals: '', shortBio: 'b'.repeat(312) })
  expect(said({ slug: 's'.repeat(192) }, { author })).toEqual([])
  expect(said({ slug: 's'.repeat(192) }, { author, targets: ghost })).toEqual([
    'ghost-too-long: The slug has 192 characters; Ghost takes 191.',
    'ghost-bio-too-long: Tom Hale’s bio has 312 characters; Ghost takes 250.',
    'ghost-mail-missing: Tom Hale has no e-mail address that Ghost takes.',
  ])
  const reached = anAuthor({ email: 'tom@example.org' })
  expect(said({}, { author: reached, targets: ghost })).toEqual([])
})

test('pictures that WordPress or a mailing service can’t fetch are told until there is an address', () => {
  const body: Article['body'] = {
    type: 'doc',
    content: [createFigure([{ media: licensed.id, alt: 'Readers' }])],
  }
  function told(wanted: readonly Target[], options: ExportOptions): readonly string[] {
    return said({ body }, { targets: wanted, options })
  }
  expect(said({ body })).toEqual([])
  expect(told(['wordpress'], {})).toEqual([
    'wordpress-pictures-nowhere: WordPress is told no address of its picture.',
  ])
  expect(told(['newsletter'], {})).toEqual([
    'newsletter-pictures-nowhere: A mailing service is told no address of its picture.',
  ])
  const media = 'https://journal.example/spring/'
  expect(told(['wordpress'], { 'wordpress.media': media })).toEqual([])
  expect(told(['newsletter'], { 'newsletter.media': media })).toEqual([])
  expect(told(['newsletter'], { 'newsletter.from': 'Desk <desk@journal.example>' })).toEqual([])
  expect(said({}, { targets: ['wordpress', 'newsletter'] })).toEqual([])
})

test('a mail of an edition shows one picture: that of its featured piece', () => {
  const lead = anArticle({ leadImage: licensed.id })
  const other = anArticle({ id: aRecordId(70), leadImage: licensed.id })
  const edition = anEdition({ featured: lead.id, articles: [other.id] })
  const source = anExportSource({ chosen: [edition], others: [lead, other, licensed] })
  const occasion: Occasion = { targets: ['newsletter'], options: {}, now: morning }
  const found = checkRecords(source, occasion).filter(
    ({ rule }) => rule === 'newsletter-pictures-nowhere',
  )
  expect(found.map(({ record, place }) => [record, place])).toEqual([
    [edition.id, { field: 'featured' }],
  ])
})

test('an embargo is told until it is over', () => {
  const embargoUntil = '2026-11-22T09:00:00.000Z'
  expect(said({ embargoUntil })).toEqual([
    'embargo: Nobody may publish it before 22 November 2026.',
  ])
  expect(said({ embargoUntil }, { now: '2026-11-22T09:00:00.000Z' })).toEqual([])
})

test('rights end with their last day, and a picture without terms is told', () => {
  const body: Article['body'] = {
    type: 'doc',
    content: [createFigure([{ media: licensed.id, alt: 'Readers' }])],
  }
  function until(rightsUntil: string): readonly string[] {
    return said({ body }, { now: '2026-11-21T12:00:00.000Z', media: { ...licensed, rightsUntil } })
  }
  expect(until('2026-11-22')).toEqual([])
  expect(until('2026-11-19')).toEqual([
    'picture-rights-expired: “reading-room.png” might be shown until 19 November 2026.',
  ])
  expect(said({ body }, { media: { ...licensed, licence: '', width: 320 } })).toEqual([
    'figure-too-small: The picture “reading-room.png” is 320 pixels wide.',
    'picture-without-licence: Nothing says on which terms “reading-room.png” may be shown.',
  ])
})

test('an excerpt that was copied from a text that changed since is stale', () => {
  const standfirst = 'A town keeps its reading room open through the whole of the winter night.'
  function typed(text: string): readonly string[] {
    return said({ standfirst, excerpt: { kind: 'typed', text } })
  }
  expect(typed(standfirst)).toEqual([])
  expect(typed('A town keeps its reading room open through the whole...')).toEqual([])
  expect(typed('Something else altogether is told to those who read the listing.')).toEqual([])
  expect(typed('A town keeps its reading room open through the whole summer night.')).toEqual([
    'excerpt-stale: The excerpt is an older copy of the text.',
  ])
})

test('dashes of one kind are left alone, whichever it is', () => {
  expect(said({ body: aDocument('Day—and night—and day.') })).toEqual([])
  expect(said({ body: aDocument('Day – and night – and day.') })).toEqual([])
  expect(said({ body: aDocument('A well-lit room, 4 - 5 lamps.') })).toEqual([])
  expect(said({ body: aDocument('Day - and night.') })).toEqual([
    'dashes-mixed: 1 dash set otherwise than the rest, or as a hyphen.',
  ])
})

test('a title is told when the target that was chosen shows or keeps less of it', () => {
  const long = { headline: 'h'.repeat(70) + ' and more', search: { title: 'H', description: '' } }
  expect(said(long, { targets: ['html'] })).toEqual([])
  expect(said(long, { targets: ['newsletter'] })).toEqual([
    'title-too-long-for-target: The headline has 79 characters; Newsletter takes 78.',
  ])
  expect(said({ slug: 's'.repeat(201) }, { targets: ['wordpress', 'markdown'] })).toEqual([
    'title-too-long-for-target: The slug has 201 characters; WordPress takes 200.',
  ])
})

test('a chosen article that is not ready is told when readers would get it as it stands', () => {
  const draft = { headline: 'Salt', status: 'draft' } as const
  const told = ['article-unready: “Salt” has the status “Draft”.']
  for (const target of ['html', 'newsletter', 'pdf', 'epub', 'feeds'] as const) {
    expect(said(draft, { targets: [target] })).toEqual(told)
  }
  expect(said({ ...draft, status: 'ready' }, { targets: ['html'] })).toEqual([])
  expect(said({ ...draft, status: 'ready' }, { targets: ['html'] })).toEqual([])
  expect(said(draft, { targets: ['wordpress', 'docx', 'json'] })).toEqual([])
  expect(said(draft)).toEqual([])
})

test('an edition tells of its unready articles once, and never article by article', () => {
  const draft = anArticle({ headline: 'Salt', status: 'draft', byline: [anAuthor().id] })
  const edition = anEdition({ featured: draft.id })
  const source = anExportSource({ chosen: [edition], others: [draft, anAuthor()] })
  const rules = checkRecords(source, { targets: ['html'], options: {}, now: morning }).map(
    ({ rule }) => rule,
  )
  expect(rules.filter((rule) => rule.endsWith('unready'))).toEqual(['edition-article-unready'])
})

test('a headline that leaves nothing for an address is told, alone too, until there is a slug', () => {
  const told = ['slug-untitled: Its address ends in “untitled”.']
  expect(said({ headline: '🌊 🌊' })).toEqual(told)
  expect(said({ headline: '…', slug: '' })).toEqual(told)
  expect(said({ headline: '🌊', slug: 'waves' })).toEqual([])
  expect(said({ headline: 'البحر لنا' })).toEqual([])
  expect(said({ headline: 'Untitled', slug: 'untitled' })).toEqual([])
  expect(said({ headline: '“Untitled”' })).toEqual([])
})

test('a language that is none is told with where it stands, and gives way to that of the journal', () => {
  const article = anArticle({ byline: [anAuthor().id], language: 'english' })
  const thread = aThread({ language: 'English' })
  const edition = anEdition({ featured: article.id })
  function found(chosen: readonly DeskRecord[], journalLanguage: string) {
    const others = [article, anAuthor()]
    const source = anExportSource({ chosen, others, journalLanguage })
    return checkRecords(source, { targets: [], options: {}, now: morning })
      .filter(({ rule }) => rule.endsWith('language-unknown'))
      .map(({ record, place, message, fix }) => [record, place.field, message, fix?.label ?? null])
  }
  const told = 'The language is “english”, which is none.'
  expect(found([article, thread], 'en-GB')).toEqual([
    [article.id, 'language', told, 'Use en-GB'],
    [thread.id, 'language', 'The language is “English”, which is none.', 'Use en-GB'],
  ])
  expect(found([edition], 'english')).toEqual([
    [edition.id, 'title', 'The language of the journal is “english”, which is none.', null],
    [article.id, 'language', told, null],
  ])
  const source = anExportSource({ chosen: [article], others: [anAuthor()] })
  const occasion: Occasion = { targets: [], options: {}, now: morning }
  const wrong = checkRecords(source, occasion).filter(({ rule }) => rule === 'language-unknown')
  expect(fixFindings(article, wrong, { source, occasion })).toEqual({
    ...article,
    language: 'en-GB',
  })
})

test('a piece that is published on a day to come, or on none, is told of', () => {
  const status = 'published'
  expect(said({ status, publishedAt: '2028-01-01T00:00:00.000Z' })).toEqual([
    'published-in-future: It is published, and its date is still to come: 1 January 2028.',
  ])
  expect(said({ status, publishedAt: null })).toEqual([
    'published-undated: It is published and has no date.',
  ])
  expect(said({ status, publishedAt: morning })).toEqual([])
  expect(said({ publishedAt: '2028-01-01T00:00:00.000Z' })).toEqual([])
})

test('the length of a mail’s subject is asked of the headline that becomes one', () => {
  const long = anArticle({ status: 'ready', headline: 'h'.repeat(79) })
  function rules(chosen: readonly DeskRecord[]): readonly string[] {
    const occasion = { targets: ['newsletter' as const], options: {}, now: morning }
    return checkRecords(anExportSource({ chosen, others: [long] }), occasion).map(
      ({ rule }) => rule,
    )
  }
  expect(rules([long])).toContain('title-too-long-for-target')
  expect(rules([anEdition({ articles: [long.id] })])).not.toContain('title-too-long-for-target')
})
