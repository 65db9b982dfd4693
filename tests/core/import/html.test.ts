import { describe, expect, test } from 'vitest'

import type { Block } from '../../../core/document.ts'
import { printedNotes, proposalFor } from './proposal.ts'

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
            { type: 'listItem', content: [paragraph('one')] },
            {
              type: 'listItem',
              content: [
                { type: 'paragraph' },
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
      blocks: [{ type: 'figure', attrs: { media: null, alt: 'Lamp', caption: 'At dusk' } }],
    },
    {
      name: 'a table is kept as lines',
      html: '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      blocks: [paragraph('a | b'), paragraph('1 | 2')],
      notes: ['Body: A table was made into lines of text, its cells divided by bars.'],
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
      name: 'what is no text is left out and said',
      html: '<p>Watch</p><iframe src="https://harbour.example"></iframe>',
      blocks: [paragraph('Watch')],
      notes: [
        'Body: What a web page shows in <iframe> has no place in an article and was left out.',
      ],
    },
  ])('$name', ({ html, blocks, notes = [] }) => {
    const proposal = proposalFor({ fileName: 'page.html', text: `<h1>Night</h1>${html}` })
    expect(proposal.articles[0]?.body.content).toEqual(blocks)
    expect(printedNotes(proposal)).toEqual(notes)
  })
})

function wordItem(level: string, marker: string, text: string): string {
  return `<p class=MsoListParagraph style='mso-list:l0 ${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span>&nbsp;</span></span><![endif]>${text}<o:p></o:p></p>`
}

function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}
