import type { Article } from '../../article/article.ts'
import { articleCredits } from '../article-credits.ts'
import type { ExportSource } from '../export-source.ts'
import { type Markup, markup } from '../markup.ts'
import { pageWords } from '../words/page-words.ts'
import { namesMarkup, printedNameMarkup } from './html-byline.ts'

/** Who translated, pictured or edited it, a paragraph each: for pages that have no place of their own for them. */
export function creditsMarkup(article: Article, source: ExportSource): Markup {
  const { credits, and } = pageWords(article.language)
  return markup`${articleCredits(article, source).map(
    ({ role, people }) =>
      markup`<p class="${role}">${credits[role]} ${namesMarkup(people.map(printedNameMarkup), and)}</p>\n`,
  )}`
}
