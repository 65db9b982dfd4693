import type { Article } from '../../core/article/article.ts'
import { type Document, documentSchema } from '../../core/document/document.ts'
import type { DeskRecord } from '../../core/library/library-record.ts'
import type { MediaId, RecordId } from '../../core/library/record-id.ts'
import { anArticle } from './article.ts'
import { anAuthor } from './author.ts'
import { anEdition } from './edition.ts'
import { aRecordId } from './record-id.ts'

export const hardEdition: RecordId = aRecordId(75)

/**
 * An edition of pieces that no target finds easy: signs that formats have for themselves, other scripts, empty fields,
 * people of one name, and nodes in nodes where few look for them.
 */
export function hardRecords([first, second]: readonly [MediaId, MediaId]): {
  readonly records: readonly DeskRecord[]
  readonly nested: Article
} {
  const smiths = anAuthor({
    id: aRecordId(61),
    name: 'Smith and Sons, Ltd',
    role: 'Printers, since 1802',
  })
  const jo = anAuthor({ id: aRecordId(62), name: 'Jo Lee', shortBio: 'Jo Lee mends ropes.' })
  const otherJo = anAuthor({ id: aRecordId(63), name: 'Jo Lee', shortBio: 'Jo Lee sells lamps.' })
  const maryam = anAuthor({
    id: aRecordId(64),
    name: 'مريم الهاشمي',
    role: 'كاتبة',
    organisation: '',
    shortBio: 'تكتب «ليلا» عن البحر.',
  })
  const lin = anAuthor({
    id: aRecordId(65),
    name: '林 語堂',
    role: '',
    organisation: '',
    shortBio: '',
  })
  const nested = anArticle({
    id: aRecordId(71),
    headline: '“<Lamps> & ‘night’” *not* _set_ [1] {{ site }} ]]> 👩‍👩‍👧',
    standfirst: 'A <b>standfirst</b> & “quotes”, 100% – #1',
    byline: [smiths.id, jo.id],
    contributors: [
      { id: aRecordId(81), author: lin.id, role: 'translator' },
      { id: aRecordId(82), author: maryam.id, role: 'photographer' },
      { id: aRecordId(83), author: smiths.id, role: 'photographer' },
    ],
    section: 'Town & <sea>',
    tags: ['a, b', '夜', 'x; y', '海', '<t>'],
    excerpt: { kind: 'typed', text: 'An <excerpt> & “more”: 5 > 4.' },
    status: 'published',
    publishedAt: '2027-03-12T09:30:00+01:00',
    leadImage: first,
    body: nestedBody([first, second]),
  })
  const arabic = anArticle({
    id: aRecordId(72),
    headline: 'مكتبة الميناء',
    standfirst: 'غرفة القراءة تبقى مفتوحة.',
    language: 'ar',
    byline: [maryam.id, lin.id],
    section: '海',
    tags: ['夜'],
    body: written([
      paragraph('في العاشرة ليلا تبقى المصابيح مضاءة.', footnote('هكذا يقول السجل.')),
      heading(2, 'من يأتي؟'),
      list('bulletList', [paragraph('ممرضات')], [paragraph('Students of law (قانون)')]),
    ]),
  })
  const bare = anArticle({
    id: aRecordId(73),
    headline: '',
    standfirst: '',
    byline: [],
    body: written([paragraph('Only this.')]),
  })
  const twin = anArticle({
    id: aRecordId(74),
    headline: 'Ropes',
    standfirst: '',
    byline: [otherJo.id],
    language: 'de',
    contributors: [{ id: aRecordId(84), author: jo.id, role: 'editor' }],
    body: reviewedBody,
  })
  const edition = anEdition({
    id: hardEdition,
    title: 'Night & <day>: “31/32”',
    number: '31/32',
    introduction: 'First & <second>.\nA line below.\n\n*Third* paragraph, _so_.',
    articles: [nested.id, arabic.id, bare.id, twin.id],
  })
  return {
    records: [smiths, jo, otherJo, maryam, lin, nested, arabic, bare, twin, edition],
    nested,
  }
}

type Piece = string | object

