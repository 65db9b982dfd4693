import { describe, expect, test } from 'vitest'

import type { Block, TableCell, TableRow } from '../../../../core/document/document.ts'
import { createFigure } from '../../../../core/document/figure.ts'
import { commentThreads } from '../../../../core/editing/comment-threads.ts'
import { suggestedChanges } from '../../../../core/editing/suggestions.ts'
import { aDocument } from '../../../builders/article.ts'
import { printedNotes, proposalFor } from '../proposal.ts'

describe('an HTML file', () => {
  test('becomes an article with the headline, people and language of the page', () => {
    const proposal = proposalFor({
      fileName: 'page.html',
      text: `<!doctype html><html lang="de"><head><title>Night | Harbour</title>
        <meta name="author" content="Imke Sanderling and Ada Moss">
        <meta name="description" content="How the night begins.">
        <meta property="article:published_time" content="2026-02-01T19:00:00+01:00"></head>
        <body><nav>Home</nav><main><h1>Night</h1><p>It gets dark.</p></main></body></html>`,
    })
    const [article] = proposal.articles
    expect(article).toMatchObject({
      headline: 'Night',
      excerpt: { kind: 'typed', text: 'How the night begins.' },
      language: 'de',
      publishedAt: '2026-02-01T19:00:00+01:00',
      body: { type: 'doc', content: [paragraph('It gets dark.')] },
    })
    expect(proposal.authors.map(({ name }) => name)).toEqual(['Imke Sanderling', 'Ada Moss'])
    expect(proposal.notes).toEqual([])
  })

  test.each<[string, string, readonly string[]]>([
    [
      'a paragraph',
      '<h1>Fog</h1><p>By J. R. Hale and Zoë de Vries</p>',
      ['J. R. Hale', 'Zoë de Vries'],
    ],
    [
      'below a standfirst',
      '<h1>Fog</h1><p>It came at ten.</p><p>by <a href="/tom">Tom Hale</a>, Ph.D.</p>',
      ['Tom Hale'],
    ],
    [
      'a line of the page',
      '<div class="entry-meta"><span class="author vcard"><a rel="author">Tom Hale</a></span></div><h1>Fog</h1>',
      ['Tom Hale'],
    ],
    [
      'beside a date',
      '<h1>Fog</h1><div class="c-byline">By Tom Hale | <time>1 May 2026</time></div>',
      ['Tom Hale'],
    ],
    [
      'a class of old sites',
      '<h1>Fog</h1><p class="byline">Tom Hale &amp; Ada Moss</p>',
      ['Tom Hale', 'Ada Moss'],
    ],
  ])('has the byline of a page as its byline: %s', (_, above, names) => {
    const { authors, articles } = proposalFor({
      fileName: 'fog.html',
      text: `<html><body><article>${above}<p>First.</p><p>By Harbour Light</p></article></body></html>`,
    })
    expect(authors.map(({ name }) => name)).toEqual(names)
    expect(articles[0]?.byline).toHaveLength(names.length)
    expect(articles[0]?.body.content.slice(-2)).toEqual([
      paragraph('First.'),
      paragraph('By Harbour Light'),
    ])
  })

  test.each(['By ten the lamps were lit.', 'By the harbour, Tom waits', 'By Tom Hale. He waits.'])(
    'keeps what is no byline in the text: %s',
    (line) => {
      const { authors, articles } = proposalFor({
        fileName: 'fog.html',
        text: `<html><body><h1>Fog</h1><p>${line}</p><p>First.</p></body></html>`,
      })
      expect(authors).toEqual([])
      expect(articles[0]?.body.content[0]).toEqual(paragraph(line))
    },
  )

  test.each<{ name: string; html: string; blocks: readonly Block[]; notes?: readonly string[] }>([
    {
      name: 'what Google Docs wraps in a bold element is not bold',
      html: '<b style="font-weight:normal;" id="docs-internal-guid-7"><p><span style="font-weight:400">Plain </span><span style="font-weight:700">bold</span></p></b>',
      blocks: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Plain ' },
            { type: 'text', text: 'bold', marks: [{ type: 'bold' }] },
          ],
        },
      ],
    },
    {
      name: 'what Google Docs saves as a web page keeps its bold words and its addresses',
      html: '<style>ol{margin:0}.c1{font-weight:700;color:#000}.c2{font-style:italic}</style><p class="c7"><span class="c1">Bold </span><span class="c2"><a href="https://www.google.com/url?q=https://harbour.example/oil?a%3D1&amp;sa=D">slanted</a></span></p>',
      blocks: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Bold ', marks: [{ type: 'bold' }] },
            {
              type: 'text',
              text: 'slanted',
              marks: [
                { type: 'italic' },
                { type: 'link', attrs: { href: 'https://harbour.example/oil?a=1' } },
              ],
            },
          ],
        },
      ],
    },
    {
      name: 'the empty paragraphs of Word go',
      html: '<p class="MsoNormal">Words<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>',
      blocks: [paragraph('Words')],
    },
    {
      name: 'the lists of Word are lists, without the bullets that it writes in front',
      html: [
        '<p class="MsoNormal">Before</p>',
        wordItem('level1', '·', 'one'),
        wordItem('level2', 'a.', 'inner'),
        wordItem('level1', '·', 'two'),
        '<p class="MsoNormal">After</p>',
      ].join('\n'),
      blocks: [
        paragraph('Before'),
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                paragraph('one'),
                {
                  type: 'orderedList',
                  attrs: { start: 1 },
                  content: [{ type: 'listItem', content: [paragraph('inner')] }],
                },
              ],
            },
            { type: 'listItem', content: [paragraph('two')] },
          ],
        },
        paragraph('After'),
      ],
    },
    {
      name: 'nested boxes are paragraphs',
      html: '<div><div>one<div>two</div></div> three <b>and</b> four</div>',
      blocks: [
        paragraph('one'),
        paragraph('two'),
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'three ' },
            { type: 'text', text: 'and', marks: [{ type: 'bold' }] },
            { type: 'text', text: ' four' },
          ],
        },
      ],
    },
    {
      name: 'a list without items in order is still a list',
      html: '<ol start="2"><li>one</li><ul><li>inner</li></ul></ol>',
      blocks: [
        {
          type: 'orderedList',
          attrs: { start: 2 },
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
          ],
        },
      ],
    },
    {
      name: 'scripts go, and a link that runs one loses its address',
      html: '<p onclick="x()">Mind <a href="JavaScript:x()">this</a><script>x()</script></p>',
      blocks: [paragraph('Mind this')],
      notes: [
        'Body: The link to “JavaScript:x()” was dropped, its text kept: only web and mail addresses can be published.',
      ],
    },
    {
      name: 'a figure keeps its caption and description',
      html: '<figure><a href="big.png"><img src="small.png" alt="Lamp"></a><figcaption>At <i>dusk</i></figcaption></figure>',
      blocks: [
        createFigure([{ media: null, alt: 'Lamp', address: 'small.png' }], { caption: 'At dusk' }),
      ],
    },
    {
      name: 'a table keeps its head, its caption and its joined cells, and every row its width',
      html: '<table><caption>Oil</caption><thead><tr><td>a</td><th style="text-align:right">b</th></tr></thead><tr><td colspan="2">1</td></tr><tr><td>2</td></tr></table>',
      blocks: [
        {
          type: 'table',
          attrs: { caption: 'Oil' },
          content: [
            row(
              cell('a', { type: 'tableHeader' }),
              cell('b', { type: 'tableHeader', align: 'right' }),
            ),
            row(cell('1', { colspan: 2 })),
            row(cell('2'), cell('')),
          ],
        },
      ],
    },
    {
      name: 'a page that is laid out with a table is text',
      html: '<table><tr><td><p>one</p><p>two</p></td></tr><tr><td>three</td></tr></table>',
      blocks: [paragraph('one'), paragraph('two'), paragraph('three')],
    },
    {
      name: 'folds, boxes, pull quotes and tasks are what they were',
      html: [
        '<details><summary>The way</summary><p>Along the quay.</p></details>',
        '<div class="markdown-alert markdown-alert-warning"><p class="markdown-alert-title">Warning</p><p>Mind the step.</p></div>',
        '<figure class="wp-block-pullquote"><blockquote><p>Nobody is sent home.</p><cite>— Ada Moss</cite></blockquote></figure>',
        '<ul><li><input type="checkbox" checked disabled> Lit</li><li role="checkbox" aria-checked="false">Locked</li></ul>',
      ].join(''),
      blocks: [
        {
          type: 'details',
          content: [
            { type: 'detailsSummary', content: [{ type: 'text', text: 'The way' }] },
            { type: 'detailsContent', content: [paragraph('Along the quay.')] },
          ],
        },
        { type: 'callout', attrs: { tone: 'warning' }, content: [paragraph('Mind the step.')] },
        {
          type: 'pullQuote',
          attrs: { attribution: 'Ada Moss' },
          content: [{ type: 'text', text: 'Nobody is sent home.' }],
        },
        {
          type: 'taskList',
          content: [
            { type: 'taskItem', attrs: { checked: true }, content: [paragraph('Lit')] },
            { type: 'taskItem', attrs: { checked: false }, content: [paragraph('Locked')] },
          ],
        },
      ],
    },
    {
      name: 'words in a figure of another program stay words',
      html: '<figure class="several"><img src="a.jpg" alt="A"><p>Words that matter.</p></figure><figure><img src="b.jpg" alt="B"><div><p>So do these.</p></div></figure><figure class="absent"><p>Words: that matter.</p></figure>',
      blocks: [
        createFigure([{ media: null, alt: 'A', address: 'a.jpg' }]),
        paragraph('Words that matter.'),
        createFigure([{ media: null, alt: 'B', address: 'b.jpg' }]),
        paragraph('So do these.'),
        paragraph('Words: that matter.'),
      ],
    },
    {
      name: 'a line of a figure stands for a picture by its beginning or its place',
      html: '<figure class="absent several"><p>Image : Une lampe</p><p>Bild: nicht verfügbar</p><p title="a/lamp.jpg">At six: lit (lamp.jpg)</p></figure>',
      blocks: [
        createFigure([
          { media: null, alt: 'Une lampe', address: '' },
          { media: null, alt: '', address: '' },
          { media: null, alt: 'At six: lit', address: 'a/lamp.jpg' },
        ]),
      ],
    },
    {
      name: 'a figure of several pictures keeps its credit and its place',
      html: '<figure class="alignwide"><img src="" alt="Ten"><img src="" alt="Four"><figcaption>Night. <small>Ada Moss</small></figcaption></figure>',
      blocks: [
        {
          type: 'figure',
          attrs: {
            images: [
              { media: null, alt: 'Ten', address: '' },
              { media: null, alt: 'Four', address: '' },
            ],
            caption: 'Night.',
            credit: 'Ada Moss',
            licence: '',
            alignment: 'wide',
          },
        },
      ],
    },
    {
      name: 'code keeps its lines',
      html: '<pre><code class="language-js">if (dark)\n  light()\n</code></pre>',
      blocks: [
        {
          type: 'codeBlock',
          attrs: { language: 'js' },
          content: [{ type: 'text', text: 'if (dark)\n  light()' }],
        },
      ],
    },
    {
      name: 'a film of elsewhere becomes a reference',
      html: '<p>Watch</p><iframe src="//www.youtube.com/embed/lamp" title="Lamps"></iframe>',
      blocks: [
        paragraph('Watch'),
        {
          type: 'embed',
          attrs: {
            address: 'https://www.youtube.com/embed/lamp',
            provider: 'YouTube',
            title: 'Lamps',
          },
        },
      ],
    },
    {
      name: 'what is no text is left out and said',
      html: '<p>Watch</p><canvas></canvas>',
      blocks: [paragraph('Watch')],
      notes: [
        'Body: What a web page shows in <canvas> has no place in an article and was left out.',
      ],
    },
  ])('$name', ({ html, blocks, notes = [] }) => {
    const proposal = proposalFor({ fileName: 'page.html', text: `<h1>Night</h1>${html}` })
    expect(proposal.articles[0]?.body.content).toEqual(blocks)
    expect(printedNotes(proposal)).toEqual(notes)
  })
})

