import type { BlockContent, PhrasingContent } from 'mdast'

import { type Article, articleExcerpt } from '../../article/article.ts'
import { slugify } from '../../article/slug.ts'
import { isBlank } from '../../document/document-text.ts'
import type { Edition } from '../../edition/edition.ts'
import type { RecordId } from '../../library/record-id.ts'
import { mediaReferences } from '../../library/references.ts'
import { type Author, printedName } from '../../people/author.ts'
import { creditLines } from '../article-credits.ts'
import { articleHeadline } from '../article-headline.ts'
import type { BundleFile } from '../bundle/bundle-file.ts'
import type { ExportSource } from '../export-source.ts'
import { paragraphs } from '../paragraphs.ts'
import { picture } from '../picture.ts'
import { bylineAuthors, editionName, listedArticles, planSite, type Site } from '../site/site.ts'
import { english } from '../words/english.ts'
import { bodyMarkdown, linesParagraph, textParagraph } from './markdown-body.ts'
import { markdownFile } from './markdown-file.ts'
import {
  type MarkdownPage,
  type MarkdownProfile,
  type MarkdownShape,
  markdownShape,
} from './markdown-profile.ts'

/**
 * The target `markdown`: a file an article with its facts as front matter, a file a person, and a
 * listing for an edition, with the pictures beside. Where they stand and how they name each other is the profile's.
 * Threads are left out.
 */
export function exportMarkdown(
  source: ExportSource,
  profile: MarkdownProfile = 'plain',
): readonly BundleFile[] {
  const setting = markdownSetting(source, profile)
  const { site, shape } = setting
  const records = [...site.editions, ...site.articles, ...site.people]
  const files = records.flatMap((record) => {
    const page = setting.pages.get(record.id)
    if (page === undefined) return []
    return [
      {
        path: `markdown/${shape.place(page)}`,
        text: () => guardedBody(recordFile(record, { ...setting, page }), shape),
      },
    ]
  })
  const shown = [...site.articles, ...site.people].flatMap((record) => {
    const page = setting.pages.get(record.id)
    const pictures = mediaReferences(record).flatMap((id) => picture(source, id) ?? [])
    return page === undefined ? [] : [{ page, pictures }]
  })
  return [...files, ...shape.pictures(shown)]
}

/** No program runs anything in the front matter. */
function guardedBody(text: string, { guarded }: MarkdownShape): string {
  const [head = ''] = /^---\n[\s\S]*?\n---\n/u.exec(text) ?? []
  return `${head}${guarded(text.slice(head.length))}`
}

/** The file of one article among those. */
export function articleMarkdown(article: Article, source: ExportSource): string {
  const setting = markdownSetting(source, 'plain')
  const alone: MarkdownPage = { kind: 'articles', name: 'article', path: 'article.md', date: null }
  return articleFile(article, { ...setting, page: setting.pages.get(article.id) ?? alone })
}

interface MarkdownSetting {
  readonly source: ExportSource
  readonly site: Site
  readonly shape: MarkdownShape
  readonly pages: ReadonlyMap<RecordId, MarkdownPage>
}

interface FileSetting extends MarkdownSetting {
  readonly page: MarkdownPage
}

function markdownSetting(source: ExportSource, profile: MarkdownProfile): MarkdownSetting {
  const site = planSite({ source, extension: 'md', people: 'always' })
  const pages = [
    ...site.editions.map((edition) => pageOf(edition, site)),
    ...site.articles.map((article) => pageOf(article, site)),
    ...site.people.map((author) => pageOf(author, site)),
  ]
  return { source, site, shape: markdownShape(profile), pages: new Map(pages) }
}

function pageOf(
  record: Article | Author | Edition,
  { paths }: Site,
): readonly [RecordId, MarkdownPage] {
  const path = paths.get(record.id) ?? ''
  const name = pageName(path)
  switch (record.kind) {
    case 'article':
      return [record.id, { kind: 'articles', name, path, date: record.publishedAt }]
    case 'author':
      return [record.id, { kind: 'people', name, path, date: null }]
    case 'edition': {
      // The front page of a folder of files is one edition among others on a site.
      const own = name === 'index' ? slugify(editionName(record)) : name
      return [record.id, { kind: 'editions', name: own, path, date: null }]
    }
  }
}

function recordFile(record: Article | Author | Edition, setting: FileSetting): string {
  switch (record.kind) {
    case 'article':
      return articleFile(record, setting)
    case 'author':
      return personFile(record, setting)
    case 'edition':
      return editionFile(record, setting)
  }
}

