import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { exportRecords } from '../../../core/export/export-records.ts'
import {
  headerWords,
  mailboxText,
  parseMailbox,
} from '../../../core/export/newsletter/mail-header.ts'
import { quotedPrintable } from '../../../core/export/newsletter/quoted-printable.ts'
import type { DeskRecord } from '../../../core/library/library-record.ts'
import { anArticle } from '../../builders/article.ts'
import { anEdition } from '../../builders/edition.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'

test('any text comes back from quoted-printable, in lines that every server passes on', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const sent = quotedPrintable(text)
      expect(sent.split('\r\n').every((line) => line.length <= 76 && !/[ \t]$/u.test(line))).toBe(
        true,
      )
      expect(decoded(sent)).toBe(text.replaceAll(/\r\n?/gu, '\n'))
    }),
  )
})

function decoded(sent: string): string {
  const bytes = sent
    .replaceAll('=\r\n', '')
    .replaceAll('\r\n', '\n')
    .replaceAll(/=([0-9A-F]{2})/gu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return new TextDecoder().decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)))
}

test.each([
  ['Night work', 'Night work'],
  ['Für die Nacht', '=?utf-8?Q?F=C3=BCr_die_Nacht?='],
  ['two\r\nBcc: everybody@example.org', 'two Bcc: everybody@example.org'],
])('the subject %j is sent as %j', (subject, sent) => {
  expect(headerWords(subject)).toBe(sent)
})

describe('a sender', () => {
  test.each([
    ['Harbour Review <news@harbour.example>', '"Harbour Review" <news@harbour.example>'],
    ['news@harbour.example', 'news@harbour.example'],
    ['"Harbour, Review" <news@harbour.example>', '"Harbour, Review" <news@harbour.example>'],
  ])('%j is sent as %j', (typed, sent) => {
    const mailbox = parseMailbox(typed)
    expect(mailbox && mailboxText(mailbox)).toBe(sent)
  })

  test.each(['Harbour Review', 'news@harbour', 'a@b.example\nBcc: c@d.example', '<>'])(
    '%j is none',
    (typed) => {
      expect(parseMailbox(typed)).toBeNull()
    },
  )
})

const first = anArticle()
const second = anArticle({ id: aRecordId(9), headline: 'Fog' })

function mails(options: Record<string, string>) {
  return exportRecords({
    source: anExportSource({ chosen: [first, second] }),
    targets: ['newsletter'],
    options,
  })
}

test('several articles are one digest, which says when its headlines lead nowhere', () => {
  const from = { 'newsletter.from': 'news@harbour.example' }
  const { files, losses } = expectValue(mails(from))
  expect(files.map(({ path }) => path)).toEqual([
    'newsletter/harbour-review.eml',
    'newsletter/harbour-review.html',
    'newsletter/harbour-review.txt',
  ])
  const listed = Array<string>(2).fill('The text and the pictures of the piece')
  expect(losses.map(({ what }) => what)).toEqual([
    ...listed,
    'The way from the mail to the articles',
  ])
  const reached = expectValue(mails({ ...from, 'html.address': 'https://journal.example' }))
  expect(reached.losses.map(({ what }) => what)).toEqual(listed)
  expect(expectValue(mails({})).losses[2]?.what).toBe('The sender of the mail')
})

test.each([
  ['newsletter.from', 'Harbour Review'],
  ['newsletter.media', 'ftp://harbour.example'],
])('%s can’t be %j', (name, value) => {
  expect(expectFailure(mails({ [name]: value }))).toMatchObject({
    kind: 'export-option',
    option: name,
  })
})

describe('a mail of several', () => {
  const arabic = anArticle({
    id: aRecordId(10),
    headline: 'البحر لنا',
    language: 'ar',
    byline: [],
    publishedAt: '2026-11-20',
  })
  const options = { 'html.address': 'https://www.journal.example/review/' }

  function html(chosen: readonly DeskRecord[]): string {
    const source = anExportSource({ chosen, others: [first, second, arabic] })
    const { files } = expectValue(exportRecords({ source, targets: ['newsletter'], options }))
    const file = files.find(({ path }) => path.endsWith('.html'))
    return file !== undefined && 'text' in file ? file.text() : ''
  }

  test('articles has a flat list of equals, and the journal once above and once below it', () => {
    const mail = html([first, second, arabic])
    expect(mail.match(/<h[1-6] [^>]*>/gu)?.map((tag) => tag.slice(1, 3))).toEqual([
      'h1',
      'h2',
      'h2',
      'h2',
    ])
    expect(new Set(mail.match(/<h2 [^>]*>/gu)).size).toBe(1)
    // The title of the page, its headline, its foot.
    expect(mail.match(/>Harbour Review</gu)).toHaveLength(3)
    expect(mail).toContain('>journal.example/review</a>')
    expect(mail).not.toContain('featured')
  })

  test('says of a piece in which language it is, and sets it from the side where that begins', () => {
    for (const chosen of [[first, arabic], [anEdition({ articles: [first.id, arabic.id] })]]) {
      const [entry = ''] = /<div lang="ar" dir="rtl"[\s\S]*?<\/div>/u.exec(html(chosen)) ?? []
      expect(entry).toContain(';text-align:right">')
      expect(
        entry
          .replaceAll(/<[^>]+>/gu, '')
          .trim()
          .split('\n')
          .slice(0, 2),
      ).toEqual(['20 نوفمبر 2026', 'البحر لنا'])
    }
    const turned = html([arabic, { ...second, language: 'fr' }])
    expect(turned).toContain('<html lang="ar" dir="rtl"')
    expect(turned).toContain('<div lang="fr" dir="ltr" style="margin:18px 0 30px;text-align:left">')
  })
})
