import type { PhrasingContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import type { Article } from '../../../../core/article/article.ts'
import type { TableCell } from '../../../../core/document/document.ts'
import type { Inline } from '../../../../core/document/inline.ts'
import type { BundleFile } from '../../../../core/export/bundle/bundle-file.ts'
import { exportMarkdown } from '../../../../core/export/markdown/markdown.ts'
import { anArticle } from '../../../builders/article.ts'
import { anAuthor } from '../../../builders/author.ts'
import { anEdition } from '../../../builders/edition.ts'
import { everyNode } from '../../../builders/every-node.ts'
import { anExportSource } from '../../../builders/export-source.ts'
import { aMedia } from '../../../builders/media.ts'
import { aMediaId, aRecordId } from '../../../builders/record-id.ts'

const picture = aMedia()
const journal = anExportSource({
  chosen: [
    anEdition({ articles: [aRecordId(1), aRecordId(9)] }),
    anArticle({
      byline: [anAuthor().id],
      leadImage: picture.id,
      status: 'published',
      publishedAt: '2027-03-12T23:30:00+01:00',
      section: 'No',
      body: {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'Write {{< ref >}} or {{% half' }] },
        ],
      },
    }),
    anArticle({ id: aRecordId(9), headline: 'Fog' }),
  ],
  others: [anAuthor(), picture],
})

describe('for the program of a site', () => {
  const image = `media/reading-room-${picture.id.slice(0, 12)}.png`
  const name = 'the-library-that-never-closes'

  test.each([
    [
      'hugo',
      [
        'content/editions/night-work/index.md',
        `content/articles/${name}/index.md`,
        'content/articles/fog/index.md',
        'content/people/imke-sanderling/index.md',
        `content/articles/${name}/${image}`,
      ],
    ],
    [
      'jekyll',
      [
        'editions/night-work.md',
        `_posts/2027-03-12-${name}.md`,
        '_drafts/fog.md',
        'people/imke-sanderling.md',
        image,
      ],
    ],
    [
      'eleventy',
      [
        'editions/night-work.md',
        `articles/${name}.md`,
        'articles/fog.md',
        'people/imke-sanderling.md',
        image,
      ],
    ],
  ] as const)('%s finds its files where it looks for them', (profile, places) => {
    const files = exportMarkdown(journal, profile)
    expect(files.map(({ path }) => path)).toEqual(places.map((place) => `markdown/${place}`))
  })

  test.each([
    ['hugo', { draft: false, categories: ['No'], images: [image] }],
    ['jekyll', { layout: 'post', permalink: `/articles/${name}/`, render_with_liquid: false }],
    ['eleventy', { permalink: `/articles/${name}/index.html`, templateEngineOverride: 'md' }],
  ] as const)('%s reads its own facts beside those of every file', (profile, facts) => {
    const text = textAt(exportMarkdown(journal, profile), 1)
    expect(frontMatterOf(text)).toMatchObject({ ...facts, title: 'The library that never closes' })
    expect(text).toContain('date: "2027-03-12T23:30:00+01:00"')
    expect(text).toContain('section: "No"')
  })

  test('Hugo runs nothing that somebody only wrote about', () => {
    const text = textAt(exportMarkdown(journal, 'hugo'), 1)
    expect(text).toContain('Write {{</* ref */>}} or {\u2060{% half')
  })

  test('the listing leads to the pages as the program makes them', () => {
    expect(textAt(exportMarkdown(journal, 'hugo'), 0)).toContain('](../../articles/fog/)')
    expect(textAt(exportMarkdown(journal, 'jekyll'), 0)).toContain('](/articles/fog/)')
  })
})

test('a cell over several rows pushes nothing aside', () => {
  const tall = { colspan: 1, rowspan: 2, colwidth: null, align: null }
  const plain = { ...tall, rowspan: 1 }
  const text = markdownOf(
    anArticle({
      body: {
        type: 'doc',
        content: [
          {
            type: 'table',
            attrs: { caption: '' },
            content: [
              { type: 'tableRow', content: [cellOf('Hour', tall), cellOf('Readers', plain)] },
              { type: 'tableRow', content: [cellOf('31', plain)] },
            ],
          },
        ],
      },
    }),
  )
  expect(text).toContain('| Hour | Readers |\n|      | 31      |')
})

