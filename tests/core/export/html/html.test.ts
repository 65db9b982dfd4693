import { describe, expect, test } from 'vitest'

import type { Document } from '../../../../core/document/document.ts'
import { createFigure } from '../../../../core/document/figure.ts'
import { type BundleFile, fileText } from '../../../../core/export/bundle/bundle-file.ts'
import { deadLinks, pageLinks } from '../../../../core/export/bundle/dead-links.ts'
import { exportHtml } from '../../../../core/export/html/html.ts'
import { anArticle } from '../../../builders/article.ts'
import { anAuthor } from '../../../builders/author.ts'
import { anEdition } from '../../../builders/edition.ts'
import { everyNode } from '../../../builders/every-node.ts'
import { anExportSource } from '../../../builders/export-source.ts'
import { aMedia } from '../../../builders/media.ts'
import { aMediaId, aRecordId } from '../../../builders/record-id.ts'

const imke = anAuthor({ postNominals: 'OBE', links: ['https://example.org/imke', 'javascript:x'] })
const tom = anAuthor({
  id: aRecordId(21),
  name: 'Tom Hale',
  shortBio: '',
  role: '',
  organisation: '',
})
const lead = anArticle({
  body: everyNode,
  byline: [imke.id, tom.id],
  leadImage: aMediaId(1),
  tags: ['night'],
  section: 'Town',
  publishedAt: '2027-03-12T09:30:00+01:00',
})
const second = anArticle({
  id: aRecordId(12),
  headline: 'The library that never closes',
  standfirst: '',
  body: { type: 'doc', content: [{ type: 'paragraph' }] },
  excerpt: { kind: 'typed', text: 'The night is long...' },
  byline: [tom.id],
})
const media = aMedia({ caption: 'The room.', credit: 'Ilse Varga', licence: 'CC BY 4.0' })
const edition = anEdition({ featured: lead.id, articles: [second.id] })

function page(files: readonly BundleFile[], path: string): string {
  const file = files.find((each) => each.path === path)
  const text = file === undefined ? null : textOf(file)
  if (text === null) throw new Error(`No page ${path}`)
  return text
}

/** Null for what is no text. */
function textOf(file: BundleFile): string | null {
  return 'text' in file || 'pieces' in file ? fileText(file) : null
}