function nestedBody([first, second]: readonly [MediaId, MediaId]): Document {
  return written([
    paragraph('Before <anything> & “all”: 2 * 3 * 4, a_b_c, `tick`, 1. No list, # no heading.'),
    heading(2, 'A heading', footnote('Noted <in> a heading.'), ' with a note'),
    list(
      'bulletList',
      [
        paragraph('One'),
        figure([{ media: first, alt: 'A lamp in a list' }], { caption: 'In a list' }),
        list(
          'orderedList',
          [paragraph('One of one', footnote('In a list.'))],
          [paragraph('Two of one'), list('bulletList', [paragraph('Three deep')])],
        ),
      ],
      [
        paragraph('Two'),
        { type: 'codeBlock', attrs: { language: 'sh' }, content: [text('ls <a> | "b"\n\n  $x')] },
      ],
    ),
    {
      type: 'table',
      attrs: { caption: 'A table & <its> caption' },
      content: [
        row(
          cell('tableHeader', [paragraph('Hour', footnote('In a head cell.'))]),
          cell('tableHeader', [paragraph('Who | what')], { colspan: 2, align: 'center' }),
        ),
        row(
          cell('tableHeader', [paragraph('22')], { rowspan: 2 }),
          cell('tableCell', [paragraph('Nurses', footnote('In a cell.')), paragraph('and more')]),
          cell('tableCell', [list('bulletList', [paragraph('a')], [paragraph('b')])]),
        ),
        row(
          cell('tableCell', [paragraph('')]),
          cell('tableCell', [paragraph('5 < 6')], { align: 'right' }),
        ),
      ],
    },
    {
      type: 'details',
      content: [
        { type: 'detailsSummary', content: [text('How & <where>')] },
        {
          type: 'detailsContent',
          content: [
            paragraph('Inside.'),
            {
              type: 'callout',
              attrs: { tone: 'warning' },
              content: [
                paragraph('Mind the step', footnote('In a box in a fold.')),
                list('bulletList', [paragraph('and the rail')]),
              ],
            },
          ],
        },
      ],
    },
    figure(
      [
        { media: first, alt: 'The room “at ten”' },
        { media: second, alt: '' },
      ],
      {
        caption: 'Ten & <four>',
        credit: 'Ada Moss / 海',
        licence: 'CC BY-SA 4.0',
        alignment: 'wide',
      },
    ),
    {
      type: 'blockquote',
      content: [
        paragraph('Said once.'),
        { type: 'blockquote', content: [paragraph('Said twice.')] },
      ],
    },
    { type: 'pullQuote', attrs: { attribution: '' }, content: [text('Nobody & <no one>')] },
    {
      type: 'taskList',
      content: [
        {
          type: 'taskItem',
          attrs: { checked: true },
          content: [
            paragraph('Done'),
            {
              type: 'taskList',
              content: [
                { type: 'taskItem', attrs: { checked: false }, content: [paragraph('Not yet')] },
              ],
            },
          ],
        },
      ],
    },
    {
      type: 'callout',
      attrs: { tone: 'note' },
      content: [
        heading(3, 'In a box'),
        paragraph('Words.'),
        figure([{ media: second, alt: 'In a box' }], {}),
      ],
    },
    paragraph(
      text('bold', 'bold'),
      text('both', 'bold', 'italic'),
      text('sub', 'subscript'),
      { type: 'hardBreak' },
      text('x<y', 'code'),
      text('small', 'smallCaps'),
      text('marked', 'highlight'),
      text('gone', 'strike'),
      {
        type: 'text',
        text: 'link & “so”',
        marks: [{ type: 'link', attrs: { href: 'https://example.org/?a=1&b=2#“c”' } }],
      },
    ),
    { type: 'paragraph' },
    { type: 'horizontalRule' },
    longTable,
    {
      type: 'embed',
      attrs: {
        address: 'https://www.youtube.com/watch?v=a&b=c',
        provider: 'YouTube',
        title: 'A <film> & more',
      },
    },
    {
      type: 'card',
      attrs: {
        address: 'https://www.example.org/?a=1&b=2',
        title: 'A [card] & <so>',
        description: '',
        image: null,
      },
    },
    heading(4, ''),
    paragraph('قال: «مساء الخير» and went on in English.'),
  ])
}

const longTable = {
  type: 'table',
  attrs: { caption: '' },
  content: Array.from({ length: 120 }, (_, at) =>
    row(
      cell('tableCell', [paragraph(`Night ${at + 1}`)]),
      cell('tableCell', [paragraph(`${at * 7}`)]),
    ),
  ),
}

const suggested = { author: 'Ada Moss', time: '2026-11-26T10:00:00Z' }

/** What nobody but Word may tell: words that are suggested, and comments. */
const reviewedBody = written([
  paragraph(
    'Ropes are ',
    {
      type: 'text',
      text: ' SECRETADDED',
      marks: [{ type: 'insertion', attrs: { id: 's1', ...suggested } }],
    },
    {
      type: 'text',
      text: ' kept',
      marks: [{ type: 'deletion', attrs: { id: 's2', ...suggested } }],
    },
    {
      type: 'text',
      text: ' and dry.',
      marks: [
        {
          type: 'comment',
          attrs: {
            id: 'c1',
            ...suggested,
            text: 'SECRETREMARK',
            replies: [{ id: 'c2', ...suggested, text: 'SECRETREPLY' }],
            resolvedAt: null,
          },
        },
      ],
    },
  ),
  {
    ...paragraph('SECRETPARAGRAPH'),
    marks: [{ type: 'insertion', attrs: { id: 's3', ...suggested } }],
  },
  list('bulletList', [paragraph('One')], [paragraph('Two')]),
])

function written(content: readonly object[]): Document {
  return documentSchema.parse({ type: 'doc', content })
}

function paragraph(...pieces: readonly Piece[]) {
  const content = pieces
    .filter((piece) => piece !== '')
    .map((piece) => (typeof piece === 'string' ? text(piece) : piece))
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}

function heading(level: 2 | 3 | 4, ...pieces: readonly Piece[]) {
  return { ...paragraph(...pieces), type: 'heading', attrs: { level } }
}

function text(words: string, ...marks: readonly string[]) {
  return marks.length === 0
    ? { type: 'text', text: words }
    : { type: 'text', text: words, marks: marks.map((type) => ({ type })) }
}

function footnote(words: string) {
  return { type: 'footnote', content: [text(words)] }
}

function list(type: 'bulletList' | 'orderedList', ...items: readonly (readonly object[])[]) {
  const content = items.map((blocks) => ({ type: 'listItem', content: blocks }))
  return type === 'orderedList' ? { type, attrs: { start: 4 }, content } : { type, content }
}

function figure(images: readonly object[], said: object) {
  const attrs = { caption: '', credit: '', licence: '', alignment: 'center', ...said, images }
  return { type: 'figure', attrs }
}

function row(...cells: readonly object[]) {
  return { type: 'tableRow', content: cells }
}

function cell(type: 'tableHeader' | 'tableCell', content: readonly object[], said: object = {}) {
  const attrs = { colspan: 1, rowspan: 1, colwidth: null, align: null, ...said }
  return { type, attrs, content }
}
