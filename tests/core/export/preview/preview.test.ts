import { describe, expect, test } from 'vitest'

import { fileText, type BundleFile } from '../../../../core/export/bundle/bundle-file.ts'
import { exportDocx } from '../../../../core/export/docx/docx.ts'
import { feedFiles } from '../../../../core/export/feeds/feeds.ts'
import { exportGhost } from '../../../../core/export/ghost/ghost.ts'
import { exportIcml } from '../../../../core/export/icml/icml.ts'
import { peopleCsv } from '../../../../core/export/people/people-csv.ts'
import { feedPage } from '../../../../core/export/preview/feed-page.ts'
import { ghostPages } from '../../../../core/export/preview/ghost-pages.ts'
import { peoplePage } from '../../../../core/export/preview/people-page.ts'
import { storyPage } from '../../../../core/export/preview/story-page.ts'
import { textPage } from '../../../../core/export/preview/text-page.ts'
import { wordPage } from '../../../../core/export/preview/word-page.ts'
import { wordpressPages } from '../../../../core/export/preview/wordpress-pages.ts'
import { planSite } from '../../../../core/export/site/site.ts'
import { exportWordpress } from '../../../../core/export/wordpress/wordpress.ts'
import { allSteps } from '../../../../core/steps.ts'
import { anArticle } from '../../../builders/article.ts'
import { anAuthor } from '../../../builders/author.ts'
import { anEdition } from '../../../builders/edition.ts'
import { everyNode } from '../../../builders/every-node.ts'
import { anExportSource } from '../../../builders/export-source.ts'
import { aMedia } from '../../../builders/media.ts'
import { expectValue } from '../../../builders/outcome.ts'

const article = anArticle({ body: everyNode, leadImage: aMedia().id, language: 'en-US' })
const source = anExportSource({ chosen: [article], others: [anAuthor(), aMedia()] })

describe('a Word file as a sheet', () => {
  const [file] = exportDocx(source, 'markup')
  const page = file !== undefined && 'parts' in file ? fileText(wordPage(file)) : ''

  test('names the style of each paragraph and sets it so', () => {
    expect(page).toMatch(/<span class="style">Title<\/span><p class="" style="[^"]*font-size:\d/u)
    expect(page).toContain('<span class="style">Heading 2 (was Heading 1)</span>')
  })

  test('shows comments, changes and notes', () => {
    expect(page).toContain('<mark>The lamps </mark>')
    expect(page).toContain('<b>Ada Moss</b>All of them?')
    expect(page).toContain('<ins title="Ada Moss, 2026-11-26T10:00:00Z">surely </ins>')
    expect(page).toContain('<div class="note"><sup>2</sup>')
  })

  test('has lists with their numbers, and pictures of the file', () => {
    expect(page).toMatch(/>3\.<\/span>of law/u)
    expect(page).toMatch(/<img src="word\/media\/[^"]+" alt="The room at ten"/u)
  })
})

describe.each(['blocks', 'classic'] as const)('a post of WordPress in %s', (form) => {
  const { files } = expectValue(
    allSteps(
      exportWordpress(source, {
        siteAddress: null,
        mediaAddress: 'https://journal.example/up/',
        form,
      }),
    ),
  )
  const file = files.find(isText)
  const [page] = file === undefined ? [] : wordpressPages({ path: file.path, text: fileText(file) })
  const html = page === undefined ? '' : fileText(page)

  test('is the HTML of the file in a theme, with its pictures beside', () => {
    expect(page?.path).toBe('wordpress/the-library-that-never-closes.html')
    expect(html).toContain(`<h1>${article.headline}</h1>`)
    expect(html).toContain('<figure class="featured"><img src="media/')
    expect(html).not.toContain('https://journal.example/up/')
    expect(html).toContain('So says <em>the log</em>.')
  })
})

describe('a story for InDesign as a sheet', () => {
  const file = exportIcml(source).find(isText)
  const page = file !== undefined && 'text' in file ? fileText(storyPage(file)) : ''

  test('names the style of each paragraph and sets it so', () => {
    expect(page).toMatch(/<span class="style">Headline<\/span><p style="font-size:28pt/u)
    expect(page).toContain('<span class="style">Pull quote</span>')
  })

  test('has numbers of lists, notes, table cells and the linked pictures', () => {
    expect(page).toContain('<span class="marker">3.</span>')
    expect(page).toContain('<div class="note"><sup>1</sup>')
    expect(page).toMatch(/<td colspan="2" rowspan="1">/u)
    expect(page).toMatch(/<img src="\.\.\/media\/[^"]+" alt="The room at ten" style="width:4pt">/u)
  })
})

test('posts for Ghost are the HTML of the file in a theme, with the pictures of the file', () => {
  const [file] = allSteps(exportGhost(source)).files
  const [page] = file !== undefined && 'parts' in file ? ghostPages(file) : []
  expect(page?.path).toBe('ghost/ghost-import.zip/the-library-that-never-closes.html')
  const html = page === undefined ? '' : fileText(page)
  expect(html).toContain(`<h1>${article.headline}</h1>`)
  expect(html).toMatch(/<figure class="featured"><img src="content\/images\//u)
  expect(html).toContain('So says <em>the log</em>.')
  expect(html).not.toContain('__GHOST_URL__')
})

function isText(
  file: BundleFile,
): file is Extract<BundleFile, { readonly text: unknown } | { readonly pieces: unknown }> {
  return 'text' in file || 'pieces' in file
}

test('a feed is listed as a reader of feeds does', () => {
  const edition = anEdition({ featured: article.id })
  const chosen = anExportSource({ chosen: [edition], others: [article, anAuthor(), aMedia()] })
  const site = planSite({ source: chosen, extension: 'html', people: 'with-an-edition' })
  const files = feedFiles({ source: chosen, site, siteAddress: 'https://journal.example' })
  const feed = files.find(({ path }) => path === 'feed.json')
  const text = feed === undefined ? '' : fileText(feed)
  const [page] = feedPage({ path: 'feeds/feed.json', text: () => text })
  expect(page?.path).toBe('feeds/feed.html')
  expect(page?.text()).toContain(`<h2>${article.headline}</h2>`)
  expect(feedPage({ path: 'feeds/feed.json', text: () => '{' })).toEqual([])
})

test('a text is shown letter by letter, and nothing of it runs', () => {
  expect(textPage('# A <b>\n\n& more')).toContain('<pre># A &lt;b&gt;\n\n&amp; more</pre>')
})

test('people are a table that says what the CSV says, a line for each', () => {
  const people = [
    anAuthor({ name: 'Tom <b>, OBE', links: ['https://a.example', 'https://b.example'] }),
    anAuthor({ name: '=1+1', shortBio: 'Says “so”,\nand more.' }),
  ]
  const page = peoplePage({ path: 'people/people.csv', text: () => peopleCsv(people) })
  expect(page.path).toBe('people/people.html')
  const rows = fileText(page)
    .split(/<tr>/u)
    .slice(1)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>([^<]*)</gu)].map(([, cell]) => cell))
  expect(rows.map(([name, , , , bio]) => [name, bio])).toEqual([
    ['Name', 'Short bio'],
    ['Tom &lt;b&gt;, OBE', people[0]?.shortBio],
    ["'=1+1", 'Says “so”,\nand more.'],
  ])
  expect(rows[1]).toContain('https://a.example\nhttps://b.example')
})
