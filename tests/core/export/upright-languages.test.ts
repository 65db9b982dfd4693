import { expect, test } from 'vitest'

import { bookStyle } from '../../../core/export/epub/book-style.ts'
import { exportRecords } from '../../../core/export/export-records.ts'
import { siteStyle } from '../../../core/export/site/site-style.ts'
import { anArticle } from '../../builders/article.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { expectValue } from '../../builders/outcome.ts'

test.each([
  ['en-GB', true],
  ['el', true],
  ['ar', false],
  ['hi-IN', false],
])('the standfirst of a mail in %s is set in italics: %s', (language, isSlanted) => {
  const article = anArticle({ language, standfirst: 'Whoever reads at night.' })
  const source = anExportSource({ chosen: [article] })
  const { files } = expectValue(exportRecords({ source, targets: ['newsletter'], options: {} }))
  const file = files.find(({ path }) => path.endsWith('.html'))
  const html = file !== undefined && 'text' in file ? file.text() : ''
  const [, style] = /<p class="quiet" style="([^"]*)">Whoever reads/u.exec(html) ?? []
  expect(style?.includes('font-style:italic')).toBe(isSlanted)
})

test('a book and a site set standfirsts of such languages upright', () => {
  expect(bookStyle).toMatch(/\.standfirst:lang\(th\)[^{]*\{ font-style: normal; \}/u)
  expect(siteStyle).toMatch(
    /\.standfirst\):is\([^{]*:lang\(th\)[^{]*\{[^}]*font-style: normal; \}/u,
  )
})
