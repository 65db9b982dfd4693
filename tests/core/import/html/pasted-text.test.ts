import { expect, test } from 'vitest'

import { documentText } from '../../../../core/document/document-text.ts'
import { type Block, type Document, documentSchema } from '../../../../core/document/document.ts'
import type { Inline } from '../../../../core/document/inline.ts'
import type { Mark } from '../../../../core/document/mark.ts'
import { settleSuggestions } from '../../../../core/editing/settle-suggestions.ts'
import { suggestedChanges } from '../../../../core/editing/suggestions.ts'
import {
  looksLikeMarkdown,
  readPastedHtml,
  readPastedMarkdown,
} from '../../../../core/import/html/pasted-text.ts'

test.each<{ program: string; html: string; blocks: readonly Block[] }>([
  {
    program: 'Word',
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB><!--StartFragment-->
      <h2>Oil<o:p></o:p></h2><p class=MsoNormal>It <b style='mso-bidi-font-weight:normal'>burns</b><span style='mso-spacerun:yes'>  </span>long.<o:p></o:p></p>
      <table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal>Hour</p></td><td><p class=MsoNormal>Lamps</p></td></tr><tr><td><p class=MsoNormal>22</p></td><td><p class=MsoNormal>31</p></td></tr></table><!--EndFragment--></body></html>`,
    blocks: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Oil' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'It ' },
          { type: 'text', text: 'burns', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' long.' },
        ],
      },
      table(['Hour', 'Lamps'], ['22', '31']),
    ],
  },
  {
    program: 'Google Docs',
    html: '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400">Oil</span></h2><p dir="ltr"><span style="font-weight:400;font-style:italic">It</span><span style="font-weight:400"> burns H</span><span style="font-size:0.6em;vertical-align:sub">2</span><span>O.</span></p><ul><li dir="ltr" role="checkbox" aria-checked="true"><p dir="ltr"><span>Lit</span></p></li></ul><br class="Apple-interchange-newline"></b>',
    blocks: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Oil' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'It', marks: [{ type: 'italic' }] },
          { type: 'text', text: ' burns H' },
          { type: 'text', text: '2', marks: [{ type: 'subscript' }] },
          { type: 'text', text: 'O.' },
        ],
      },
      {
        type: 'taskList',
        content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph('Lit')] }],
      },
    ],
  },
  {
    program: 'Google Docs with lists in lists',
    html: '<ol><li>one</li><ul><li>inner</li></ul><li>two</li></ol>',
    blocks: [
      {
        type: 'orderedList',
        attrs: { start: 1 },
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
    ],
  },
  {
    program: 'LibreOffice',
    html: '<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><style type="text/css">p { line-height: 115% }</style></head><body lang="en-GB" dir="ltr"><p style="line-height: 100%"><span style="font-variant: small-caps">uss</span> Lantern<br/>\nsailed.</p><ol><li><p>one</p></li></ol></body></html>',
    blocks: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'uss', marks: [{ type: 'smallCaps' }] },
          { type: 'text', text: ' Lantern' },
          { type: 'hardBreak' },
          { type: 'text', text: 'sailed.' },
        ],
      },
      {
        type: 'orderedList',
        attrs: { start: 1 },
        content: [{ type: 'listItem', content: [paragraph('one')] }],
      },
    ],
  },
])('what $program copies keeps its structure and loses its junk', ({ html, blocks }) => {
  const { body, notes } = readPastedHtml(html)
  expect(body.content).toEqual(blocks)
  expect(notes).toEqual([])
})

test('what Word tracked is suggested by who did it then; its quotations are quotations', () => {
  const { body, notes } = readPastedHtml(
    [
      `<p class=MsoNormal>It burns <span class=msoDel><del cite="mailto:Tom%20Hale" datetime="2026-11-26T10:00">all`,
      ` <b>day</b> </del></span><span class=msoIns><ins cite="mailto:Tom%20Hale" datetime="2026-11-26T10:00">by `,
      `</ins></span>night <span class=msoIns>long</span>.</p><p class=MsoQuote>So be it.</p>`,
    ].join(''),
  )
  const tom = { id: 'word change 1', author: 'Tom Hale', time: '2026-11-26T10:00:00Z' }
  expect(body.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'It burns ' },
        { type: 'text', text: 'all ', marks: [{ type: 'deletion', attrs: tom }] },
        { type: 'text', text: 'day', marks: [{ type: 'deletion', attrs: tom }, { type: 'bold' }] },
        { type: 'text', text: ' ', marks: [{ type: 'deletion', attrs: tom }] },
        { type: 'text', text: 'by ', marks: [{ type: 'insertion', attrs: tom }] },
        { type: 'text', text: 'night ' },
        {
          type: 'text',
          text: 'long',
          marks: [{ type: 'insertion', attrs: { id: 'word change 2', author: '', time: null } }],
        },
        { type: 'text', text: '.' },
      ],
    },
    { type: 'blockquote', content: [paragraph('So be it.')] },
  ])
  expect(notes).toEqual([])
  expect(documentText(settled(body, 'accept'))).toBe('It burns by night long.\nSo be it.')
  expect(documentText(settled(body, 'reject'))).toBe('It burns all day night .\nSo be it.')
})

test('a paragraph that was parted or joined in Word is so by suggestion', () => {
  const { body } = readPastedHtml(
    `<p class=MsoNormal>One.${ins('<o:p></o:p>')}</p><p class=MsoNormal>Two.${del(' Or not.<o:p></o:p>')}</p><p class=MsoNormal>Three.<o:p></o:p></p>`,
  )
  expect(documentText(settled(body, 'accept'))).toBe('One.\nTwo.Three.')
  expect(documentText(settled(body, 'reject'))).toBe('One.Two. Or not.\nThree.')
})

test('words that one put in and another took out keep both', () => {
  const { body } = readPastedHtml(
    `<p>It burns<ins cite="mailto:Tom" datetime="2026-11-26T10:00"><del cite="mailto:Ann" datetime="2026-11-26T11:00"> all</del> night</ins>.</p>`,
  )
  expect(
    suggestedChanges(body).map(({ author, inserted, deleted }) => [author, inserted, deleted]),
  ).toEqual([
    ['Tom', ' all night', ''],
    ['Ann', '', ' all'],
  ])
  expect(documentSchema.parse(body)).toEqual(body)
})

test('comments of Word are comments on their words, with their answers', () => {
  const { body, notes } = readPastedHtml(
    [
      `<p class=MsoNormal>It <a style='mso-comment-reference:\nKS_2;mso-comment-date:20261126T1005;mso-comment-parent:1'></a>`,
      `<a style='mso-comment-reference:MO_1;mso-comment-date:20261126T1000;mso-comment-done:yes'><span style='mso-comment-continuation:2'>burns <a href="https://example.org/oil">all</a>`,
      ` <a style='mso-comment-reference:KS_3;mso-comment-date:20261126T1200'>night</a></span></a>`,
      sign('MO', 1),
      sign('KS', 2),
      `.</p><p class=MsoNormal><span style='mso-comment-continuation:3'>Long.</span>${sign('KS', 3)}</p>`,
      `<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1 width="33%"><![endif]>`,
      listed('MO', 1, '"Mia\nOrt";mso-comment-providerid:AD', ['Until when?', 'And why?']),
      listed('KS', 2, '"Kim Smith"', ['Till dawn.']),
      listed('KS', 3, '', ['Which?']),
      listed('MO', 4, '"Mia Ort"', ['On words that were not copied.']),
      `</div>`,
    ].join(''),
    'paste',
  )
  const first: Mark = {
    type: 'comment',
    attrs: {
      id: 'paste 1',
      author: 'Mia Ort',
      time: '2026-11-26T10:00:00Z',
      text: 'Until when?\nAnd why?',
      replies: [
        { id: 'paste 2', author: 'Kim Smith', time: '2026-11-26T10:05:00Z', text: 'Till dawn.' },
      ],
      resolvedAt: '2026-11-26T10:00:00Z',
    },
  }
  const second: Mark = {
    type: 'comment',
    attrs: {
      id: 'paste 3',
      author: 'KS',
      time: '2026-11-26T12:00:00Z',
      text: 'Which?',
      replies: [],
      resolvedAt: null,
    },
  }
  expect(body.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'It ' },
        { type: 'text', text: 'burns ', marks: [first] },
        {
          type: 'text',
          text: 'all',
          marks: [first, { type: 'link', attrs: { href: 'https://example.org/oil' } }],
        },
        { type: 'text', text: ' ', marks: [first] },
        { type: 'text', text: 'night', marks: [first, second] },
        { type: 'text', text: '.' },
      ],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'Long.', marks: [second] }] },
  ])
  expect(notes.map(({ sentence }) => sentence)).toEqual([
    'A comment of Word was left out: “On words that were not copied.”',
  ])
})

function link(address: string, number: number): string {
  return `<a href="#${address}${number}">[${number}]</a>`
}

function note(text: string): Inline {
  return { type: 'footnote', content: [{ type: 'text', text }] }
}

function ins(inside: string): string {
  return `<span class=msoIns><ins cite="mailto:Tom" datetime="2026-11-26T10:00">${inside}</ins></span>`
}

function del(inside: string): string {
  return `<span class=msoDel><del cite="mailto:Ann" datetime="2026-11-26T11:00">${inside}</del></span>`
}

/** The sign that Word sets behind words that were commented on. */
function sign(initials: string, number: number): string {
  return `<span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_${number}" href="#_msocom_${number}" language=JavaScript name="_msoanchor_${number}">[${initials}${number}]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span></span>`
}

function listed(
  initials: string,
  number: number,
  author: string,
  lines: readonly string[],
): string {
  const back = `<span class=MsoCommentReference><span style='mso-special-character:comment'>&nbsp;<a class=msocomoff href="#_msoanchor_${number}">[${initials}${number}]</a></span></span>`
  const text = lines.map(
    (line, at) => `<p class=MsoCommentText>${at === 0 ? back : ''}${line}<o:p></o:p></p>`,
  )
  return `<div style='mso-element:comment'><![if !supportAnnotations]><div id="_com_${number}" class=msocomtxt language=JavaScript><![endif]><span style='mso-comment-author:${author}'><a name="_msocom_${number}"></a></span>${text.join('\n')}</div></div>`
}

function settled(body: Document, decision: 'accept' | 'reject'): Document {
  return settleSuggestions(body, () => decision)
}

test('notes of Google Docs whose links have no names stay at their places, each by itself', () => {
  const { body, notes } = readPastedHtml(
    [
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">',
      `<p dir="ltr"><span>Oil</span><sup>${link('ftnt', 1)}</sup><span> burns.</span></p><p dir="ltr">Wax<sup>${link('ftnt', 2)}</sup> too.</p><hr>`,
      `<p dir="ltr">${link('ftnt_ref', 1)}<span> All night.</span></p><p dir="ltr">${link('ftnt_ref', 2)} Till ten.</p></b>`,
    ].join(''),
  )
  expect(body.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Oil' },
        note('All night.'),
        { type: 'text', text: ' burns.' },
      ],
    },
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Wax' }, note('Till ten.'), { type: 'text', text: ' too.' }],
    },
  ])
  expect(notes).toEqual([])
})