describe('an edition as a site', () => {
  const files = exportHtml({
    source: anExportSource({ chosen: [edition], others: [lead, second, imke, tom, media] }),
    siteAddress: null,
    theme: ourTheme,
  })

  test('has a listing, a page for each article and person, and the pictures once', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'html/index.html',
      'html/articles/the-library-that-never-closes.html',
      'html/articles/the-library-that-never-closes-2.html',
      'html/people/imke-sanderling.html',
      'html/people/tom-hale.html',
      'html/media/reading-room-000000000000.png',
    ])
  })

  test('lists the featured article first, then the others', () => {
    const listing = page(files, 'html/index.html')
    const order = [
      '<span class="name">Imke Sanderling</span> <span class="post-nominals">OBE</span></a>',
      'Also featured',
      '<span class="name">Tom Hale</span></a></p>\n<h3>',
      'The night is long...',
    ]
    const places = order.map((text) => listing.indexOf(text))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
    expect(listing.match(/>Read more</gu)).toHaveLength(2)
    expect(listing.match(/<h1>/gu)).toHaveLength(1)
  })

  test('has no way back on its front page, which says itself whose it is', () => {
    expect(page(files, 'html/index.html')).not.toContain('<header class="masthead">')
  })

  test('links byline, listing and people by relative addresses that exist', () => {
    const paths = new Set(files.map(({ path }) => path))
    const links = files.flatMap((file) => pageLinks(file.path, textOf(file) ?? ''))
    expect(links.length).toBeGreaterThan(10)
    expect(deadLinks(links, paths)).toEqual([])
  })

  test('names the journal on every page, with the way back to the edition', () => {
    expect(page(files, 'html/people/tom-hale.html')).toContain(
      '<nav aria-label="Edition"><a href="../index.html">Night work</a></nav>\n<span>Harbour Review',
    )
  })

  test('says of a piece in another language which it is, and where it begins', () => {
    const arabic = anArticle({
      id: aRecordId(13),
      headline: 'البحر لنا',
      byline: [],
      language: 'ar',
    })
    const listing = exportHtml({
      source: anExportSource({
        chosen: [{ ...edition, articles: [second.id, arabic.id] }],
        others: [lead, second, arabic, imke, tom],
      }),
      siteAddress: null,
      theme: ourTheme,
    })
    expect(page(listing, 'html/index.html').match(/<article [^>]*>/gu)).toEqual([
      '<article class="piece featured">',
      '<article class="piece">',
      '<article class="piece" lang="ar" dir="rtl">',
    ])
  })

  test('leads from piece to piece, in the words of each', () => {
    const german = anArticle({
      id: aRecordId(13),
      headline: 'Nachts',
      language: 'de',
      section: 'Stadt',
      tags: ['Licht', 'Meer'],
    })
    const three = anEdition({ featured: lead.id, articles: [second.id, german.id] })
    const source = anExportSource({ chosen: [three], others: [lead, second, german, imke, tom] })
    const site = exportHtml({ source, siteAddress: null, theme: ourTheme })
    expect(page(site, 'html/articles/the-library-that-never-closes-2.html'))
      .toContain(`<nav class="neighbours" aria-label="In this edition">
<a rel="prev" href="../articles/the-library-that-never-closes.html"><span>Previous piece</span> <cite>The library that never closes</cite></a>
<a rel="next" href="../articles/nachts.html"><span>Next piece</span> <cite lang="de">Nachts</cite></a>
</nav>`)
    expect(page(site, 'html/articles/the-library-that-never-closes.html')).not.toContain(
      'rel="prev"',
    )
    const last = page(site, 'html/articles/nachts.html')
    expect(last).toContain('<span>Vorheriger Beitrag</span> <cite lang="en-GB">')
    expect(last).not.toContain('Nächster Beitrag')
    expect(last).toContain('<p class="section">Stadt</p>')
    expect(last).toContain('<p class="topics">Themen: Licht · Meer</p>')
    expect(page(site, 'html/index.html')).toContain('<p class="section">Stadt</p>')
  })

  test('says on a page that only its listing is known', () => {
    const text = page(files, 'html/articles/the-library-that-never-closes-2.html')
    expect(text).toContain('<p>The night is long...</p>')
    expect(text).toContain('This is the summary only.')
  })

  test('refers to nothing outside and runs nothing', () => {
    for (const file of files) {
      const text = textOf(file) ?? ''
      expect(text).not.toMatch(/<(?:link|script(?! type="application\/ld\+json")|iframe|base)\b/u)
      expect(text).not.toMatch(/(?:src|url\()=?["']?(?:https?:)?\/\//u)
      expect(text).not.toContain('javascript:')
    }
  })
})

describe('a site whose address is known', () => {
  const files = exportHtml({
    source: anExportSource({ chosen: [edition], others: [lead, second, imke, tom, media] }),
    siteAddress: 'https://harbour.example/review',
    theme: ourTheme,
  })

  test('ends every page with its journal and its feeds', () => {
    expect(page(files, 'html/index.html')).toContain(`</main>
<footer class="foot">
<p>Harbour Review</p>
<p><a href="feed.xml">RSS</a> · <a href="atom.xml">Atom</a> · <a href="feed.json">JSON Feed</a></p>
</footer>
`)
    expect(page(files, 'html/people/tom-hale.html')).toContain(`<footer class="foot">
<p><a href="https://harbour.example/review">Harbour Review</a></p>
<p><a href="../feed.xml">RSS</a> · `)
  })

  test('has feeds that its front page names, and a sitemap with every page', () => {
    const front = page(files, 'html/index.html')
    const feeds = [...front.matchAll(/<link rel="alternate" [^>]*href="([^"]+)"/gu)]
    expect(feeds.map(([, name = '']) => page(files, `html/${name}`).length > 0)).toEqual([
      true,
      true,
      true,
    ])
    const places = [...page(files, 'html/sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/gu)]
    expect(places.map(([, place]) => place)).toEqual([
      'https://harbour.example/review/',
      'https://harbour.example/review/articles/the-library-that-never-closes.html',
      'https://harbour.example/review/articles/the-library-that-never-closes-2.html',
      'https://harbour.example/review/people/imke-sanderling.html',
      'https://harbour.example/review/people/tom-hale.html',
    ])
  })
})

describe('an article as one page', () => {
  const files = exportHtml({
    source: anExportSource({ chosen: [lead], others: [imke, tom, media] }),
    siteAddress: 'https://harbour.example/review',
    theme: ourTheme,
  })
  const text = page(files, 'html/the-library-that-never-closes.html')

  test('writes every node and mark', () => {
    const body = text.slice(text.indexOf('<div class="text">'), text.indexOf('</div>\n<aside'))
    expect(body).toBe(`<div class="text">
<p>At ten the <strong>lamps<em> &amp; &lt;candles&gt;</em></strong> are <s>out</s> lit; <a href="https://example.org/night">read <em>on</em></a>.<br>
Type <code>a &lt; b</code> and run.</p>
<h2 id="who-comes">Who comes?</h2>
<ul>
<li>Nurses</li>
<li>Students
<ol start="3">
<li>of law</li>
<li>of the sea</li>
</ol>
</li>
</ul>
<blockquote>
<p>Nobody is sent home.</p>
</blockquote>
<h3 id="who-comes-2">Who comes?</h3>
<pre tabindex="0"><code class="language-ts">const lamp = &quot;on&quot;
  light(lamp)</code></pre>
<hr>
<figure>
<img src="media/reading-room-000000000000.png" alt="Four readers under green lamps" width="4" height="3">
<figcaption>Past midnight. <small>Ilse Varga, CC BY 4.0</small></figcaption>
</figure>
<figure class="absent">
<p>Picture: A dog asleep</p>
</figure>
<h4 id="small-print">Small print</h4>
<p>H<sub>2</sub>O at the 5<sup>th</sup> hour<sup><a id="note_place_1" href="#note_1" role="doc-noteref" aria-label="Note 1">1</a></sup> of the <span class="small-caps">uss</span><mark> Lantern</mark>.<sup><a id="note_place_2" href="#note_2" role="doc-noteref" aria-label="Note 2">2</a></sup></p>
<ul class="tasks">
<li><input type="checkbox" aria-label="Done" checked disabled> Light the lamps</li>
<li><input type="checkbox" aria-label="To do" disabled> Lock the door</li>
</ul>
<figure class="pull-quote">
<blockquote>
<p>Nobody is ever sent home.</p>
</blockquote>
<figcaption>The night porter</figcaption>
</figure>
<div class="table" tabindex="0">
<table>
<caption>Readers by hour</caption>
<thead>
<tr>
<th scope="col">Hour</th>
<th scope="col" class="right">Readers</th>
</tr>
</thead>
<tbody>
<tr>
<td>22</td>
<td class="right">31</td>
</tr>
<tr>
<td colspan="2">All night long</td>
</tr>
</tbody>
</table>
</div>
<div class="callout tip" role="note" aria-label="Tip">
<p>Bring a coat.</p>
</div>
<details>
<summary>How to get there</summary>
<p>Follow the quay.</p>
</details>
<div class="card">
<img src="media/reading-room-000000000000.png" alt="" width="4" height="3">
<p><a href="https://www.example.org/lamps">All the lamps</a></p>
<p>A catalogue.</p>
<p><small>example.org</small></p>
</div>
<p class="embed"><a href="https://www.youtube.com/watch?v=lamp">A night in four minutes</a> <small>YouTube</small></p>
<figure class="wide several">
<img src="media/reading-room-000000000000.png" alt="The room at ten" width="4" height="3">
<img src="media/reading-room-000000000000.png" alt="The room at four" width="4" height="3">
<figcaption>Ten and four. <small>Ada Moss, CC BY 4.0</small></figcaption>
</figure>
<p>The lamps still burn.</p>
<h2 id="at-dawn">At dawn</h2>
<section class="notes" role="doc-endnotes" aria-labelledby="notes_of_article">
<h2 id="notes_of_article">Notes</h2>
<ol>
<li id="note_1">So says <em>the log</em>. <a href="#note_place_1" role="doc-backlink" aria-label="Back to note 1 in the text">↩</a></li>
<li id="note_2">A ship. <a href="#note_place_2" role="doc-backlink" aria-label="Back to note 2 in the text">↩</a></li>
</ol>
</section>
`)
  })

  test('names its people, and ends with the bios that are there', () => {
    expect(text).toContain(
      '<p>By <strong><span class="name">Imke Sanderling</span> <span class="post-nominals">OBE</span> and <span class="name">Tom Hale</span></strong></p>',
    )
    expect(text).toContain('<h2 id="about_authors">About the author</h2>')
    expect(text).not.toContain('<h3><span class="name">Tom Hale</span></h3>')
  })

  test('says for networks and search engines what it is', () => {
    const [, json = ''] = /<script type="application\/ld\+json">(.*)<\/script>/u.exec(text) ?? []
    expect(JSON.parse(json)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: 'The library that never closes',
      alternativeHeadline: 'A town keeps its reading room open through the night.',
      description: 'A town keeps its reading room open through the night.',
      inLanguage: 'en-GB',
      wordCount: 100,
      articleSection: 'Town',
      keywords: ['night'],
      datePublished: '2027-03-12T09:30:00+01:00',
      dateModified: '2026-11-21T09:00:00.000Z',
      url: 'https://harbour.example/review/the-library-that-never-closes.html',
      mainEntityOfPage: 'https://harbour.example/review/the-library-that-never-closes.html',
      image: ['https://harbour.example/review/media/reading-room-000000000000.png'],
      author: [
        {
          '@type': 'Person',
          name: 'Imke Sanderling',
          honorificSuffix: 'OBE',
          jobTitle: 'Night librarian',
          worksFor: { '@type': 'Organization', name: 'Harbour Reading Room' },
          description: 'Imke Sanderling keeps the lamps of the Harbour Reading Room.',
          sameAs: ['https://example.org/imke'],
        },
        { '@type': 'Person', name: 'Tom Hale' },
      ],
    })
    for (const property of [
      '<meta property="og:type" content="article">',
      '<meta property="og:image" content="https://harbour.example/review/media/reading-room-000000000000.png">',
      '<meta property="og:image:alt" content="Four readers under green lamps">',
      '<meta property="article:tag" content="night">',
      '<meta name="twitter:card" content="summary_large_image">',
    ]) {
      expect(text).toContain(property)
    }
  })
})

const ourTheme = { face: 'serif', paper: 'warm', accent: null } as const

test('what people write never becomes markup', () => {
  const attack = '"><script>alert(1)</script><!-- \u0000 \ud800'
  const author = anAuthor({ name: attack, role: attack, shortBio: attack, links: [attack] })
  const article = anArticle({
    headline: attack,
    standfirst: attack,
    byline: [author.id],
    section: attack,
    tags: [attack],
    language: 'en"><script>',
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: attack }] },
        {
          type: 'codeBlock',
          attrs: { language: attack },
          content: [{ type: 'text', text: attack }],
        },
        createFigure([{ media: null, alt: attack, address: '' }], { caption: attack }),
      ],
    },
  })
  const files = exportHtml({
    source: anExportSource({ chosen: [article, author] }),
    siteAddress: null,
    theme: ourTheme,
  })
  for (const file of files) {
    const text = textOf(file) ?? ''
    expect(text.replaceAll(/<script type="application\/ld\+json">/gu, '')).not.toContain('<script')
    expect(text).not.toContain('<!--')
    expect(text.isWellFormed()).toBe(true)
  }
  expect(files).toHaveLength(3)
})

