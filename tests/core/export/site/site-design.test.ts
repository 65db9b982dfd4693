import { describe, expect, test } from 'vitest'

import { fileText } from '../../../../core/export/bundle/bundle-file.ts'
import type { ExportOptions } from '../../../../core/export/export-option.ts'
import { exportRecords } from '../../../../core/export/export-records.ts'
import { noDesign, type OwnDesign } from '../../../../core/export/site/site-design.ts'
import { parseColour, readable } from '../../../../core/export/site/site-theme.ts'
import { anArticle } from '../../../builders/article.ts'
import { anEdition } from '../../../builders/edition.ts'
import { anExportSource } from '../../../builders/export-source.ts'
import { expectFailure, expectValue } from '../../../builders/outcome.ts'

function site(design: Partial<OwnDesign>, options: ExportOptions = {}) {
  const article = anArticle({ headline: 'Lamps & <candles>' })
  const source = anExportSource({ chosen: [article], design: { ...noDesign, ...design } })
  return exportRecords({ source, targets: ['html'], options })
}

function page(design: Partial<OwnDesign>, options: ExportOptions = {}): string {
  const [file] = expectValue(site(design, options)).files
  return file !== undefined && 'text' in file ? file.text() : ''
}

describe('a design of the library', () => {
  test('frames every page, and what people wrote stays text', () => {
    const shown = page({
      'page.html': '<title>{{title}}</title><body class="ours">{{ main }}</body>',
      'article.html': '<h1>{{headline}}</h1><div>{{text}}</div>',
    })
    expect(shown).toBe(
      '<title>Lamps &amp; &lt;candles&gt;</title><body class="ours"><h1>Lamps &amp; &lt;candles&gt;</h1><div><p>The lamps are lit at six.</p>\n<p>Nobody is sent home.</p>\n</div></body>',
    )
  })

  test('may show what a long page says more than once', () => {
    const article = anArticle({ headline: 'Lamps' })
    const edition = anEdition({ title: 'Night work', featured: article.id })
    const { files } = expectValue(
      exportRecords({
        source: anExportSource({
          chosen: [edition],
          others: [article],
          design: { ...noDesign, 'page.html': '<i>{{main}}</i><b>{{main}}</b>' },
        }),
        targets: ['html'],
        options: {},
      }),
    )
    const listing = files.find(({ path }) => path === 'html/index.html')
    const text = listing !== undefined && 'pieces' in listing ? fileText(listing) : ''
    const [, once = '', again = ''] = /^<i>([\s\S]*)<\/i><b>([\s\S]*)<\/b>$/u.exec(text) ?? []
    expect(once).toContain('>Lamps</a>')
    expect(again).toBe(once)
  })

  test('has its style after ours', () => {
    const shown = page({ 'style.css': 'h1 { color: teal; }' })
    expect(shown).toMatch(/--accent[\s\S]*h1 \{ color: teal; \}<\/style>/u)
  })

  test('fills names in words of people no second time', () => {
    const article = anArticle({ headline: '{{main}}' })
    const { files } = expectValue(
      exportRecords({
        source: anExportSource({ chosen: [article] }),
        targets: ['html'],
        options: {},
      }),
    )
    const [file] = files
    expect(file !== undefined && 'text' in file ? file.text() : '').toContain('<h1>{{main}}</h1>')
  })

  test.each([
    [{ 'page.html': '<body>{{body}}</body>' }, /asks for \{\{body\}\}/u],
    [{ 'page.html': '<body></body>' }, /no \{\{main\}\}/u],
    [{ 'article.html': '{{headline}}' }, /no \{\{text\}\}/u],
    [{ 'style.css': 'p{}</style><script>' }, /end the style/u],
  ])('%j is refused with a reason', (design, reason) => {
    const failure = expectFailure(site(design))
    expect(failure.kind === 'design' ? failure.reason : '').toMatch(reason)
  })
})

describe('a theme', () => {
  test('is a few tokens after ours', () => {
    const shown = page({}, { 'html.accent': '#0a7', 'html.face': 'sans', 'html.paper': 'white' })
    expect(shown).toContain(
      ':root { --serif: var(--sans); --paper: #ffffff; --soft: #f6f6f6; --line: #dedede; --accent: #008059; }',
    )
  })

  test.each([
    ['#2456c8', '#fffdfa', '#2456c8'],
    ['#ffff00', '#fffdfa', '#737300'],
    ['#2456c8', '#1f1f21', '#6689d9'],
  ])('the colour %s on %s is read as %s', (colour, ground, read) => {
    expect(readable(colour, ground)).toBe(read)
  })

  test.each([
    ['0A7', '#00aa77'],
    ['#2456c8', '#2456c8'],
    ['blue', null],
  ])('%s is the colour %s', (typed, colour) => {
    expect(parseColour(typed)).toBe(colour)
  })

  test.each([
    ['html.accent', 'blue'],
    ['html.face', 'gothic'],
    ['html.paper', 'black'],
  ])('%s can’t be %s', (option, value) => {
    expect(expectFailure(site({}, { [option]: value }))).toMatchObject({ option })
  })
})
