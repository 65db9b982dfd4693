import { articleSlug } from '../../article/article.ts'
import type { Document } from '../../document/document.ts'
import { finalDocument } from '../../document/final-document.ts'
import { settleSuggestions } from '../../editing/settle-suggestions.ts'
import type { BundleFile } from '../bundle/bundle-file.ts'
import type { ExportSource } from '../export-source.ts'
import { pageNames } from '../page-names.ts'
import { planSite } from '../site/site.ts'
import { articleDocx } from './docx-article.ts'

/** With comments and suggestions; or plain, as if all of them were accepted or none. */
export const docxChanges = ['markup', 'final', 'original'] as const

export type DocxChanges = (typeof docxChanges)[number]

/** The target `docx`: a Word file for each article, those of editions included. */
export function exportDocx(source: ExportSource, changes: DocxChanges): readonly BundleFile[] {
  const { articles } = planSite({ source, extension: 'docx', people: 'with-an-edition' })
  const names = pageNames(articles.map(articleSlug))
  return articles.map((article, at) => ({
    path: `docx/${names[at] ?? article.id}.docx`,
    parts: () => articleDocx({ ...article, body: bodyWith(article.body, changes) }, source),
  }))
}

function bodyWith(body: Document, changes: DocxChanges): Document {
  switch (changes) {
    case 'markup':
      return body
    case 'final':
      return finalDocument(settleSuggestions(body, () => 'accept'))
    case 'original':
      return finalDocument(body)
  }
}