test('words stand for a picture that is not there, even where nobody described it', () => {
  const figure = createFigure([{ media: aMediaId(9), alt: '' }])
  const article = anArticle({ byline: [], body: { type: 'doc', content: [figure] } })
  const [file] = exportHtml({
    source: anExportSource({ chosen: [article] }),
    siteAddress: null,
    theme: ourTheme,
  })
  expect(file === undefined ? '' : textOf(file)).toContain('<p>Picture: not available</p>')
})

test('several records get a page of contents, to which each of them leads back', () => {
  const files = exportHtml({
    source: anExportSource({ chosen: [lead, imke], others: [tom, media] }),
    siteAddress: null,
    theme: ourTheme,
  })
  const contents = page(files, 'html/index.html')
  expect(contents.match(/<h[123].*/gu)).toEqual([
    '<h1>Harbour Review</h1>',
    '<h2 class="section-title" id="articles">Articles</h2>',
    '<h3><a href="articles/the-library-that-never-closes.html">The library that never closes</a></h3>',
    '<h2 class="section-title" id="people">People</h2>',
    '<h3><a href="people/imke-sanderling.html">Imke Sanderling OBE</a></h3>',
  ])
  const back = '<nav aria-label="Contents"><a href="../index.html">Harbour Review</a></nav>'
  const others = files.filter(({ path }) => path.endsWith('.html') && path !== 'html/index.html')
  expect(others.map((file) => textOf(file)?.includes(back))).toEqual([true, true])
})

