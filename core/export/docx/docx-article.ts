import { type Article, articleExcerpt } from '../../article/article.ts'
import { isBlank } from '../../document/document-text.ts'
import { createFigure } from '../../document/figure.ts'
import { printedName } from '../../people/author.ts'
import { creditLines } from '../article-credits.ts'
import { articleHeadline } from '../article-headline.ts'
import type { PackedPart } from '../bundle/bundle-file.ts'
import { bylineText } from '../byline-text.ts'
import type { ExportSource } from '../export-source.ts'
import { markup } from '../markup.ts'
import { paragraphs } from '../paragraphs.ts'
import { picture } from '../picture.ts'
import { bylineAuthors } from '../site/site.ts'
import { bodyParagraphs, pictureParagraphs } from './docx-body.ts'
import { docxParts } from './docx-package.ts'
import { textParagraph } from './docx-paragraph.ts'
import { docxRecorder } from './docx-recorder.ts'

/** One article as the parts of a Word file: headline, standfirst, byline, lead picture, body, bios. */
export function articleDocx(article: Article, source: ExportSource): readonly PackedPart[] {
  const recorder = docxRecorder()
  const setting = { source, recorder }
  const authors = bylineAuthors(article, source)
  const lead = picture(source, article.leadImage)
  const isSummary = isBlank(article.body) && article.standfirst === ''
  const bios = authors.flatMap((author) =>
    paragraphs(author.shortBio === '' ? author.longBio : author.shortBio).map((lines, at) =>
      textParagraph('AuthorBio', at === 0 ? [printedName(author), ...lines] : lines),
    ),
  )
  return docxParts({
    recorder,
    template: source.wordTemplate === 'unreadable' ? null : source.wordTemplate,
    language: article.language,
    properties: {
      title: articleHeadline(article),
      authors: authors.map(printedName),
      subject: article.section,
      keywords: article.tags,
      description: articleExcerpt(article),
      slug: article.slug,
      createdAt: article.createdAt,
      updatedAt: article.updatedAt,
    },
    body: markup`${[
      textParagraph('Title', [articleHeadline(article)]),
      ...(article.standfirst === '' ? [] : [textParagraph('Subtitle', [article.standfirst])]),
      ...(authors.length === 0 ? [] : [textParagraph('Byline', [`By ${bylineText(authors)}`])]),
      ...creditLines(article, source).map((line) => textParagraph('Byline', [line])),
      ...(lead === null
        ? []
        : pictureParagraphs(
            createFigure([{ media: lead.id, alt: lead.alt }], { caption: lead.caption }).attrs,
            setting,
            { style: 'LeadPicture', changed: (shown) => shown },
          )),
      ...(isSummary
        ? [textParagraph(null, [articleExcerpt(article)])]
        : bodyParagraphs(article.body, setting)),
      ...bios,
    ]}`,
  })
}
