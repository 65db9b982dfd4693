import { articleSlug } from '../../article.ts'
import type { BundleFile } from '../bundle-file.ts'
import type { ExportSource } from '../export-source.ts'
import { pageNames } from '../page-names.ts'
import { planSite } from '../site.ts'
import { articleDocx } from './docx-article.ts'

/** The target `docx`: a Word file for each article, those of editions included. */
export function exportDocx(source: ExportSource): readonly BundleFile[] {
  const { articles } = planSite({ source, extension: 'docx', people: 'with-an-edition' })
  const names = pageNames(articles.map(articleSlug))
  return articles.map((article, at) => ({
    path: `docx/${names[at] ?? article.id}.docx`,
    parts: articleDocx(article, source),
  }))
}