describe('several articles without an edition', () => {
  const german = anArticle({
    id: aRecordId(14),
    headline: 'Nacht',
    language: 'de-DE',
    byline: [imke.id, tom.id],
    publishedAt: '2026-11-20',
    excerpt: { kind: 'typed', text: 'Die Lampen brennen.' },
  })
  const chosen = [german, lead, second]
  const source = anExportSource({ chosen, others: [imke, tom, media] })
  const files = exportHtml({ source, siteAddress: 'https://harbour.example/', theme: ourTheme })
  const contents = page(files, 'html/index.html')

  test('are listed as those of an edition are, each in its own language', () => {
    const [entry = ''] =
      /<article class="piece" lang="de-DE">[\s\S]*?<\/article>/u.exec(contents) ?? []
    expect(
      entry
        .replaceAll(/<[^>]+>/gu, '')
        .trim()
        .split('\n'),
    ).toEqual([
      'Imke Sanderling OBE und Tom Hale',
      '20. November 2026',
      'Nacht',
      'Die Lampen brennen.',
      'Weiterlesen: Nacht',
    ])
    expect(contents.match(/<article class="piece"/gu)).toHaveLength(3)
  })

  test('have feeds, which the page of contents names, and a sitemap', () => {
    const feeds = [...contents.matchAll(/<link rel="alternate" [^>]*href="([^"]+)"/gu)]
    expect(feeds.map(([, name = '']) => page(files, `html/${name}`) !== '')).toEqual([
      true,
      true,
      true,
    ])
    expect(page(files, 'html/sitemap.xml')).toContain('/articles/nacht.html</loc>')
    expect(contents).toContain('<link rel="canonical" href="https://harbour.example/">')
  })
})

