import { type Article, articleExcerpt, articleSlug } from '../../article/article.ts'
import { isBlank } from '../../document/document-text.ts'
import type { Edition } from '../../edition/edition.ts'
import type { DeskRecord } from '../../library/library-record.ts'
import { mediaReferences } from '../../library/references.ts'
import { type Author, printedName } from '../../people/author.ts'
import { articleCredits } from '../article-credits.ts'
import { articleHeadline } from '../article-headline.ts'
import type { BundleFile } from '../bundle/bundle-file.ts'
import { bylineText } from '../byline-text.ts'
import { editionLine } from '../edition-line.ts'
import type { ExportSource } from '../export-source.ts'
import { pageNames } from '../page-names.ts'
import { paragraphs } from '../paragraphs.ts'
import { picture, pictureFiles } from '../picture.ts'
import { bylineAuthors, editionName, listedArticles, siteLanguage } from '../site/site.ts'
import { threadName } from '../thread-name.ts'
import { pageWords, type PageWords, wordsInJournal } from '../words/page-words.ts'
import { bodyText } from './text-body.ts'
import { threadText } from './text-thread.ts'

/**
 * The target `text`: UTF-8 with LF, a file for each record that was asked for. An article has its
 * links as a list at its end, an edition is its listing and then its pieces whole, a thread stands post
 * by post with its pictures in `text/media`.
 */
export function exportText(source: ExportSource): readonly BundleFile[] {
  const names = pageNames(source.chosen.map(recordName))
  const files = source.chosen.map((record, at) => ({
    path: `text/${names[at] ?? record.id}.txt`,
    pieces: () => recordPieces(record, source),
  }))
  const pictures = source.chosen
    .filter((record) => record.kind === 'thread')
    .flatMap(mediaReferences)
    .flatMap((id) => picture(source, id) ?? [])
  return [...files, ...pictureFiles('text', pictures)]
}

/** One record as plain text that ends with a line end. */
export function recordText(record: DeskRecord, source: ExportSource): string {
  return [...recordPieces(record, source)].join('')
}

/** The same bit by bit; an edition grows with its pieces. */
function* recordPieces(record: DeskRecord, source: ExportSource): Iterable<string> {
  yield blocksText(recordBlocks(record, source))
  if (record.kind !== 'edition') return
  const articles = listedArticles(record, source)
  const words = editionWords(articles, source)
  for (const [at, article] of articles.entries()) {
    const line = `--- ${words.piece(at + 1, articles.length)} ---`
    yield `\n${blocksText([line, ...articleBlocks(article, source)])}`
  }
}

function blocksText(blocks: readonly string[]): string {
  const said = blocks
    .map((block) => block.toWellFormed().replaceAll(/\r\n?/gu, '\n').trimEnd())
    .filter((block) => block !== '')
  return `${said.join('\n\n')}\n`
}

function recordName(record: DeskRecord): string {
  switch (record.kind) {
    case 'article':
      return articleSlug(record)
    case 'author':
      return record.name
    case 'edition':
      return editionName(record)
    case 'thread':
      return threadName(record)
  }
}

function recordBlocks(record: DeskRecord, source: ExportSource): readonly string[] {
  switch (record.kind) {
    case 'article':
      return articleBlocks(record, source)
    case 'author':
      return authorBlocks(record)
    case 'edition':
      return editionBlocks(record, source)
    case 'thread':
      return threadText(record, source)
  }
}

function articleBlocks(article: Article, source: ExportSource): readonly string[] {
  const authors = bylineAuthors(article, source)
  const words = wordsInJournal(article.language, source)
  const { text, notes, links } = bodyText(article.body, { words })
  const bios = authors.map(bioLine).filter((line) => line !== '')
  return [
    articleHeadline(article),
    article.standfirst,
    lines([
      authors.length === 0 ? '' : `${words.by} ${bylineText(authors, words.and)}`,
      ...articleCredits(article, source).map(
        ({ role, people }) => `${words.credits[role]} ${bylineText(people, words.and)}`,
      ),
      article.publishedAt === null ? '' : words.date(article.publishedAt),
    ]),
    isBlank(article.body) && article.standfirst === '' ? articleExcerpt(article) : text,
    notes.length === 0
      ? ''
      : lines([words.notes, ...notes.map((note, at) => `${at + 1}. ${note}`)]),
    links.length === 0
      ? ''
      : lines([words.links, ...links.map((address, at) => `[${at + 1}] ${address}`)]),
    bios.length === 0
      ? ''
      : [bios.length === 1 ? words.aboutAuthor : words.aboutAuthors, ...bios].join('\n\n'),
  ]
}

function authorBlocks(author: Author): readonly string[] {
  const bio = author.longBio === '' ? author.shortBio : author.longBio
  return [
    lines([printedName(author), roleLine(author)]),
    ...paragraphs(bio).map((paragraph) => paragraph.join('\n')),
    lines([
      ...author.links,
      ...Object.entries(author.handles).map(([network, handle]) => `${network}: @${handle}`),
    ]),
  ]
}

function editionBlocks(edition: Edition, source: ExportSource): readonly string[] {
  const articles = listedArticles(edition, source)
  const words = editionWords(articles, source)
  const featured = articles.filter(({ id }) => id === edition.featured)
  const others = articles.filter(({ id }) => id !== edition.featured)
  return [
    lines([editionName(edition), editionLine(edition, words)]),
    ...paragraphs(edition.introduction).map((paragraph) => paragraph.join('\n')),
    ...featured.map((article) => listingEntry(article, source)),
    featured.length > 0 && others.length > 0 ? words.alsoFeatured : '',
    ...others.map((article) => listingEntry(article, source)),
  ]
}

/** What is said around the pieces of an edition. */
function editionWords(articles: readonly Article[], source: ExportSource): PageWords {
  return pageWords(siteLanguage({ articles }, source))
}

function listingEntry(article: Article, source: ExportSource): string {
  const { and } = wordsInJournal(article.language, source)
  return lines([
    bylineText(bylineAuthors(article, source), and),
    articleHeadline(article),
    articleExcerpt(article),
  ])
}

function bioLine(author: Author): string {
  const bio = author.shortBio === '' ? author.longBio : author.shortBio
  const known = lines([roleLine(author), bio])
  return known === '' ? '' : `${printedName(author)}\n${known}`
}

function roleLine({ role, organisation }: Author): string {
  return [role, organisation].filter((part) => part !== '').join(', ')
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}
