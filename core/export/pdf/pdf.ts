import { type Article, articleExcerpt, articleSlug } from '../../article/article.ts'
import { joinNames } from '../../article/byline.ts'
import { cutTo } from '../../article/link-preview.ts'
import { languageTag } from '../../language-tag.ts'
import { shownMedia } from '../../library/references.ts'
import { printedName } from '../../people/author.ts'
import { articleHeadline } from '../article-headline.ts'
import type { PrintedFile, PrintedPage } from '../bundle/bundle-file.ts'
import type { ExportSource } from '../export-source.ts'
import { articlePage } from '../html/html-article.ts'
import { pageNames } from '../page-names.ts'
import { picture, picturePath } from '../picture.ts'
import { ourDesign } from '../site/site-design.ts'
import { bylineAuthors, editionName, planSite } from '../site/site.ts'
import { pageWords } from '../words/page-words.ts'
import { opened } from './opened.ts'
import { editionPrint } from './pdf-edition.ts'

/** What is made of an edition, the first unless another is chosen; an article that was chosen is a file in any case. */
export const pdfFiles = ['edition', 'articles', 'both'] as const

export type PdfFiles = (typeof pdfFiles)[number]

/** The target `pdf`: on A4, a file of each edition, of each article, or of both. */
export function exportPdf(source: ExportSource, files: PdfFiles): readonly PrintedFile[] {
  const { chosen } = source
  const editions = files === 'articles' ? [] : chosen.filter((each) => each.kind === 'edition')
  const { articles } = planSite({
    source:
      files === 'edition'
        ? { ...source, chosen: chosen.filter((each) => each.kind === 'article') }
        : source,
    extension: 'pdf',
    people: 'with-an-edition',
  })
  const names = pageNames([...editions.map(editionName), ...articles.map(articleSlug)])
  const pages = [
    ...editions.map((edition) => () => editionPrint(edition, source)),
    ...articles.map((article) => () => printedPage(article, source)),
  ]
  return pages.map((page, at) => ({ path: `pdf/${names[at] ?? String(at)}.pdf`, page }))
}

function printedPage(article: Article, source: ExportSource): PrintedPage {
  const path = 'page.html'
  const site = { editions: [], articles: [article], people: [], paths: new Map() }
  const words = pageWords(article.language)
  const authors = bylineAuthors(article, source)
  return {
    html: () =>
      opened([
        articlePage(article, {
          source,
          site,
          path,
          siteAddress: null,
          hasCopies: false,
          design: ourDesign,
          words,
        }),
      ]),
    pictures: shownMedia(article)
      .flatMap((id) => picture(source, id) ?? [])
      .map((media) => ({ path: picturePath(media), media: media.id })),
    places: [],
    head: {
      by: cutTo(
        joinNames(
          authors.map(({ name }) => name),
          words.and,
        ),
        45,
      ),
      title: cutTo(articleHeadline(article), 60),
    },
    hasTitleSheet: false,
    title: articleHeadline(article),
    authors: authors.map(printedName),
    subject: articleExcerpt(article),
    keywords: article.tags,
    language: languageTag(article.language) ?? 'en-GB',
    updatedAt: article.updatedAt,
  }
}