function cellOf(text: string, attrs: TableCell['attrs']): TableCell {
  const content = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }]
  return { type: 'tableCell', attrs, content }
}

function textAt(files: readonly BundleFile[], at: number): string {
  const file = files[at]
  return file !== undefined && 'text' in file ? file.text() : ''
}

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)

function markdownOf(article: Article): string {
  const source = anExportSource({ chosen: [article], others: [anAuthor(), aMedia()] })
  const [file] = exportMarkdown(source)
  return file !== undefined && 'text' in file ? file.text() : ''
}

function frontMatterOf(text: string): unknown {
  return parse(/^---\n([\s\S]*?)\n---\n/u.exec(text)?.[1] ?? '')
}

function wordsOf(node: PhrasingContent): string {
  if ('value' in node) return node.value
  return 'children' in node && node.type === 'link' && node.url === wordsIn(node.children)
    ? node.url
    : `<${node.type}>`
}

function wordsIn(nodes: readonly PhrasingContent[]): string {
  return nodes.map(wordsOf).join('')
}

function tagged(node: PhrasingContent): string {
  if ('value' in node) return node.value
  return 'children' in node
    ? `<${node.type}>${node.children.map(tagged).join('')}</${node.type}>`
    : `<${node.type}>`
}

test('a body with every node is Markdown that reads well', () => {
  const text = markdownOf(anArticle({ body: everyNode, byline: [anAuthor().id] }))
  expect(text.slice(text.indexOf('\n\n') + 2))
    .toBe(`At ten the **lamps _& \\<candles>_** are ~~out~~ lit; [read *on*](https://example.org/night).\\
Type \`a < b\` and run.

## Who comes?

- Nurses
- Students

  3. of law
  4. of the sea

> Nobody is sent home.

### Who comes?

\`\`\`ts
const lamp = "on"
  light(lamp)
\`\`\`

---

![Four readers under green lamps](media/reading-room-000000000000.png)\\
*Past midnight.*

\\[Picture: A dog asleep]

#### Small print

H<sub>2</sub>O at the 5<sup>th</sup> hour[^1] of the <span class="small-caps">uss</span> <mark>Lantern</mark>.[^2]

- [x] Light the lamps
- [ ] Lock the door

> Nobody is ever sent home.
>
> — The night porter

| Hour           | Readers |
| -------------- | ------: |
| 22             |      31 |
| All night long |         |

Table: Readers by hour

> [!TIP]
> Bring a coat.

<details>
<summary>How to get there</summary>

Follow the quay.

</details>

![](media/reading-room-000000000000.png)\\
[All the lamps](https://www.example.org/lamps)\\
A catalogue.

[A night in four minutes](https://www.youtube.com/watch?v=lamp) (YouTube)

![The room at ten](media/reading-room-000000000000.png)\\
![The room at four](media/reading-room-000000000000.png)\\
*Ten and four. Ada Moss, CC BY 4.0*

The lamps still burn.

## At dawn

[^1]: So says *the log*.

[^2]: A ship.
`)
})

test('the facts stand in front in order, and every value reads back as it was', () => {
  const article = anArticle({
    headline: 'No: “3:30” # yes',
    standfirst: '1_000',
    byline: [anAuthor().id],
    section: 'null',
    tags: ['2027-03-12', 'on', '0x1F', '- dash', 'a: b', 'it\'s "quoted"'],
    publishedAt: '2027-03-12T09:30:00+01:00',
    leadImage: aMediaId(1),
  })
  expect(frontMatterOf(markdownOf(article))).toEqual({
    title: 'No: “3:30” # yes',
    slug: 'no-3-30-yes',
    date: '2027-03-12T09:30:00+01:00',
    updated: '2026-11-21T09:00:00.000Z',
    authors: ['Imke Sanderling'],
    status: 'draft',
    section: 'null',
    tags: ['2027-03-12', 'on', '0x1F', '- dash', 'a: b', 'it\'s "quoted"'],
    language: 'en-GB',
    standfirst: '1_000',
    excerpt: '1_000',
    image: 'media/reading-room-000000000000.png',
    image_alt: 'Four readers under green lamps',
  })
})