function articleFile(article: Article, { source, site, shape, page }: FileSetting): string {
  const lead = picture(source, article.leadImage)
  const edition = site.editions.find((each) => listedArticles(each, source).includes(article))
  const card = picture(source, article.social.image)
  const image = lead === null ? '' : shape.pictureAddress(page, lead)
  const body = bodyMarkdown(article.body, {
    words: english,
    picture: (id) => picture(source, id),
    pictureAddress: (media) => shape.pictureAddress(page, media),
  })
  return markdownFile(
    {
      ...shape.facts(page, {
        summary: articleExcerpt(article),
        category: article.section,
        updatedAt: article.updatedAt,
        isDraft: article.status !== 'published',
        image,
      }),
      title: articleHeadline(article),
      slug: page.name,
      date: article.publishedAt ?? '',
      updated: article.updatedAt,
      authors: bylineAuthors(article, source).map(printedName),
      credits: creditLines(article, source),
      status: article.status,
      section: article.section,
      tags: article.tags,
      language: article.language,
      standfirst: article.standfirst,
      excerpt: articleExcerpt(article),
      edition: edition === undefined ? '' : editionName(edition),
      image,
      image_alt: lead?.alt ?? '',
      image_caption: lead?.caption ?? '',
      address: article.address ?? '',
      canonical: article.canonicalAddress ?? '',
      search_title: article.search.title,
      search_description: article.search.description,
      social_title: article.social.title,
      social_description: article.social.description,
      social_image: card === null ? '' : shape.pictureAddress(page, card),
    },
    isBlank(article.body) ? summary(article) : body,
  )
}

/** Where only the listing of a piece is known, its summary is its text. */
function summary(article: Article): readonly BlockContent[] {
  const excerpt = articleExcerpt(article)
  return excerpt === '' ? [] : [textParagraph(excerpt)]
}

function personFile(author: Author, { source, site, shape, page }: FileSetting): string {
  const portrait = picture(source, author.portrait)
  const pieces = site.articles.filter(({ byline }) => byline.includes(author.id))
  const bio = author.longBio === '' ? author.shortBio : author.longBio
  return markdownFile(
    {
      ...shape.facts(page, null),
      title: printedName(author),
      slug: page.name,
      name: author.name,
      post_nominals: author.postNominals,
      role: author.role,
      organisation: author.organisation,
      bio: author.shortBio,
      portrait: portrait === null ? '' : shape.pictureAddress(page, portrait),
      portrait_alt: portrait?.alt ?? '',
      links: author.links,
      handles: Object.entries(author.handles).map(([network, handle]) => `${network}: @${handle}`),
      articles: pieces.map(articleHeadline),
      copydesk: 'person',
    },
    paragraphs(bio).map(linesParagraph),
  )
}

function editionFile(edition: Edition, setting: FileSetting): string {
  const { source, shape, pages, page } = setting
  const articles = listedArticles(edition, source)
  const featured = articles.filter(({ id }) => id === edition.featured)
  const others = articles.filter(({ id }) => id !== edition.featured)
  const heading: BlockContent = {
    type: 'heading',
    depth: 2,
    children: [
      { type: 'text', value: featured.length === 0 ? 'In this edition' : 'Also featured' },
    ],
  }
  return markdownFile(
    {
      ...shape.facts(page, null),
      title: editionName(edition),
      number: edition.number,
      date: edition.date ?? '',
      featured: featured.flatMap(({ id }) => pages.get(id)?.name ?? []).join(''),
      articles: articles.flatMap(({ id }) => pages.get(id)?.name ?? []),
      copydesk: 'edition',
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
  setting: { source, shape, pages, page },
}: {
  readonly article: Article
  readonly depth: 2 | 3
  readonly setting: FileSetting
}): readonly BlockContent[] {
  const target = pages.get(article.id)
  const url = target === undefined ? '' : shape.pageAddress(page, target)
  const names = bylineAuthors(article, source).map(printedName)
  const excerpt = articleExcerpt(article)
  return [
    {
      type: 'heading',
      depth,
      children: [
        { type: 'link', url, children: [{ type: 'text', value: articleHeadline(article) }] },
      ],
    },
    ...(names.length === 0 ? [] : [bylineParagraph(names)]),
    ...(excerpt === '' ? [] : [textParagraph(excerpt)]),
    {
      type: 'paragraph',
      children: [{ type: 'link', url, children: [{ type: 'text', value: 'Read more' }] }],
    },
  ]
}

/** Each name in italics: so it is told from the next, and all of them from the excerpt below. */
function bylineParagraph(names: readonly string[]): BlockContent {
  return {
    type: 'paragraph',
    children: names.flatMap((name, at): PhrasingContent[] => [
      ...(at === 0
        ? []
        : [{ type: 'text', value: at === names.length - 1 ? ' and ' : ', ' } as const]),
      { type: 'emphasis', children: [{ type: 'text', value: name }] },
    ]),
  }
}

function pageName(path: string): string {
  return path.replace(/^.*\//u, '').replace(/\.md$/u, '')
}
