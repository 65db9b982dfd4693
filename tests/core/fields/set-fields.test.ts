import { describe, expect, test } from 'vitest'

import type { FieldKnowledge } from '../../../core/fields/record-field.ts'
import { setFields } from '../../../core/fields/set-fields.ts'
import { catalogueEntry } from '../../../core/library/catalogue-entry.ts'
import type { DeskRecord } from '../../../core/library/library-record.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aThread } from '../../builders/thread.ts'

const mara = anAuthor({ id: aRecordId(81), name: 'Mara Lind' })
const jon = anAuthor({ id: aRecordId(82), name: 'Jon Field' })
const otherJon = anAuthor({ id: aRecordId(83), name: 'Jon Field' })
const known: FieldKnowledge = {
  entries: [mara, jon, otherJon].map((author) => catalogueEntry(author, 1)),
  customFields: [
    { id: aRecordId(91), name: 'Print page', kind: 'text', choices: [] },
    { id: aRecordId(92), name: 'Shelf', kind: 'choice', choices: ['North', 'South'] },
    { id: aRecordId(93), name: 'Rights cleared', kind: 'yes-no', choices: [] },
    { id: aRecordId(94), name: 'Chased on', kind: 'date', choices: [] },
  ],
  writer: { id: aRecordId(99), at: '2027-03-01T09:00:00.000Z', by: 'Imke' },
}

function set(record: DeskRecord, ...typed: readonly string[]) {
  return expectValue(setFields(record, typed, known)).record
}

function refused(record: DeskRecord, ...typed: readonly string[]) {
  const done = setFields(record, typed, known)
  return done.ok ? 'nothing was refused' : done.failure
}

