import type { Article } from '../../core/article/article.ts'
import type { Block, Document } from '../../core/document/document.ts'
import type { Edition } from '../../core/edition/edition.ts'
import type { Author } from '../../core/people/author.ts'
import { anArticle } from './article.ts'
import { anAuthor } from './author.ts'
import { anEdition } from './edition.ts'
import { nastyStrings } from './nasty-strings.ts'
import { aRecordId } from './record-id.ts'

interface JournalEdition {
  readonly authors: readonly Author[]
  readonly articles: readonly Article[]
  readonly edition: Edition
}

/**
 * An edition of 29 pieces as a learned society would list it: several people on some pieces, the same people on
 * several, letters after names, typographic quotes in headlines, and every nasty string as a tag or a section.
 */
export function journalEdition(): JournalEdition {
  const authors = people.map(([name, postNominals, role], index) =>
    anAuthor({
      id: aRecordId(0x200 + index),
      name,
      postNominals,
      role,
      organisation: 'Harbour Reading Room',
      shortBio: `${name} is ${role.toLowerCase()} of the Harbour Reading Room.`,
      links: [`https://example.org/people/${index}`],
    }),
  )
  const articles = pieces.map(([headline, byline, excerpt], index) =>
    anArticle({
      id: aRecordId(0x300 + index),
      headline,
      standfirst: excerpt,
      byline: byline.map((person) => aRecordId(0x200 + person)),
      body: bodyOf(excerpt, index),
      section: nastyStrings[index % nastyStrings.length] ?? '',
      tags: [3, 7, 19].flatMap((step) => nastyStrings[(index + step) % nastyStrings.length] ?? []),
      status: 'published',
      publishedAt: `2026-11-${String((index % 20) + 1).padStart(2, '0')}T08:00:00+01:00`,
      updatedAt: '2026-11-21T12:00:00.000Z',
    }),
  )
  const [featured, ...others] = articles.map(({ id }) => id)
  return {
    authors,
    articles,
    edition: anEdition({
      id: aRecordId(0x1ff),
      title: 'After dark',
      number: '32',
      introduction: 'Twenty-nine pieces about what a town does when the lamps are lit.',
      featured: featured ?? null,
      articles: others,
    }),
  }
}

const people: readonly (readonly [name: string, postNominals: string, role: string])[] = [
  ['Imke Sanderling', 'CBE', 'Night librarian'],
  ['Tom O’Hale', '', 'Keeper of maps'],
  ['Zoë de Vries', 'OBE, FRSL', 'Chair'],
  ['Odalys Brandt', '', 'Bookbinder'],
  ['Li Na', '', 'Reader in residence'],
  ['Petra Okafor', '', 'Ferry pilot'],
]

type Piece = readonly [headline: string, byline: readonly number[], excerpt: string]

const pieces: readonly Piece[] = [
  [
    'Keeping the lamps: What a night library asks of its town',
    [0],
    'A room that stays open after dark is a promise.',
  ],
  [
    'The quiet hour',
    [3],
    'Nobody planned it. It began when the heating failed and forty readers stayed.',
  ],
  [
    'Lending out the atlas',
    [1],
    'For years it was chained to its desk. Then a boy asked whether the sea was allowed out.',
  ],
  [
    'What the ferrymen read',
    [0, 2],
    'We spent a winter on the morning boat with a crate of paperbacks.',
  ],
  ['A catalogue by smell', [1], 'Half of our readers ask for a book by what it smelled like.'],
  [
    'Why we kept the stairs',
    [2],
    'Every architect wanted them gone; every child wanted to sit on them.',
  ],
  [
    '‘Read to me’ – a year of asking',
    [3, 0],
    'Grown people want it too, and are ashamed to say so.',
  ],
  ['An index of fog', [5], 'On 61 mornings the boat did not sail, and the room was full.'],
  [
    'Returning: After the flood',
    [1],
    'The cellar took eleven hundred books. The town brought back nine hundred.',
  ],
  ['The shelf for the unfinished', [4], 'Some books are for stopping in the middle of.'],
  ['Letters that nobody fetched', [3], 'They lie under R, for reader.'],
  ['How to mend a map', [1, 3], 'Paste, patience and a dry day.'],
  ['Night shift, day school', [0], 'Two classes meet in our doorway at seven.'],
  ['The price of a key', [2], 'Everybody in town may have one. Four hundred do.'],
  ['On whispering', [4, 0, 2], 'It carries further than speech.'],
  ['A ferry timetable, annotated', [5], 'What is printed, what is sailed, and what is meant.'],
  ['The child who read the dictionary', [3], 'She is at S.'],
  ['Counting readers', [1], 'A gate counts legs and umbrellas. We count chairs.'],
  ['Against silence', [2], 'A room in which nobody may speak is a room in which nobody asks.'],
  ['The lamp that hums', [0], 'In B flat, say the choristers.'],
  ['Twelve ways to lose a book', [3, 1], 'Lending it is the twelfth.'],
  ['Storm reading', [5, 4], 'What people take from the shelf while the windows shake.'],
  ['The bench outside', [0], 'It has no books, and most of the talk about them.'],
  ['Who owns the overdue?', [2], 'We stopped fines in May. Nothing happened, at length.'],
  ['Translating the notice board', [4], 'Into five languages, one of them cheerful.'],
  ['The binder’s apprentice', [3], 'Glue under the nails, and an opinion about linen.'],
  ['A short history of the heating', [1], 'It has been about to be replaced since 1934.'],
  ['Half past three', [0], 'The hour of the drunk, the sleepless and the very devoted.'],
  ['What we will do next year', [2, 0], 'The same, and the roof.'],
]

/** Text, a list, a note and a link in turn, so that no two neighbours are built alike. */
function bodyOf(excerpt: string, index: number): Document {
  const opening: Block = {
    type: 'paragraph',
    content: [
      { type: 'text', text: `${excerpt} So much is known` },
      { type: 'footnote', content: [{ type: 'text', text: `From the log, page ${index + 1}.` }] },
      { type: 'text', text: '; the rest was ' },
      { type: 'text', text: 'told', marks: [{ type: 'italic' }] },
      { type: 'text', text: ' to us: ' },
      { type: 'text', text: nastyStrings[index % nastyStrings.length] ?? 'nothing' },
      { type: 'text', text: '.' },
    ],
  }
  const items = ['Chairs', 'Lamps'].map((text) => ({
    type: 'listItem' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
  }))
  const middle: readonly Block[] = [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'What was seen' }] },
    index % 2 === 0
      ? { type: 'bulletList', content: items }
      : { type: 'orderedList', attrs: { start: 1 }, content: items },
  ]
  const close: Block = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'More in the ' },
      {
        type: 'text',
        text: 'minutes',
        marks: [{ type: 'link', attrs: { href: `https://example.org/minutes?of=${index}&all=1` } }],
      },
      { type: 'text', text: '.' },
    ],
  }
  return { type: 'doc', content: [opening, ...middle, close] }
}
