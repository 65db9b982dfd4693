import { expect, test } from 'vitest'

import { articleSource } from '../../../core/export/article-source.ts'
import { exportMarkdown } from '../../../core/export/markdown/markdown.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { everyNode } from '../../builders/every-node.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aMedia } from '../../builders/media.ts'

const article = anArticle({ body: everyNode })
const source = anExportSource({ chosen: [article], others: [anAuthor(), aMedia()] })

test('the Markdown to be read is the file that is exported', () => {
  const [exported] = exportMarkdown(source)

  expect(exported !== undefined && 'text' in exported ? exported.text() : '').toBe(
    articleSource(article, 'markdown', source),
  )
})

test('the HTML to be read is the text alone, without the page around it', () => {
  const html = articleSource(article, 'html', source)

  expect(html).toMatch(/^<p>At ten the <strong>lamps/u)
  expect(html).not.toContain('<body')
})
