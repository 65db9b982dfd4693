import { describe, expect, test } from 'vitest'

import { documentSchema } from '../../../core/document/document.ts'
import { createFigure } from '../../../core/document/figure.ts'
import { exportRecords } from '../../../core/export/export-records.ts'
import type { PageTarget } from '../../../core/export/target.ts'
import type { DeskRecord, LibraryRecord } from '../../../core/library/library-record.ts'
import type { Author } from '../../../core/people/author.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aMedia } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'

const nobody: Partial<Author> = { role: '', organisation: '', shortBio: '' }
const email = 'ada@harbour.example'
const links = ['https://ada.example/', 'https://lamps.example/ada']
const bios = { shortBio: 'Keeps lamps.', longBio: 'Kept lamps.' }
const known: Partial<Author> = { ...bios, links, handles: { x: 'ada' } }

/** What is told of the person to who hands the piece over. */
function toldOfPerson(
  target: PageTarget,
  fields: Partial<Author>,
  chosen: (author: Author) => readonly DeskRecord[] = () => [piece],
): readonly string[] {
  const author = anAuthor({ ...nobody, ...fields })
  return losses(target, chosen(author), [author])
    .filter(({ record }) => record === author.id)
    .map(({ what }) => what)
}

function losses(
  target: PageTarget,
  chosen: readonly DeskRecord[],
  others: readonly LibraryRecord[] = [],
) {
  return expectValue(
    exportRecords({
      source: anExportSource({ chosen, others: [piece, ...others] }),
      targets: [target],
      options: { 'html.address': 'https://journal.example/' },
    }),
  ).losses
}

const piece = anArticle({ byline: [anAuthor().id] })
const edition = anEdition({ articles: [piece.id] })

describe('what is lost of a person names only what that person has', () => {
  test.each<{ target: PageTarget; fields: Partial<Author>; told: readonly string[] }>([
    { target: 'pdf', fields: {}, told: [] },
    { target: 'pdf', fields: { links }, told: ['Links of a person'] },
    { target: 'epub', fields: { handles: { x: 'ada' } }, told: ['Handles of a person'] },
    {
      target: 'newsletter',
      fields: bios,
      told: ['Long bio of a person'],
    },
    { target: 'wordpress', fields: { longBio: 'Keeps lamps.', role: 'Keeper' }, told: [] },
    { target: 'wordpress', fields: { email }, told: ['E-mail address of a person'] },
    { target: 'wordpress', fields: { email: '' }, told: [] },
    { target: 'docx', fields: { role: 'Keeper' }, told: ['Role of a person'] },
    { target: 'feeds', fields: { shortBio: 'Keeps lamps.' }, told: ['Bio of a person'] },
    { target: 'feeds', fields: { longBio: 'Keeps lamps.' }, told: ['Bio of a person'] },
    { target: 'ghost', fields: { email, links: links.slice(0, 1) }, told: [] },
    { target: 'ghost', fields: {}, told: [] },
    { target: 'ghost', fields: { email: 'ada at sea' }, told: ['E-mail address of a person'] },
    { target: 'ghost', fields: { email, links }, told: ['All links of a person but the first'] },
    { target: 'markdown', fields: { links, handles: { x: 'ada' } }, told: [] },
  ])('$target: $told', ({ target, fields, told }) => {
    expect(toldOfPerson(target, fields)).toEqual(told)
  })

  test('a page of their own, which an edition has and who was chosen, carries what an article has no place for', () => {
    const lost = ['Handles of a person', 'Long bio of a person']
    expect(toldOfPerson('html', known)).toEqual(lost)
    expect(toldOfPerson('html', known, () => [edition])).toEqual([])
    expect(toldOfPerson('html', known, (author) => [piece, author])).toEqual([])
  })

  test('plain text has a file of who was chosen, and there the long bio', () => {
    expect(toldOfPerson('text', known)).toEqual([
      'Links of a person',
      'Handles of a person',
      'Long bio of a person',
    ])
    expect(toldOfPerson('text', known, (author) => [author])).toEqual(['Bio of a person'])
  })

  test('no feed says that another file leads on', () => {
    const whys = losses('feeds', [edition], [anAuthor()]).map(({ why }) => why)
    expect(whys).toContain('A feed names who wrote a piece and says no more of them.')
    expect(whys.join(' ')).not.toContain('page')
  })
})

