import { expect, test } from 'vitest'

import { recordText } from '../../../../core/export/text/text.ts'
import type { DeskRecord } from '../../../../core/library/library-record.ts'
import { aDocument, anArticle } from '../../../builders/article.ts'
import { anAuthor } from '../../../builders/author.ts'
import { anEdition } from '../../../builders/edition.ts'
import { everyNode } from '../../../builders/every-node.ts'
import { anExportSource } from '../../../builders/export-source.ts'
import { aMedia } from '../../../builders/media.ts'
import { aMediaId, aRecordId } from '../../../builders/record-id.ts'
import { aPost, aThread } from '../../../builders/thread.ts'

const author = anAuthor({ postNominals: 'OBE' })
const article = anArticle({
  body: everyNode,
  byline: [author.id],
  publishedAt: '2027-03-12T00:30:00+01:00',
})

function textOf(record: DeskRecord): string {
  return recordText(
    record,
    anExportSource({ chosen: [record], others: [article, author, aMedia()] }),
  )
}

test('an article is plain text with its links as a list', () => {
  expect(textOf(article)).toBe(`The library that never closes

A town keeps its reading room open through the night.

By Imke Sanderling OBE
12 March 2027

At ten the lamps & <candles> are out lit; read on [1].
Type a < b and run.

Who comes?

- Nurses
- Students
  3. of law
  4. of the sea

> Nobody is sent home.

Who comes?

    const lamp = "on"
      light(lamp)

* * *

[Picture: Four readers under green lamps]
Past midnight.

[Picture: A dog asleep]

Small print

H2O at the 5th hour¹ of the uss Lantern.²

[x] Light the lamps
[ ] Lock the door

> Nobody is ever sent home.
> — The night porter

Readers by hour
Hour           | Readers
---------------+--------
22             | 31
All night long |

Tip:
    Bring a coat.

How to get there
    Follow the quay.

All the lamps [2]
A catalogue.
example.org

A night in four minutes [3] (YouTube)

[Picture: The room at ten]
[Picture: The room at four]
Ten and four.

The lamps still burn.

At dawn

Notes
1. So says the log.
2. A ship.

Links
[1] https://example.org/night
[2] https://www.example.org/lamps
[3] https://www.youtube.com/watch?v=lamp

About the author

Imke Sanderling OBE
Night librarian, Harbour Reading Room
Imke Sanderling keeps the lamps of the Harbour Reading Room.
`)
})

test('what stands around a text is in its own language', () => {
  const translator = anAuthor({ id: aRecordId(91), name: 'Mara Quill', postNominals: '' })
  const german = anArticle({
    language: 'de',
    headline: 'Nachtschicht',
    body: everyNode,
    byline: [author.id, translator.id],
    contributors: [{ id: aRecordId(94), author: translator.id, role: 'translator' }],
    publishedAt: '2027-03-12T00:30:00+01:00',
  })
  const text = recordText(
    german,
    anExportSource({ chosen: [german], others: [author, translator, aMedia()] }),
  )
  expect(text).toContain(
    'Von Imke Sanderling OBE und Mara Quill\nÜbersetzt von Mara Quill\n12. März 2027\n',
  )
  expect(text).toContain('\n[Bild: Four readers under green lamps]\n')
  expect(text).toContain('\nTipp:\n')
  expect(text).toContain('\n\nAnmerkungen\n1. ')
  expect(text).toContain('\n\nLinks\n[1] ')
  expect(text).toContain('\n\nZu den Personen\n')
  expect(text).not.toMatch(/\b(?:By|Picture|Notes|About)\b/u)
})

test('an edition in another language says so between its pieces too', () => {
  const pieces = [92, 93].map((id) => anArticle({ id: aRecordId(id), language: 'fr' }))
  const [first, second] = pieces.map(({ id }) => id)
  const edition = anEdition({ featured: first ?? null, articles: second ? [second] : [] })
  const text = recordText(edition, anExportSource({ chosen: [edition], others: pieces }))
  expect(text).toContain('Numéro 31 · 21 novembre 2026')
  expect(text).toContain('\n\nÀ lire aussi\n\n')
  expect(text).toContain('\n--- Texte 2 sur 2 ---\n')
})

test('an edition is its listing, and then each piece whole, in order', () => {
  const second = anArticle({ id: aRecordId(90), headline: 'Gulls', body: aDocument('They count.') })
  const edition = anEdition({ featured: second.id, articles: [article.id] })
  const text = recordText(
    edition,
    anExportSource({ chosen: [edition], others: [article, second, author, aMedia()] }),
  )
  const [listing, first, last] = text.split(/\n--- Piece \d of 2 ---\n\n/u)
  expect(listing).toBe(`Night work
Number 31 · 21 November 2026

Eight pieces about what happens after dark.

Gulls
A town keeps its reading room open through the night.

Also featured

Imke Sanderling OBE
The library that never closes
A town keeps its reading room open through the night.
`)
  expect(first).toBe(textOf(second))
  expect(last).toBe(textOf(article))
})

test('a thread stands post by post, with numbers, cards, pictures and what is missing', () => {
  const thread = aThread({
    posts: [
      aPost({
        text: 'Read example.org/night... now',
        links: [{ text: 'example.org/night...', address: null }],
      }),
      aPost({ id: aRecordId(32), text: '', missing: true }),
      aPost({
        id: aRecordId(33),
        text: 'The lamps.',
        card: {
          address: 'https://example.org/lamps',
          title: 'Lamps',
          description: 'All of them.',
          image: null,
        },
        images: [{ id: aRecordId(40), media: aMediaId(1), alt: 'Green lamps', altOwedBy: null }],
      }),
    ],
  })
  expect(textOf(thread)).toBe(`Reading at night

--- Post 1 of 3 ---

Read example.org/night... now 1/3

Link “example.org/night...”: address unknown

--- Post 2 of 3 ---

[Post 2 of 3 is missing.]

--- Post 3 of 3 ---

The lamps. 3/3

Card: Lamps
  All of them.
  Address: https://example.org/lamps
Picture 1: media/reading-room-000000000000.png
  Alt text: Green lamps
`)
})

test('a person is a name, a role and a bio', () => {
  expect(textOf(author)).toBe(`Imke Sanderling OBE
Night librarian, Harbour Reading Room

Imke Sanderling keeps the lamps of the Harbour Reading Room.
`)
})

test('lines end in LF and no half character is left', () => {
  const text = textOf(anArticle({ headline: 'A\ud800', standfirst: 'one\r\ntwo\rthree' }))
  expect(text).not.toContain('\r')
  expect(text.isWellFormed()).toBe(true)
})
