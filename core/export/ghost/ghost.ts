import { type Article, articleExcerpt, articleSlug } from '../../article/article.ts'
import { slugify } from '../../article/slug.ts'
import { isBlank } from '../../document/document-text.ts'
import { mediaReferences } from '../../library/references.ts'
import { type Author, isMailAddress, printedName } from '../../people/author.ts'
import type { Media } from '../../pictures/media.ts'
import type { Timestamp } from '../../timestamp.ts'
import { articleHeadline } from '../article-headline.ts'
import type { Loss } from '../bundle/bundle-file.ts'
import type { RecordLoss } from '../export-losses.ts'
import type { ExportedRecords } from '../export-records.ts'
import type { ExportSource } from '../export-source.ts'
import { bodyMarkup } from '../html/html-body.ts'
import { creditsMarkup } from '../html/html-credits.ts'
import { markup } from '../markup.ts'
import { pageNames } from '../page-names.ts'
import { picture, picturePath } from '../picture.ts'
import { bylineAuthors, planSite } from '../site/site.ts'
import { pageWords } from '../words/page-words.ts'
import { ghostHtml } from './ghost-html.ts'
import { createGhostCutter, type GhostCutter } from './ghost-limits.ts'

/** The target `ghost`: a ZIP that Ghost 6 imports as it is, with posts, tags, people and pictures. */
export function exportGhost(source: ExportSource): ExportedRecords {
  const { articles } = planSite({ source, extension: 'html', people: 'always' })
  const cutters = new Map(articles.map(({ id }) => [id, createGhostCutter()]))
  const authors = unique(articles.flatMap((article) => bylineAuthors(article, source)))
  const authorCutters = new Map(authors.map(({ id }) => [id, createGhostCutter()]))
  const tags = tagsOf(articles)
  const slugs = pageNames(articles.map(articleSlug))
  const authorSlugs = pageNames(authors.map(({ name }) => name))

  const posts = articles.map((article, at) =>
    postOf(article, { source, slug: slugs[at] ?? '', cutter: cutterOf(cutters, article.id) }),
  )
  const data = {
    posts: posts.map(({ post }) => post),
    posts_meta: posts.map(({ meta }) => meta),
    tags: tags.map((name) => ({ id: tagId(name), name, slug: slugify(name) })),
    posts_tags: articles.flatMap((article) =>
      articleTags(article).map((name, at) => ({
        post_id: ghostId(article.id),
        tag_id: tagId(name),
        sort_order: at,
      })),
    ),
    users: authors.map((author, at) =>
      userOf(author, authorSlugs[at] ?? '', cutterOf(authorCutters, author.id)),
    ),
    posts_authors: articles.flatMap((article) =>
      bylineAuthors(article, source).map(({ id }, at) => ({
        post_id: ghostId(article.id),
        author_id: ghostId(id),
        sort_order: at,
      })),
    ),
    roles: [{ id: contributor, name: 'Contributor' }],
    roles_users: authors.map(({ id }) => ({ user_id: ghostId(id), role_id: contributor })),
  }
  const newest = articles.map(({ updatedAt }) => Date.parse(updatedAt)).toSorted((a, b) => b - a)[0]
  const file = { db: [{ meta: { exported_on: newest ?? 0, version: '6.0.0' }, data }] }
  const pictures = unique(
    articles.flatMap(mediaReferences).flatMap((id) => picture(source, id) ?? []),
  )
  return {
    files: [
      {
        path: 'ghost/ghost-import.zip',
        parts: [
          { path: 'ghost-import.json', text: `${JSON.stringify(file, null, 2)}\n` },
          ...pictures.map((media) => ({ path: imagePath(media), media: media.id })),
        ],
      },
    ],
    losses: [
      ...articles.flatMap((article) => told(article.id, cutterOf(cutters, article.id).losses())),
      ...authors.flatMap((author) =>
        told(author.id, [
          ...cutterOf(authorCutters, author.id).losses(),
          ...(isMailAddress(author.email) ? [] : [noMailAddress]),
        ]),
      ),
    ],
  }
}

const noMailAddress: Loss = {
  what: 'The mail address',
  why: 'Ghost asks for one, and none is known that it takes: an address at invalid.example stands in its place.',
}