const noteCases: readonly { readonly program: string; readonly html: string }[] = [
  {
    program: 'this program',
    html: '<p>Oil<sup><a id="note_place_1" href="#note_1" role="doc-noteref" aria-label="Note 1">1</a></sup> burns.</p><section class="notes" role="doc-endnotes"><h2>Notes</h2><ol><li id="note_1">So does wax. <a href="#note_place_1" role="doc-backlink">↩</a></li></ol></section>',
  },
  {
    program: 'Word',
    html: '<p class=MsoNormal>Oil<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style=\'mso-special-character:footnote\'>[1]</span></span></a> burns.</p><div style=\'mso-element:footnote-list\'><br clear=all><hr align=left size=1 width="33%"><div style=\'mso-element:footnote\' id=ftn1><p class=MsoFootnoteText><a style=\'mso-footnote-id:ftn1\' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> So does wax.</p></div></div>',
  },
  {
    program: 'Google Docs',
    html: '<p class="c1"><span>Oil</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> burns.</span></p><hr class="c9"><div><p class="c4"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c6"> So does wax.</span></p></div>',
  },
  {
    program: 'Google Docs, without names',
    html: '<p><span>Oil</span><sup><a href="https://docs.google.com/document/d/1/edit#ftnt1">[1]</a></sup><span> burns.</span></p><hr><div><p><a href="#ftnt_ref1">[1]</a><span>&nbsp;So does wax.</span></p></div>',
  },
  {
    program: 'Google Docs, with half of the names',
    html: '<p>Oil<sup><a name="ftnt_ref1" href="#ftnt1">[1]</a></sup> burns.</p><hr><p><a href="#ftnt_ref1">[1]</a> So does wax.</p>',
  },
  {
    program: 'LibreOffice',
    html: '<p>Oil<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> burns.</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> So does wax.</p></div>',
  },
  {
    program: 'Pandoc',
    html: '<p>Oil<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> burns.</p><section id="footnotes" class="footnotes" role="doc-endnotes"><hr /><ol><li id="fn1"><p>So does wax.<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section>',
  },
  {
    program: 'WordPress',
    html: '<p>Oil<sup data-fn="7e1" class="fn"><a id="7e1-link" href="#7e1">1</a></sup> burns.</p><ol class="wp-block-footnotes"><li id="7e1">So does wax. <a href="#7e1-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>',
  },
]

