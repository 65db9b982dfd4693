import { describe, expect, test } from 'vitest'

import type { Block } from '../../../core/document/document.ts'
import { fileText } from '../../../core/export/bundle/bundle-file.ts'
import type { ExportOptions } from '../../../core/export/export-option.ts'
import { exportRecords } from '../../../core/export/export-records.ts'
import { settledDirection } from '../../../core/export/newsletter/settled-direction.ts'
import type { PageTarget } from '../../../core/export/target.ts'
import { siteBody } from '../../../core/import/html/site-body.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anEdition } from '../../builders/edition.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { fileTexts } from '../../builders/file-texts.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'

const content: readonly Block[] = [
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'المصابيح' }] },
  { type: 'paragraph', content: [{ type: 'text', text: 'تضاء المصابيح في السادسة.' }] },
]
const arabic = anArticle({
  language: 'ar',
  headline: 'غرفة القراءة',
  standfirst: 'بلدة تبقي غرفة القراءة مفتوحة.',
  body: { type: 'doc', content },
})

function made(target: PageTarget, options: ExportOptions = {}, article = arabic) {
  const source = anExportSource({ chosen: [article] })
  const exported = exportRecords({ source, targets: [target], options })
  if (!exported.ok) throw new Error(exported.failure.kind)
  return {
    text: fileTexts(exported.value.files).join('\n'),
    losses: exported.value.losses.map(({ what }) => what),
  }
}

const site = { 'html.address': 'https://harbour.example/' }

test('the contents of an e-book say in which language a chapter is, its title page whose it is', () => {
  const english = anArticle({ id: aRecordId(2), headline: 'Lamps', byline: [] })
  const edition = anEdition({ articles: [english.id, arabic.id] })
  const source = anExportSource({ chosen: [edition], others: [english, arabic] })
  const { files } = expectValue(exportRecords({ source, targets: ['epub'], options: {} }))
  const parts = files.flatMap((file) => ('parts' in file ? file.parts() : []))
  const [navigation, title] = ['EPUB/nav.xhtml', 'EPUB/title.xhtml'].map((path) => {
    const part = parts.find((each) => each.path === path)
    return part === undefined || 'media' in part ? '' : fileText(part)
  })
  expect(navigation?.match(/<a href="text[^>]*>/gu)).toEqual([
    '<a href="text/lamps.xhtml">',
    expect.stringContaining(' lang="ar" dir="rtl">'),
  ])
  expect(title).toContain('<p class="journal">Harbour Review</p>')
})

describe('a text from right to left', () => {
  test.each([
    ['feeds', site],
    ['wordpress', {}],
  ] as const)('says so in the content for %s', (target, options) => {
    const { text } = made(target, options)
    expect(text).toMatch(/<div dir=\\?"rtl\\?" lang=\\?"ar\\?">/u)
    expect(made(target, options, { ...arabic, language: 'en-GB' }).text).not.toContain('rtl')
  })

  test('says so in each paragraph of WordPress’s blocks, and what has no direction there is told', () => {
    const { text, losses } = made('wordpress', { 'wordpress.markup': 'blocks' })
    expect(text).toContain(
      '<!-- wp:paragraph {"direction":"rtl"} -->\n<p dir="rtl">تضاء المصابيح في السادسة.</p>',
    )
    expect(text).toContain('<!-- wp:paragraph {"className":"standfirst","direction":"rtl"} -->')
    expect(losses).toContain('The direction of what is no paragraph')
    expect(made('wordpress').losses).not.toContain('The direction of what is no paragraph')
    const plain = { ...arabic, body: aDocument('تضاء المصابيح في السادسة.') }
    expect(made('wordpress', { 'wordpress.markup': 'blocks' }, plain).losses).not.toContain(
      'The direction of what is no paragraph',
    )
  })

  test('is told for Ghost, whose posts have no direction', () => {
    expect(made('ghost').losses).toContain('The direction of the text')
  })

  test('comes back from a site with its standfirst apart', () => {
    const html =
      '<div dir="rtl" lang="ar">\n<p class="standfirst"><em>بلدة</em></p>\n<p>تضاء</p>\n</div>\n'
    const read = siteBody(html, () => null)
    expect(read.standfirst).toBe('بلدة')
    expect(read.body.content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'تضاء' }] },
    ])
  })

  test('has its lines, margins and cells on the right in a mail, and code as it is', () => {
    const html =
      '<td class="bar" style="padding:4px 0 4px 18px;border-start:3px solid red"><p style="margin:0 0 8px;font-family:Georgia,\'Times New Roman\',serif;text-align:start">a</p></td><td align="start">b</td><td align="left">c</td>'
    expect(settledDirection(html, 'he')).toBe(
      '<td class="bar" style="padding:4px 18px 4px 0;border-right:3px solid red"><p style="margin:0 0 8px;font-family:Georgia,\'Times New Roman\',serif;text-align:right">a</p></td><td align="right">b</td><td align="left">c</td>',
    )
    expect(settledDirection(html, 'en')).toBe(
      html
        .replaceAll('-start', '-left')
        .replaceAll('align:start', 'align:left')
        .replace('"start"', '"left"'),
    )
  })

  test.each(['html', 'newsletter', 'epub', 'wordpress', 'feeds'] as const)(
    'leaves code from left to right in %s',
    (target) => {
      const code: Block = {
        type: 'codeBlock',
        attrs: { language: '' },
        content: [{ type: 'text', text: 'lamp = "on"' }],
      }
      const { text } = made(target, site, { ...arabic, body: { type: 'doc', content: [code] } })
      expect(text).toMatch(
        /<(?:pre|code)[^>]*(?:dir=\\?"ltr|direction:ltr)|code \{ direction: ltr/u,
      )
    },
  )

  test('is spoken around in its own language', () => {
    expect(made('html').text).toContain('انتقل إلى النص')
    expect(made('html', {}, { ...arabic, language: 'he' }).text).toContain('דילוג אל הטקסט')
  })
})