describe('an article', () => {
  const article = anArticle({ tags: ['sea'], byline: [jon.id], status: 'draft', slug: 'old' })

  test.each([
    ['title=Night ferry', { headline: 'Night ferry' }],
    ['title= Night\nferry ', { headline: 'Night ferry' }],
    ['Standfirst=One = two', { standfirst: 'One = two' }],
    ['slug=Night Ferry!', { slug: 'night-ferry' }],
    ['slug=', { slug: '' }],
    ['section=Town', { section: 'Town' }],
    ['tags=night, sea ,night', { tags: ['night', 'sea'] }],
    ['tags+=night', { tags: ['sea', 'night'] }],
    ['tags-=sea', { tags: [] }],
    ['tags=', { tags: [] }],
    ['byline+=mara lind', { byline: [jon.id, mara.id] }],
    [`byline-=${jon.id}`, { byline: [] }],
    ['assignee=Mara Lind', { assignee: mara.id }],
    ['assignee=', { assignee: null }],
    ['excerpt=Short.', { excerpt: { kind: 'typed', text: 'Short.' } }],
    ['excerpt=', { excerpt: { kind: 'derived' } }],
    ['language=EN-us', { language: 'en-US' }],
    ['due=2027-03-12', { dueOn: '2027-03-12' }],
    ['published=2027-03-12T09:30:00Z', { publishedAt: '2027-03-12T09:30:00.000Z' }],
    ['embargo=2027-03-12 09:30', { embargoUntil: new Date('2027-03-12T09:30').toISOString() }],
    ['embargo=', { embargoUntil: null }],
    ['goal=1,200 words', { goal: 1200 }],
    ['goal=', { goal: null }],
    ['address=https://example.org/a', { address: 'https://example.org/a' }],
    ['canonical=', { canonicalAddress: null }],
    ['search-title=Ferries', { search: { title: 'Ferries', description: '' } }],
    ['card-description=At night', { social: { title: '', description: 'At night', image: null } }],
    ['template=yes', { isTemplate: true }],
    ['print PAGE=12', { customFields: [{ id: aRecordId(91), value: '12' }] }],
    ['Shelf=North', { customFields: [{ id: aRecordId(92), value: 'North' }] }],
    ['Rights cleared=yes', { customFields: [{ id: aRecordId(93), value: 'yes' }] }],
    ['Rights cleared=no', { customFields: [] }],
    ['Chased on=2027-01-02', { customFields: [{ id: aRecordId(94), value: '2027-01-02' }] }],
  ])('takes %s', (typed, change) => {
    expect(set(article, typed)).toEqual({ ...article, ...change })
  })

  test('has a slug in the letters of its language', () => {
    const german = anArticle({ language: 'de-CH' })
    expect(set(german, 'slug=Nachtfähre')).toEqual({ ...german, slug: 'nachtfaehre' })
  })

  test('comes to a status with who and when', () => {
    expect(set(article, 'status=Published')).toMatchObject({
      status: 'published',
      publishedAt: known.writer.at,
      statusChanges: [{ ...known.writer, status: 'published' }],
    })
  })

  test.each([
    [
      'status',
      'wrong-usage',
      '“status” sets nothing. Write FIELD=VALUE, as status=ready or tags+=sea.',
    ],
    ['colour=red', 'unknown-field', '“colour” is no field of an article. There are Print page, '],
    ['status=done', 'wrong-value', '“done” is no status. There are idea, draft'],
    ['status=', 'wrong-value', 'An article always has a status.'],
    ['status+=ready', 'wrong-value', '“status” has one value: write status=VALUE.'],
    ['due=tomorrow', 'wrong-value', '“tomorrow” is no day. Write it as 2027-03-12.'],
    ['due=2027-02-30', 'wrong-value', '“2027-02-30” is no day.'],
    ['published=12:30', 'wrong-value', '“12:30” is no time.'],
    ['language=english', 'wrong-value', 'is no language.'],
    ['language=', 'wrong-value', 'An article always has a language.'],
    ['assignee=Nobody', 'wrong-value', 'Nobody in this library is called “Nobody”.'],
    [
      'byline=Jon Field',
      'wrong-value',
      '“Jon Field” is the name of several people. Write the id: ',
    ],
    ['goal=many', 'wrong-value', '“many” can’t be a goal.'],
    ['template=perhaps', 'wrong-value', '“perhaps” is neither yes nor no.'],
    ['Shelf=East', 'wrong-value', '“East” is no choice of “Shelf”. There are North, South.'],
  ])('refuses %s', (typed, kind, sentence) => {
    const reason = refused(article, typed)
    expect(reason).toMatchObject({ kind })
    expect(JSON.stringify(reason)).toContain(sentence)
  })

  test('changes nothing when one of the changes can’t be made', () => {
    expect(refused(article, 'section=Town', 'due=soon')).toMatchObject({ kind: 'wrong-value' })
  })

  test('is the same one where it is so already', () => {
    const done = expectValue(setFields(article, ['tags+=sea', 'status=draft'], known))
    expect(done).toEqual({ record: article, changed: [] })
  })

  test('tells what each field was and is', () => {
    const { changed } = expectValue(setFields(article, ['tags+=night', 'due=2027-03-12'], known))
    expect(changed).toEqual([
      { field: 'tags', before: ['sea'], after: ['sea', 'night'] },
      { field: 'due', before: [], after: ['2027-03-12'] },
    ])
  })

  test('has no status to set while it is a template', () => {
    expect(refused(anArticle({ isTemplate: true }), 'status=ready')).toMatchObject({
      sentence: 'A template is never published, so its status is not set.',
    })
  })
})

test('people, editions and threads have fields of their own', () => {
  expect(set(mara, 'name=Mara L.', 'post-nominals=CBE', 'links+=https://example.org')).toEqual({
    ...mara,
    name: 'Mara L.',
    postNominals: 'CBE',
    links: [...mara.links, 'https://example.org'],
  })
  const edition = anEdition()
  expect(set(edition, 'number=31', 'date=2027-03-12', 'introduction=One\n\nTwo')).toEqual({
    ...edition,
    number: '31',
    date: '2027-03-12',
    introduction: 'One\n\nTwo',
  })
  const thread = aThread()
  expect(set(thread, 'title=Night', 'language=de')).toEqual({
    ...thread,
    title: 'Night',
    language: 'de',
  })
  expect(refused(thread, 'status=ready')).toMatchObject({
    sentence: '“status” is no field of a thread. There are title, language.',
  })
})