test.each([
  [null, '<p>Harbour Review</p>'],
  ['https://harbour.example/', '<p><a href="https://harbour.example/">Harbour Review</a></p>'],
])('a page alone says whose it is, with the way there from %s', (siteAddress, line) => {
  for (const record of [lead, imke]) {
    const source = anExportSource({ chosen: [record], others: [imke, tom, media] })
    const [only] = exportHtml({ source, siteAddress, theme: ourTheme })
    expect(only === undefined ? '' : textOf(only)).toContain(
      `<header class="masthead">\n${line}\n</header>`,
    )
  }
})

test('an article beside an edition leads to the front page, and is not said to be of it', () => {
  const files = exportHtml({
    source: anExportSource({
      chosen: [anEdition({ featured: lead.id }), { ...second, slug: 'beside' }],
      others: [lead, imke, tom, media],
    }),
    siteAddress: null,
    theme: ourTheme,
  })
  const beside = page(files, 'html/articles/beside.html')
  expect(beside).toContain('<a href="../index.html">Harbour Review</a>')
  expect(beside).not.toContain('aria-label="Edition"')
})

test('an edition without pieces names no feeds, for it has none', () => {
  const files = exportHtml({
    source: anExportSource({ chosen: [anEdition({ featured: null })], others: [] }),
    siteAddress: 'https://harbour.example/',
    theme: ourTheme,
  })
  expect(files.map(({ path }) => path)).not.toContain('html/feed.xml')
  expect(page(files, 'html/index.html')).not.toContain('feed.xml')
})