function told(record: RecordLoss['record'], losses: readonly Loss[]): readonly RecordLoss[] {
  return losses.map((loss) => ({ target: 'ghost', record, ...loss }))
}

function cutterOf(cutters: ReadonlyMap<string, GhostCutter>, id: string): GhostCutter {
  return cutters.get(id) ?? createGhostCutter()
}

interface PostSetting {
  readonly source: ExportSource
  readonly slug: string
  readonly cutter: GhostCutter
}

function postOf(article: Article, { source, slug, cutter }: PostSetting) {
  const { cut } = cutter
  const lead = picture(source, article.leadImage)
  const card = picture(source, article.social.image)
  const excerpt = article.standfirst === '' ? articleExcerpt(article) : article.standfirst
  const body = isBlank(article.body)
    ? markup`<p>${articleExcerpt(article)}</p>\n`
    : bodyMarkup(article.body, {
        words: pageWords(article.language),
        picture: (id) => picture(source, id),
        pictureAddress: (media) => imageAddress(media),
      })
  const isOut = article.status === 'published'
  return {
    post: {
      id: ghostId(article.id),
      uuid: article.id,
      title: cut('title', articleHeadline(article), 'the headline'),
      slug: cut('slug', slug, 'the slug'),
      html: ghostHtml(markup`${body}${creditsMarkup(article, source)}`),
      comment_id: article.id,
      feature_image: lead === null ? null : imageAddress(lead),
      featured: 0,
      type: 'post',
      status: isOut ? 'published' : 'draft',
      visibility: 'public',
      custom_excerpt: cut('excerpt', excerpt, 'the excerpt'),
      canonical_url: article.canonicalAddress,
      created_at: moment(article.createdAt),
      updated_at: moment(article.updatedAt),
      published_at: article.publishedAt === null ? null : moment(article.publishedAt),
    },
    meta: {
      post_id: ghostId(article.id),
      meta_title: cut('metaTitle', article.search.title, 'the search title') || null,
      meta_description:
        cut('metaDescription', article.search.description, 'the search description') || null,
      og_title: cut('metaTitle', article.social.title, 'the card’s title') || null,
      og_description:
        cut('metaDescription', article.social.description, 'the card’s description') || null,
      og_image: card === null ? null : imageAddress(card),
      twitter_image: card === null ? null : imageAddress(card),
      feature_image_alt: lead === null ? null : cut('alt', lead.alt, 'the lead picture’s alt text'),
      feature_image_caption: lead === null ? null : lead.caption,
    },
  }
}

function userOf(author: Author, slug: string, { cut }: GhostCutter) {
  return {
    id: ghostId(author.id),
    name: cut('name', printedName(author), 'the name'),
    slug,
    email: isMailAddress(author.email) ? author.email : `${slug}@invalid.example`,
    bio: cut('bio', author.shortBio === '' ? author.longBio : author.shortBio, 'the bio'),
    website: author.links[0] ?? null,
  }
}

/** The section comes first: Ghost shows the first tag. */
function articleTags({ section, tags }: Article): readonly string[] {
  return [...new Set([...(section === '' ? [] : [section]), ...tags])]
}

function tagsOf(articles: readonly Article[]): readonly string[] {
  return [...new Set(articles.flatMap(articleTags))]
}

function tagId(name: string): string {
  return `tag-${slugify(name)}`
}

const contributor = 'contributor'

/** Holds within the file. */
function ghostId(id: string): string {
  return id.replaceAll('-', '').slice(-24)
}

function moment(time: Timestamp): string {
  return new Date(time).toISOString()
}

function imagePath(media: Media): string {
  const [year = '', month = ''] = media.createdAt.split('-')
  return `content/images/${year}/${month}/${picturePath(media).replace(/^media\//u, '')}`
}

/** Ghost puts its own address in the place of the mark. */
function imageAddress(media: Media): string {
  return `__GHOST_URL__/${imagePath(media)}`
}

function unique<R extends { readonly id: string }>(records: readonly R[]): readonly R[] {
  return [...new Map(records.map((record) => [record.id, record])).values()]
}
