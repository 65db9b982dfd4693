import { describe, expect, test } from 'vitest'

import type { Block, TableCell, TableRow } from '../../../../core/document/document.ts'
import { createFigure } from '../../../../core/document/figure.ts'
import { printedNotes, proposalFor } from '../proposal.ts'

describe('a Markdown file', () => {
  const text = [
    '---',
    'title: "Lamp: oil"',
    'author: By Imke Sanderling OBE and Tom Hale',
    'date: 2026-03-01 18:30',
    'tags: lamps, night',
    'slug: lamp-oil',
    'description: What burns best.',
    'published: true',
    'image: pictures/lamp.png',
    'layout: post',
    '---',
    '# Lamp: oil',
    '',
    'Rapeseed *burns **bright***, see [the list](https://harbour.example/oil).',
  ].join('\n')

  test('becomes an article with what its front matter says', () => {
    const proposal = proposalFor({ fileName: 'oil.md', text })
    expect(proposal.articles).toEqual([
      {
        key: 'article 1',
        headline: 'Lamp: oil',
        standfirst: '',
        body: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'Rapeseed ' },
                { type: 'text', text: 'burns ', marks: [{ type: 'italic' }] },
                { type: 'text', text: 'bright', marks: [{ type: 'italic' }, { type: 'bold' }] },
                { type: 'text', text: ', see ' },
                {
                  type: 'text',
                  text: 'the list',
                  marks: [{ type: 'link', attrs: { href: 'https://harbour.example/oil' } }],
                },
                { type: 'text', text: '.' },
              ],
            },
          ],
        },
        byline: ['author 1', 'author 2'],
        contributors: [],
        cardPicture: null,
        excerpt: { kind: 'typed', text: 'What burns best.' },
        slug: 'lamp-oil',
        section: '',
        tags: ['lamps', 'night'],
        leadPicture: 'pictures/lamp.png',
        pictures: [],
        status: 'published',
        language: 'en-GB',
        address: null,
        canonicalAddress: null,
        publishedAt: '2026-03-01T18:30:00Z',
        embargoUntil: null,
        search: { title: '', description: '' },
        social: { title: '', description: '', image: null },
        dueOn: null,
      },
    ])
    expect(proposal.authors.map(({ name, postNominals }) => [name, postNominals])).toEqual([
      ['Imke Sanderling', 'OBE'],
      ['Tom Hale', ''],
    ])
    expect(printedNotes(proposal)).toEqual([
      'Front matter: “layout” has no place in an article and is left out.',
      'Front matter: “description” becomes the excerpt that listings print; the standfirst stays empty.',
      'Front matter: The date “2026-03-01 18:30” has no time zone; it is taken as UTC.',
    ])
  })

  test.each<{ name: string; text: string; blocks: readonly Block[]; notes: readonly string[] }>([
    {
      name: 'a table is one, with the caption below it',
      text: '| a | b |\n| - | -: |\n| 1 | 2 |\n\nTable: Oil',
      blocks: [
        {
          type: 'table',
          attrs: { caption: 'Oil' },
          content: [row('tableHeader', 'a', 'b'), row('tableCell', '1', '2')],
        },
      ],
      notes: [],
    },
    {
      name: 'a link that could run a program loses its address',
      text: '[press](javascript:alert(1)) here',
      blocks: [paragraph('press here')],
      notes: [
        'Body: The link to “javascript:alert(1)” was dropped, its text kept: only web and mail addresses can be published.',
      ],
    },
    {
      name: 'a picture on the web keeps its description only',
      text: 'before ![Lit lamp](https://harbour.example/lamp.png "At dusk") after',
      blocks: [
        paragraph('before'),
        createFigure(
          [{ media: null, alt: 'Lit lamp', address: 'https://harbour.example/lamp.png' }],
          { caption: 'At dusk' },
        ),
        paragraph('after'),
      ],
      notes: [
        'Body: The picture “https://harbour.example/lamp.png” is on the web and was not fetched.',
      ],
    },
    {
      name: 'HTML inside is reduced to its text',
      text: '<div onclick="x()">Mind the <script>alert(1)</script>step</div>',
      blocks: [paragraph('Mind the step')],
      notes: ['Body: HTML inside the Markdown was left out, its text kept.'],
    },
    {
      name: 'figures that are written as HTML are figures, in a block or a line',
      text: '<figure>\n<img src="quay.jpg" alt="The quay">\n<figcaption>At dusk</figcaption>\n</figure>\n\nsee <img src="lamp.jpg" alt="A lamp"> there',
      blocks: [
        createFigure([{ media: null, alt: 'The quay', address: 'quay.jpg' }], {
          caption: 'At dusk',
        }),
        paragraph('see'),
        createFigure([{ media: null, alt: 'A lamp', address: 'lamp.jpg' }]),
        paragraph('there'),
      ],
      notes: [],
    },
    {
      name: 'a link without words shows its address',
      text: 'See [](https://oil.example).',
      blocks: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'See ' },
            {
              type: 'text',
              text: 'https://oil.example',
              marks: [{ type: 'link', attrs: { href: 'https://oil.example' } }],
            },
            { type: 'text', text: '.' },
          ],
        },
      ],
      notes: [],
    },
    {
      name: 'carets that cling to a word raise what they hold',
      text: 'Ten m^2^, 2^10 or 2^12, x^y^z.',
      blocks: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Ten m' },
            { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
            { type: 'text', text: ', 2^10 or 2^12, x^y^z.' },
          ],
        },
      ],
      notes: [],
    },
    {
      name: 'lists nest, and boxes can be ticked',
      text: '3. one\n   - inner\n4. two\n\n- [x] lit',
      blocks: [
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [
            {
              type: 'listItem',
              content: [
                paragraph('one'),
                {
                  type: 'bulletList',
                  content: [{ type: 'listItem', content: [paragraph('inner')] }],
                },
              ],
            },
            { type: 'listItem', content: [paragraph('two')] },
          ],
        },
        {
          type: 'taskList',
          content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph('lit')] }],
        },
      ],
      notes: [],
    },
    {
      name: 'a note stands where its number is',
      text: 'Oil[^1] burns.\n\n[^1]: So does wax.',
      blocks: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Oil' },
            { type: 'footnote', content: [{ type: 'text', text: 'So does wax.' }] },
            { type: 'text', text: ' burns.' },
          ],
        },
      ],
      notes: [],
    },
    {
      name: 'front matter that is no YAML is kept as code',
      text: '---\ntitle: "unclosed\n---\nText.',
      blocks: [
        {
          type: 'codeBlock',
          attrs: { language: 'yaml' },
          content: [{ type: 'text', text: 'title: "unclosed' }],
        },
        paragraph('Text.'),
      ],
      notes: [
        'Front matter: The front matter is not valid YAML; it is kept as a block of code above the text.',
        'Headline: The text has no headline; the file’s name is used.',
      ],
    },
  ])('$name', ({ text: markdown, blocks, notes }) => {
    const proposal = proposalFor({
      fileName: 'lamp-notes.md',
      text: notes.some((note) => note.startsWith('Headline'))
        ? markdown
        : `# Lamp notes\n\n${markdown}`,
    })
    expect(proposal.articles[0]?.headline).toBe('Lamp notes')
    expect(proposal.articles[0]?.body.content).toEqual(blocks)
    expect(printedNotes(proposal)).toEqual(notes)
  })

  test('counts what stands around its HTML as nesting', () => {
    const inner = `${'<blockquote>'.repeat(10)}Deep <img src="quay.jpg" alt="">`
    const [within, beyond] = [10, 35].map((quotes) =>
      printedNotes(proposalFor({ fileName: 'deep.md', text: `${'> '.repeat(quotes)}${inner}` })),
    )
    const tooDeep = 'Body: Nesting that is too deep was made flat.'
    expect(within).not.toContain(tooDeep)
    expect(beyond).toContain(tooDeep)
  })

  test('reads one tilde that clings to a word as a subscript, and strikes by two or by one that stands apart', () => {
    const { articles } = proposalFor({
      fileName: 'oil.md',
      text: 'H~2~O, C~6~H~12~, ~~gone~~ and ~gone~, cut~off here~ too.',
    })
    const [line] = articles[0]?.body.content ?? []
    const marked = line?.type === 'paragraph' ? (line.content ?? []) : []
    expect(
      marked.flatMap((piece) =>
        piece.type === 'text' && piece.marks !== undefined
          ? [[piece.text, ...piece.marks.map(({ type }) => type)]]
          : [],
      ),
    ).toEqual([
      ['2', 'subscript'],
      ['6', 'subscript'],
      ['12', 'subscript'],
      ['gone', 'strike'],
      ['gone', 'strike'],
      ['off here', 'strike'],
    ])
  })

  test('only pictures that lie beside the file are looked for', () => {
    const addresses = [
      'a%20b.png',
      './in/c.png?v=1',
      '../d.png',
      '/etc/e.png',
      'file:///f.png',
      'C:/g.png',
      'in/../../h.png',
    ]
    const { articles } = proposalFor({
      fileName: 'a.md',
      text: `# Pictures\n\n${addresses.map((address) => `![x](${address})`).join('\n\n')}`,
    })
    expect(articles[0]?.pictures).toEqual([
      { image: 0, path: 'a b.png' },
      { image: 1, path: 'in/c.png' },
    ])
  })
})

function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

function row(type: TableCell['type'], ...texts: readonly string[]): TableRow {
  const aligns = [null, 'right'] as const
  return {
    type: 'tableRow',
    content: texts.map((text, at) => ({
      type,
      attrs: { colspan: 1, rowspan: 1, colwidth: null, align: aligns[at] ?? null },
      content: [paragraph(text)],
    })),
  }
}