test('words that a web page deletes are struck, also where it says when', () => {
  const { body, notes } = readPastedHtml(
    '<p>It burns <del datetime="2026-11-26T10:00:00+00:00">all night</del>.</p>',
  )
  expect(body.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'It burns ' },
        { type: 'text', text: 'all night', marks: [{ type: 'strike' }] },
        { type: 'text', text: '.' },
      ],
    },
  ])
  expect(notes).toEqual([])
})

test('a picture inside the text is there to be taken in', () => {
  const { embedded, notes } = readPastedHtml(
    '<p>One</p><img alt="A lamp" src="data:image/png;base64,AQID">',
  )
  expect(embedded).toEqual([{ image: 0, address: 'data:image/png;base64,AQID' }])
  expect(notes).toEqual([])
})

test.each([
  ['## Oil\n\nIt burns.', true],
  ['It **burns** long.', true],
  ['- one\n- two', true],
  ['| a | b |\n| - | - |', false],
  ['| a | b |\n|---|---|\n| 1 | 2 |', true],
  ['See [the lamps](https://example.org).', true],
  ['It burns.\n\nAnd burns.', false],
  ['- one dash', false],
  ['2 * 3 ** 4', false],
  ['#hashtag and #another', false],
])('%j looks like Markdown: %s', (text, isMarkdown) => {
  expect(looksLikeMarkdown(text)).toBe(isMarkdown)
})

test('Markdown becomes what it says', () => {
  expect(readPastedMarkdown('## Oil\n\n- [x] lit').body.content).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Oil' }] },
    {
      type: 'taskList',
      content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph('lit')] }],
    },
  ])
})

function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

function table(...rows: readonly (readonly string[])[]): Block {
  return {
    type: 'table',
    attrs: { caption: '' },
    content: rows.map((cells) => ({
      type: 'tableRow',
      content: cells.map((text) => ({
        type: 'tableCell',
        attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null },
        content: [paragraph(text)],
      })),
    })),
  }
}