describe('text that looks like Markdown stays text', () => {
  test.each([
    ['# not a heading'],
    ['1. not a list'],
    ['- not a list'],
    ['> not a quote'],
    ['*not* _italic_ **bold** ~~struck~~'],
    ['[not](https://a.example) ![a](b)'],
    ['<script>alert(1)</script>'],
    ['--- '],
    ['`not code`'],
    ['a\\b &amp; &copy;'],
    ['| a | b |'],
    ['[^1]: note'],
    ['https://example.org/a_b_c'],
    ['+ plus'],
    ['    indented'],
  ])('%j', (text) => {
    const body = anArticle({
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
    })
    const tree = reader.parse(markdownOf(body))
    const paragraph = tree.children[1]
    const words = paragraph?.type === 'paragraph' ? paragraph.children.map(wordsOf).join('') : null
    expect(words).toBe(text.trim())
  })
})

describe('marks survive their neighbours', () => {
  test.each<[string, readonly Inline[], string]>([
    [
      'spaces at the ends of a mark',
      [
        { type: 'text', text: 'a' },
        { type: 'text', text: ' b ', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'c' },
      ],
      'a<strong>b</strong>c',
    ],
    [
      'a mark inside a word',
      [
        { type: 'text', text: 'un' },
        { type: 'text', text: 'lit', marks: [{ type: 'italic' }] },
        { type: 'text', text: 'lamp' },
      ],
      'un<emphasis>lit</emphasis>lamp',
    ],
    [
      'two marks that meet',
      [
        { type: 'text', text: 'bold', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'both', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'text', text: 'struck', marks: [{ type: 'strike' }] },
      ],
      '<strong>bold<emphasis>both</emphasis></strong><delete>struck</delete>',
    ],
    [
      'a quotation mark inside a mark',
      [
        { type: 'text', text: 'so' },
        { type: 'text', text: '“lit”', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'it is' },
      ],
      'so<strong>“lit”</strong>it is',
    ],
  ])('%s', (_, content, expected) => {
    const article = anArticle({ body: { type: 'doc', content: [{ type: 'paragraph', content }] } })
    const paragraph = reader.parse(markdownOf(article)).children[1]
    const shown = paragraph?.type === 'paragraph' ? paragraph.children.map(tagged).join('') : ''
    expect(shown.replaceAll(' ', '')).toBe(expected.replaceAll(' ', ''))
  })
})

test('an edition is a listing with a file an article and a file a person', () => {
  const article = anArticle({ byline: [anAuthor().id] })
  const other = anArticle({ id: aRecordId(12), headline: 'Lamps', byline: [anAuthor().id] })
  const edition = anEdition({ featured: article.id, articles: [other.id] })
  const files = exportMarkdown(
    anExportSource({ chosen: [edition], others: [article, other, anAuthor()] }),
  )
  expect(files.map(({ path }) => path)).toEqual([
    'markdown/index.md',
    'markdown/articles/the-library-that-never-closes.md',
    'markdown/articles/lamps.md',
    'markdown/people/imke-sanderling.md',
  ])
  const [index] = files
  expect(index !== undefined && 'text' in index ? index.text() : '').toBe(`---
title: "Night work"
number: "31"
date: "2026-11-21"
featured: "the-library-that-never-closes"
articles:
  - "the-library-that-never-closes"
  - "lamps"
copydesk: "edition"
---

Eight pieces about what happens after dark.

## [The library that never closes](articles/the-library-that-never-closes.md)

*Imke Sanderling*

A town keeps its reading room open through the night.

[Read more](articles/the-library-that-never-closes.md)

## Also featured

### [Lamps](articles/lamps.md)

*Imke Sanderling*

A town keeps its reading room open through the night.

[Read more](articles/lamps.md)
`)
})