test('an edition names the day of a piece that appeared on another', () => {
  const early = { ...second, publishedAt: '2020-01-02T10:00:00Z' }
  const dated = { ...edition, date: '2027-03-12' }
  const files = exportHtml({
    source: anExportSource({ chosen: [dated], others: [lead, early, imke, tom, media] }),
    siteAddress: null,
    theme: ourTheme,
  })
  expect(page(files, 'html/index.html').match(/<p class="day">.*/gu)).toEqual([
    '<p class="day"><time datetime="2020-01-02T10:00:00Z">2 January 2020</time></p>',
  ])
})

test('a site has one manner of dates: that of its journal, unless the journal speaks otherwise', () => {
  const publishedAt = '2026-12-01T09:30:00Z'
  const american = { ...lead, language: 'en-US', publishedAt }
  const british = { ...second, language: 'en-GB', publishedAt, body: lead.body }

  function datesIn(journalLanguage: string): ReadonlySet<string> {
    const files = exportHtml({
      source: anExportSource({
        chosen: [edition],
        others: [american, british, imke, tom, media],
        journalLanguage,
      }),
      siteAddress: null,
      theme: ourTheme,
    })
    const dates = files.flatMap(
      (file) => textOf(file)?.match(/>[^<]*(?:21|December)[^<]*2026(?=<)/gu) ?? [],
    )
    return new Set(dates.map((date) => date.replace(/^>(?:.* · )?/u, '')))
  }

  expect(datesIn('en-GB')).toEqual(new Set(['21 November 2026', '1 December 2026']))
  expect(datesIn('en-US')).toEqual(new Set(['November 21, 2026', 'December 1, 2026']))
  expect(datesIn('cy')).toEqual(
    new Set(['November 21, 2026', 'December 1, 2026', '21 November 2026', '1 December 2026']),
  )
})

test.each([
  ['example.org/bells', 'https://www.example.org/bells/', true],
  ['https://example.org/bells', 'https://example.org/bells', true],
  ['the bells', 'https://example.org/bells', false],
])('paper says the address of “%s” once', (words, href, isSaid) => {
  const marks = [{ type: 'link', attrs: { href } }] as const
  const text = { type: 'text', text: words, marks } as const
  const body: Document = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] }
  const source = anExportSource({ chosen: [anArticle({ body })] })
  const files = exportHtml({ source, siteAddress: null, theme: ourTheme })
  const written = page(files, 'html/the-library-that-never-closes.html')
  expect(written.includes('<a class="address"')).toBe(isSaid)
})
