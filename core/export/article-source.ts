import type { Article } from '../article/article.ts'
import type { ExportSource } from './export-source.ts'
import { bodyMarkup } from './html/html-body.ts'
import { articleMarkdown } from './markdown/markdown.ts'
import { picture, picturePath } from './picture.ts'
import { pageWords } from './words/page-words.ts'

export const sourceForms = ['markdown', 'html'] as const

export type SourceForm = (typeof sourceForms)[number]

/** What is published of an article, to be read by people: its Markdown file, or the HTML of its text. */
export function articleSource(article: Article, form: SourceForm, source: ExportSource): string {
  switch (form) {
    case 'markdown':
      return articleMarkdown(article, source)
    case 'html':
      return bodyMarkup(article.body, {
        words: pageWords(article.language),
        picture: (id) => picture(source, id),
        pictureAddress: picturePath,
      }).markup
  }
}
