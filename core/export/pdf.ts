import { type Article, articleExcerpt, articleSlug } from '../article.ts'
import { printedName } from '../author.ts'
import { articleHeadline } from './article-headline.ts'
import type { PrintedFile } from './bundle-file.ts'
import type { ExportSource } from './export-source.ts'
import { articlePage } from './html-article.ts'
import { languageTag } from './language-tag.ts'
import { pageNames } from './page-names.ts'
import { picture, picturePath, shownMedia } from './picture.ts'
import { ourDesign } from './site-design.ts'
import { bylineAuthors, planSite } from './site.ts'
import { pageWords } from './words/page-words.ts'

/** The target `pdf`: an A4 file of each article, those of editions included. */
export function exportPdf(source: ExportSource): readonly PrintedFile[] {
  const { articles } = planSite({ source, extension: 'pdf', people: 'with-an-edition' })
  const names = pageNames(articles.map(articleSlug))
  return articles.map((article, at) => ({
    path: `pdf/${names[at] ?? article.id}.pdf`,
    page: printedPage(article, source),
  }))
}

function printedPage(article: Article, source: ExportSource): PrintedFile['page'] {
  const path = 'page.html'
  const site = { editions: [], articles: [article], people: [], paths: new Map() }
  return {
    // Paper has no folds.
    html: articlePage(article, {
      source,
      site,
      path,
      siteAddress: null,
      design: ourDesign,
      words: pageWords(article.language),
    }).replaceAll('<details>', '<details open>'),
    pictures: shownMedia(article)
      .flatMap((id) => picture(source, id) ?? [])
      .map((media) => ({ path: picturePath(media), media: media.id })),
    title: articleHeadline(article),
    authors: bylineAuthors(article, source).map(printedName),
    subject: articleExcerpt(article),
    keywords: article.tags,
    language: languageTag(article.language) ?? 'en-GB',
    updatedAt: article.updatedAt,
  }
}
