import { expect, test } from 'vitest'

import { wxr } from '../../../../core/export/wordpress/wxr.ts'
import { readWordpress } from '../../../../core/import/wordpress/wordpress.ts'
import { anArticle } from '../../../builders/article.ts'
import { anExportSource } from '../../../builders/export-source.ts'
import { expectValue } from '../../../builders/outcome.ts'

test.each([
  ['2026-11-21T09:30:00.000+01:00', '2026-11-21 09:30:00', '2026-11-21 08:30:00'],
  ['2026-11-20T22:15-05:00', '2026-11-20 22:15:00', '2026-11-21 03:15:00'],
  ['2026-11-21T08:30:00.000Z', '2026-11-21 08:30:00', '2026-11-21 08:30:00'],
])('a post of %s has the clock of its zone and comes back as its moment', (moment, local, utc) => {
  const article = anArticle({ status: 'published', publishedAt: moment, embargoUntil: null })
  const file = [
    ...wxr({
      source: anExportSource({ chosen: [article] }),
      articles: [article],
      editions: [],
      siteAddress: null,
      mediaAddress: null,
      form: 'classic',
    }),
  ].join('')
  expect(file).toContain(`<wp:post_date><![CDATA[${local}]]></wp:post_date>`)
  expect(file).toContain(`<wp:post_date_gmt><![CDATA[${utc}]]></wp:post_date_gmt>`)
  const { articles } = expectValue(readWordpress(file))
  expect(articles).toMatchObject([{ publishedAt: new Date(moment).toISOString() }])
})
