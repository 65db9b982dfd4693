import { expect, test } from 'vitest'

import type { Block } from '../../../../core/document/document.ts'
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

test('what Word tracked is taken as accepted, and said; its quotations are quotations', () => {
  const { body, notes } = readPastedHtml(
    '<p class=MsoNormal>It burns <del cite="mailto:Tom" datetime="2026-11-26T10:00">all </del><ins cite="mailto:Tom" datetime="2026-11-26T10:00">by </ins>night.</p><p class=MsoQuote>So be it.</p>',
  )
  expect(body.content).toEqual([
    paragraph('It burns by night.'),
    { type: 'blockquote', content: [paragraph('So be it.')] },
  ])
  expect(notes).toEqual([
    {
      place: 'Body',
      sentence: 'A change that was tracked in another program was taken as accepted. (2 times)',
    },
  ])
})

test('comments of Word leave no signs in the text, and are told', () => {
  const { body, notes } = readPastedHtml(
    [
      `<p class=MsoNormal>It burns <a style='mso-comment-reference:MO_1;mso-comment-date:20261126T1000'>all night</a>`,
      `<span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[MO1]</a><span style='mso-special-character:comment'>&nbsp;</span></span></span>.</p>`,
      `<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1 width="33%">`,
      `<div style='mso-element:comment'><div id="_com_1" class=msocomtxt><a name="_msocom_1"></a>`,
      `<p class=MsoCommentText><span class=MsoCommentReference><a class=msocomoff href="#_msoanchor_1">[MO1]</a></span>Until when?</p></div></div></div>`,
    ].join(''),
  )
  expect(body.content).toEqual([paragraph('It burns all night.')])
  expect(notes.map(({ sentence }) => sentence)).toEqual([
    'A comment of Word was left out: “Until when?”',
  ])
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
