import { articleSlug } from '../../article/article.ts'
import { joinNames } from '../../article/byline.ts'
import { languageTag } from '../../language-tag.ts'
import { articleHeadline } from '../article-headline.ts'
import type { BundleFile, PackedFile, TextFile } from '../bundle/bundle-file.ts'
import { editionLine } from '../edition-line.ts'
import type { ExportSource } from '../export-source.ts'
import { articleMarkup } from '../html/html-article.ts'
import { paragraphsMarkup } from '../html/html-bio.ts'
import { languageMark } from '../language-mark.ts'
import { markup, nothing } from '../markup.ts'
import { pageNames } from '../page-names.ts'
import { picturePath } from '../picture.ts'
import { ourDesign } from '../site/site-design.ts'
import { editionName } from '../site/site.ts'
import { pageWords, wordsInJournal } from '../words/page-words.ts'
import { bookStyle } from './book-style.ts'
import { articleBook, type Book, bookCreators, editionBook } from './book.ts'
import { type Chapter, packageDocument } from './package-document.ts'
import { bookPage } from './xhtml.ts'

/** The target `epub`: an EPUB 3.3 book of each chosen edition and article. */
export function exportEpub(source: ExportSource): readonly BundleFile[] {
  const books = source.chosen.flatMap((record): readonly NamedBook[] => {
    if (record.kind === 'edition') {
      return [{ name: editionName(record), book: editionBook(record, source) }]
    }
    return record.kind === 'article'
      ? [{ name: articleSlug(record), book: articleBook(record, source) }]
      : []
  })
  const names = pageNames(books.map(({ name }) => name))
  return books.map(({ book }, at) => epubFile(`epub/${names[at] ?? book.id}.epub`, book, source))
}

interface NamedBook {
  /** What its file is called after. */
  readonly name: string
  readonly book: Book
}

function epubFile(path: string, book: Book, source: ExportSource): PackedFile {
  const chapters = [...titleChapter(book), ...articleChapters(book, source)]
  return {
    path,
    parts: () => [
      // The first file of the zip, stored: that is how a reading system knows the format.
      { path: 'mimetype', text: () => 'application/epub+zip' },
      { path: 'META-INF/container.xml', text: () => container },
      { path: 'EPUB/package.opf', text: () => packageDocument(book, chapters) },
      { path: 'EPUB/nav.xhtml', text: () => navigation(book, chapters) },
      { path: 'EPUB/style.css', text: () => bookStyle },
      ...chapters.map((chapter): TextFile => ({
        path: `EPUB/${chapter.path}`,
        text: chapter.text,
      })),
      ...book.pictures.map((media) => ({ path: `EPUB/${picturePath(media)}`, media: media.id })),
    ],
  }
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`

/** An edition begins with a page of its own. */
function titleChapter(book: Book): readonly Chapter[] {
  const { edition, title, language, publisher } = book
  const words = pageWords(language)
  if (edition === null) return []
  const line = editionLine(edition, words)
  const names = edition.featured === null ? 'title-page' : 'title-page has-featured'
  const body = markup`<header class="${names}">
${publisher === '' ? nothing : markup`<p class="journal">${publisher}</p>\n`}${line === '' ? nothing : markup`<p class="issue">${line}</p>\n`}<h1>${title}</h1>
<p class="byline">${joinNames(bookCreators(book))}</p>
</header>
${paragraphsMarkup(edition.introduction)}`
  return [
    {
      title,
      language,
      path: 'title.xhtml',
      text: () => bookPage({ title, language, style: 'style.css', body }),
    },
  ]
}

function articleChapters({ articles, language }: Book, source: ExportSource): readonly Chapter[] {
  const names = pageNames(articles.map(articleSlug))
  const paths = articles.map((article, at) => `text/${names[at] ?? article.id}.xhtml`)
  const site = {
    editions: [],
    articles,
    people: [],
    paths: new Map(articles.map(({ id }, at) => [id, paths[at] ?? ''])),
  }
  return articles.map((article, at) => {
    const path = paths[at] ?? ''
    const title = articleHeadline(article)
    const own = languageTag(article.language) ?? language
    return {
      title,
      language: own,
      path,
      text() {
        const body = articleMarkup(article, {
          source,
          site,
          path,
          siteAddress: null,
          hasCopies: false,
          design: ourDesign,
          words: wordsInJournal(article.language, source),
        })
        return bookPage({ title, language: own, style: '../style.css', body })
      },
    }
  })
}

function navigation({ language }: Book, chapters: readonly Chapter[]): string {
  const { contents } = pageWords(language)
  const body = markup`<nav role="doc-toc" aria-labelledby="contents">
<h1 id="contents">${contents}</h1>
<ol>
${chapters.map((chapter) => markup`<li><a href="${chapter.path}"${languageMark(chapter.language, language)}>${chapter.title}</a></li>\n`)}</ol>
</nav>
`
  return bookPage({ title: contents, language, style: 'style.css', body })
}