describe('what is lost of a text names only what stands in it', () => {
  test.each([
    ['markdown', 'subscript', ['Subscript']],
    ['markdown', 'bold', []],
    ['text', 'superscript', ['Superscript']],
    ['text', 'highlight', ['Highlights']],
    ['text', 'smallCaps', ['Small capitals']],
    ['text', 'bold', ['Bold']],
    ['text', 'italic', ['Italic']],
    ['text', 'strike', ['Struck words']],
    ['text', 'code', ['Code']],
  ] as const)('%s, %s', (target, type, told) => {
    const words = { type: 'text', text: 'lamp', marks: [{ type }] }
    const body = documentSchema.parse({
      type: 'doc',
      content: [{ type: 'paragraph', content: [words] }],
    })
    const whats = losses(target, [anArticle({ body, standfirst: '', language: 'en-GB' })])
    expect(whats.map(({ what }) => what)).toEqual(told)
  })

  test.each([
    [{ section: 'Night' }, ['The section']],
    [{ tags: ['lamps'] }, ['The tags']],
    [{ section: 'Night', tags: ['lamps'] }, ['The section', 'The tags']],
  ])('section and tags of %o', (fields, told) => {
    expect(losses('text', [anArticle(fields)]).map(({ what }) => what)).toEqual(told)
  })

  test.each([
    [{ number: '7', date: null }, ['The number of the edition']],
    [{ number: '', date: '2026-11-21' }, ['The date of the edition']],
  ])('number and date of an edition of %o', (fields, told) => {
    const bare = anEdition({ ...fields, articles: [], featured: null, introduction: '' })
    expect(losses('wordpress', [bare]).map(({ what }) => what)).toEqual(told)
  })

  test.each([
    [{ publishedAt: '2026-11-21T08:30:00.000Z' }, ['The local time of publication']],
    [{ publishedAt: '2026-11-21T09:30:00.000+01:00' }, []],
    [
      {
        publishedAt: '2026-11-21T09:30:00.000+01:00',
        embargoUntil: '2026-12-24T00:00:00.000Z',
        status: 'ready' as const,
      },
      ['The embargo', 'The local time of publication'],
    ],
    [{ publishedAt: null }, []],
  ])('the clock for WordPress of %o', (fields, told) => {
    const whats = losses('wordpress', [anArticle({ standfirst: '', ...fields })])
    expect(whats.map(({ what }) => what)).toEqual(told)
  })

  test.each(['docx', 'newsletter'] as const)('%s: a WebP picture that is not in it', (target) => {
    const webp = aMedia({ type: 'image/webp' })
    const social = { title: '', description: '', image: webp.id }
    const old = 'WebP pictures in older programs'
    const unseen = losses(target, [anArticle({ social })], [webp])
    const seen = losses(target, [anArticle({ leadImage: webp.id })], [webp])
    expect(unseen.map(({ what }) => what)).not.toContain(old)
    expect(seen.map(({ what }) => what)).toContain(old)
  })

  test('a mail of several articles loses their texts and pictures, and nothing in them', () => {
    const webp = aMedia({ type: 'image/webp' })
    const body = documentSchema.parse({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Lamps.' }] },
        createFigure([{ media: null, alt: 'A dog', address: '' }]),
      ],
    })
    const first = anArticle({ body, leadImage: webp.id, standfirst: '' })
    const second = { ...first, id: aRecordId(82), leadImage: null }
    const blank = { ...second, id: aRecordId(83), body: { type: 'doc' as const, content: [] } }
    const told = losses('newsletter', [first, second, blank], [webp])
    expect(
      told
        .filter(({ what }) => /picture/iu.test(what))
        .map(({ record, what }) => [record === blank.id, what]),
    ).toEqual([
      [false, 'The text and the pictures of the piece'],
      [false, 'The text and the pictures of the piece'],
    ])
  })

  test('a mail of an edition tells of WebP where the piece that it features shows one', () => {
    const webp = aMedia({ type: 'image/webp' })
    const shown = anArticle({ leadImage: webp.id })
    const whats = [shown.id, null].map((featured) =>
      losses('newsletter', [anEdition({ articles: [shown.id], featured })], [shown, webp])
        .map(({ what }) => what)
        .includes('WebP pictures in older programs'),
    )
    expect(whats).toEqual([true, false])
  })

  test('credits count who is not there any more', () => {
    const credited = anArticle({
      contributors: [{ id: piece.id, author: edition.id, role: 'translator' }],
    })
    expect(losses('html', [credited]).map(({ what }) => what)).toEqual(['One name of the credits'])
  })
})