test.each(noteCases)('the notes of $program stay at their places', ({ html }) => {
  const proposal = proposalFor({ fileName: 'page.html', text: `<h1>Night</h1>${html}` })
  expect(proposal.articles[0]?.body.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Oil' },
        { type: 'footnote', content: [{ type: 'text', text: 'So does wax.' }] },
        { type: 'text', text: ' burns.' },
      ],
    },
  ])
  expect(printedNotes(proposal)).toEqual([])
})

test('a page that Word saved keeps what was said and suggested in it', () => {
  const html = `<p class=MsoNormal><a style='mso-comment-reference:KS_1;mso-comment-date:20261126T1100'>Oil</a> burns<ins cite="mailto:Tom" datetime="2026-11-26T10:00"> long</ins>.</p><div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1"><span style='mso-comment-author:"Kim Smith"'></span><p class=MsoCommentText>Whose?</p></div></div></div>`
  const proposal = proposalFor({ fileName: 'page.html', text: `<h1>Night</h1>${html}` })
  const body = proposal.articles[0]?.body ?? aDocument('nothing')
  expect(commentThreads(body)).toMatchObject([
    { quote: 'Oil', author: 'Kim Smith', time: '2026-11-26T11:00:00Z', text: 'Whose?' },
  ])
  expect(suggestedChanges(body)).toMatchObject([{ author: 'Tom', inserted: ' long', deleted: '' }])
  expect(printedNotes(proposal)).toEqual([])
})

test('a table of contents that can be left again is no note', () => {
  const html =
    '<p><a id="to1" href="#one">One lamp</a></p><h2 id="one"><a href="#to1">One lamp</a></h2><p>Lit.</p>'
  const proposal = proposalFor({ fileName: 'page.html', text: `<h1>Night</h1>${html}` })
  expect(proposal.articles[0]?.body.content.map(({ type }) => type)).toEqual([
    'paragraph',
    'heading',
    'paragraph',
  ])
})

function row(...content: readonly TableCell[]): TableRow {
  return { type: 'tableRow', content }
}

function cell(
  text: string,
  {
    type = 'tableCell',
    colspan = 1,
    align = null,
  }: {
    readonly type?: TableCell['type']
    readonly colspan?: number
    readonly align?: TableCell['attrs']['align']
  } = {},
): TableCell {
  return {
    type,
    attrs: { colspan, rowspan: 1, colwidth: null, align },
    content: [text === '' ? { type: 'paragraph' } : paragraph(text)],
  }
}

function wordItem(level: string, marker: string, text: string): string {
  return `<p class=MsoListParagraph style='mso-list:l0 ${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span>&nbsp;</span></span><![endif]>${text}<o:p></o:p></p>`
}

function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}
