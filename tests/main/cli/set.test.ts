import { expect, test } from 'vitest'

import { createHouse } from '../../../core/library/house.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { morning } from '../../builders/clock.ts'
import { aLibraryWith, reopened } from '../../builders/library.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { typed, typedJson } from './typed.ts'

const imke = anAuthor({ id: aRecordId(81), name: 'Imke Sanderling' })
const tides = anArticle({ id: aRecordId(82), headline: 'Tides', status: 'draft', tags: ['sea'] })
const gulls = anArticle({ id: aRecordId(83), headline: 'Gulls', slug: 'gulls' })

test('details are set, said, and the version before is kept', async () => {
  const { folder } = await aLibraryWith(imke, tides)
  const changes = ['status=ready', 'tags+=night', 'assignee=Imke Sanderling']
  expect(await typed(folder, ['set', '.', 'Tides', ...changes, '--by', 'Mara'])).toEqual({
    status: 0,
    stdout: [
      'status: draft → ready',
      'tags: sea → sea, night',
      'assignee: (nothing) → Imke Sanderling',
      '',
    ].join('\n'),
    stderr: '',
  })
  const library = await reopened(folder)
  expect(expectValue(await library.read(tides.id)).record).toMatchObject({
    status: 'ready',
    tags: ['sea', 'night'],
    assignee: imke.id,
    statusChanges: [{ status: 'ready', by: 'Mara' }],
  })
  expect(expectValue(await library.history(tides.id)).map(({ reason }) => reason)).toContain('bulk')
})

test('the same as JSON; a dry run changes nothing', async () => {
  const { folder } = await aLibraryWith(tides)
  expect(await typedJson(folder, ['set', '.', tides.id, 'section=Coast', '--dry-run'])).toEqual({
    status: 0,
    json: {
      id: tides.id,
      kind: 'article',
      changed: [{ field: 'section', before: [], after: ['Coast'] }],
      remarks: [],
      isDryRun: true,
    },
  })
  const library = await reopened(folder)
  expect(expectValue(await library.read(tides.id)).record).toMatchObject({ section: '' })
})

test('what is worth a look is said and stops nothing', async () => {
  const { folder } = await aLibraryWith(tides, gulls)
  const changes = ['slug=gulls', 'address=example.org', `excerpt=${'Long words. '.repeat(20)}`]
  const dates = ['published=2027-03-01', 'embargo=2027-03-02']
  const { json } = await typedJson(folder, ['set', '.', 'Tides', ...changes, ...dates])
  expect(json).toMatchObject({
    remarks: [
      { field: 'slug', message: '“Gulls” has it already.' },
      { field: 'published', message: 'It would be published before the embargo ends.' },
      { field: 'embargo' },
      {
        field: 'address',
        message: 'This is no whole address, so pages leave it out. Begin it with https://',
      },
      { field: 'excerpt' },
    ],
  })
})

test('points of the checklist that are left open are said', async () => {
  const checklist = [{ id: aRecordId(91), status: 'draft' as const, text: 'Read aloud' }]
  const { folder } = await aLibraryWith(tides, { ...createHouse(morning), checklist })
  expect(await typed(folder, ['set', '.', 'Tides', 'status=ready', '--dry-run'])).toMatchObject({
    stderr: 'status: 1 point of the checklist left open.\nNothing was changed.\n',
  })
})

test('what can’t be set ends with 2, and nothing is changed', async () => {
  const library = await aLibraryWith(tides)
  expect(
    await typedJson(library.folder, ['set', '.', 'Tides', 'section=Coast', 'due=soon']),
  ).toEqual({
    status: 2,
    json: {
      error: { kind: 'wrong-value', message: '“soon” is no day. Write it as 2027-03-12.' },
    },
  })
  expect(expectValue(await library.read(tides.id)).record).toEqual(tides)
})

test('what is so already is said to be', async () => {
  const { folder } = await aLibraryWith(tides)
  expect(await typed(folder, ['set', '.', 'Tides', 'status=draft'])).toEqual({
    status: 0,
    stdout: '',
    stderr: 'It is so already. Nothing was changed.\n',
  })
})

test('a record that is not there is wrong usage', async () => {
  const { folder } = await aLibraryWith(tides)
  expect(await typed(folder, ['set', '.', 'Ebb', 'status=ready'])).toMatchObject({ status: 2 })
})
