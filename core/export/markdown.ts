import type { BlockContent } from 'mdast'

import { type Article, articleExcerpt } from '../article.ts'
import { type Author, printedName } from '../author.ts'
import { isBlank } from '../document-text.ts'
import type { Edition } from '../edition.ts'
import { mediaReferences } from '../references.ts'
import { articleCredits, creditLine } from './article-credits.ts'
import { articleHeadline } from './article-headline.ts'
import type { BundleFile } from './bundle-file.ts'
import { bylineText } from './byline-text.ts'
import type { ExportSource } from './export-source.ts'
import { bodyMarkdown, linesParagraph, textParagraph } from './markdown-body.ts'
import { markdownFile } from './markdown-file.ts'
import { paragraphs } from './paragraphs.ts'
import { picture, pictureFiles, picturePath } from './picture.ts'
import {
  bylineAuthors,
  editionName,
  listedArticles,
  planSite,
  relativeAddress,
  type Site,
} from './site.ts'
import { english } from './words/english.ts'

/**
 * The target `markdown`: a file an article with its facts as front matter, a file a person, and a
 * listing for an edition; the pictures stand in `markdown/media`. Threads are left out.
 */
export function exportMarkdown(source: ExportSource): readonly BundleFile[] {
  const site = planSite({ source, extension: 'md', people: 'always' })
  const files = [
    ...site.editions.map((edition) => ({
      id: edition.id,
      write: (path: string) => editionFile(edition, { source, site, path }),
    })),
    ...site.articles.map((article) => ({
      id: article.id,
      write: (path: string) => articleFile(article, { source, site, path }),
    })),
    ...site.people.map((author) => ({
      id: author.id,
      write: (path: string) => personFile(author, { source, site, path }),
    })),
  ].flatMap(({ id, write }) => {
    const path = site.paths.get(id)
    return path === undefined ? [] : [{ path: `markdown/${path}`, text: write(path) }]
  })
  const pictures = [...site.articles, ...site.people]
    .flatMap(mediaReferences)
    .flatMap((id) => picture(source, id) ?? [])
  return [...files, ...pictureFiles('markdown', pictures)]
}

/** The file of one article among those. */
export function articleMarkdown(article: Article, source: ExportSource): string {
  const site = planSite({ source, extension: 'md', people: 'always' })
  return articleFile(article, { source, site, path: site.paths.get(article.id) ?? 'article.md' })
}

interface FileSetting {
  readonly source: ExportSource
  readonly site: Site
  readonly path: string
}

function articleFile(article: Article, { source, site, path }: FileSetting): string {
  const lead = picture(source, article.leadImage)
  const edition = site.editions.find((each) => listedArticles(each, source).includes(article))
  const body = bodyMarkdown(article.body, {
    words: english,
    picture: (id) => picture(source, id),
    pictureAddress: (media) => relativeAddress(path, picturePath(media)),
  })
  return markdownFile(
    {
      title: articleHeadline(article),
      slug: pageName(path),
      date: article.publishedAt ?? '',
      updated: article.updatedAt,
      authors: bylineAuthors(article, source).map(printedName),
      credits: articleCredits(article, source).map(creditLine),
      status: article.status,
      section: article.section,
      tags: article.tags,
      language: article.language,
      standfirst: article.standfirst,
      excerpt: articleExcerpt(article),
      edition: edition === undefined ? '' : editionName(edition),
      image: lead === null ? '' : relativeAddress(path, picturePath(lead)),
      image_alt: lead?.alt ?? '',
      image_caption: lead?.caption ?? '',
      address: article.address ?? '',
      canonical: article.canonicalAddress ?? '',
      search_title: article.search.title,
      search_description: article.search.description,
      social_title: article.social.title,
      social_description: article.social.description,
    },
    isBlank(article.body) ? summary(article) : body,
  )
}

/** Where only the listing of a piece is known, its summary is its text. */
function summary(article: Article): readonly BlockContent[] {
  const excerpt = articleExcerpt(article)
  return excerpt === '' ? [] : [textParagraph(excerpt)]
}

function personFile(author: Author, { source, site, path }: FileSetting): string {
  const portrait = picture(source, author.portrait)
  const pieces = site.articles.filter(({ byline }) => byline.includes(author.id))
  const bio = author.longBio === '' ? author.shortBio : author.longBio
  return markdownFile(
    {
      title: printedName(author),
      slug: pageName(path),
      name: author.name,
      post_nominals: author.postNominals,
      role: author.role,
      organisation: author.organisation,
      bio: author.shortBio,
      portrait: portrait === null ? '' : relativeAddress(path, picturePath(portrait)),
      links: author.links,
      handles: Object.entries(author.handles).map(([network, handle]) => `${network}: @${handle}`),
      articles: pieces.map(articleHeadline),
    },
    paragraphs(bio).map(linesParagraph),
  )
}

function editionFile(edition: Edition, { source, site, path }: FileSetting): string {
  const articles = listedArticles(edition, source)
  const featured = articles.filter(({ id }) => id === edition.featured)
  const others = articles.filter(({ id }) => id !== edition.featured)
  const setting = { source, site, path }
  const heading: BlockContent = {
    type: 'heading',
    depth: 2,
    children: [
      { type: 'text', value: featured.length === 0 ? 'In this edition' : 'Also featured' },
    ],
  }
  return markdownFile(
    {
      title: editionName(edition),
      number: edition.number,
      date: edition.date ?? '',
      articles: articles.flatMap(({ id }) => pageName(site.paths.get(id) ?? '')),
    },
    [
      ...paragraphs(edition.introduction).map(linesParagraph),
      ...featured.flatMap((article) => pieceBlocks({ article, depth: 2, setting })),
      ...(others.length === 0
        ? []
        : [heading, ...others.flatMap((article) => pieceBlocks({ article, depth: 3, setting }))]),
    ],
  )
}

function pieceBlocks({
  article,
  depth,
  setting: { source, site, path },
}: {
  readonly article: Article
  readonly depth: 2 | 3
  readonly setting: FileSetting
}): readonly BlockContent[] {
  const url = relativeAddress(path, site.paths.get(article.id) ?? '')
  const byline = bylineText(bylineAuthors(article, source))
  const excerpt = articleExcerpt(article)
  return [
    {
      type: 'heading',
      depth,
      children: [
        { type: 'link', url, children: [{ type: 'text', value: articleHeadline(article) }] },
      ],
    },
    ...(byline === '' ? [] : [textParagraph(byline)]),
    ...(excerpt === '' ? [] : [textParagraph(excerpt)]),
    {
      type: 'paragraph',
      children: [{ type: 'link', url, children: [{ type: 'text', value: 'Read more' }] }],
    },
  ]
}

function pageName(path: string): string {
  return path.replace(/^.*\//u, '').replace(/\.md$/u, '')
}
