import { type Article, articleExcerpt, articleSlug } from '../../article/article.ts'
import { isBlank } from '../../document/document-text.ts'
import { mediaReferences } from '../../library/references.ts'
import { type Author, isMailAddress, printedName } from '../../people/author.ts'
import type { Media } from '../../pictures/media.ts'
import type { Steps } from '../../steps.ts'
import type { Timestamp } from '../../timestamp.ts'
import { articleHeadline } from '../article-headline.ts'
import type { Loss } from '../bundle/bundle-file.ts'
import type { RecordLoss } from '../export-losses.ts'
import type { ExportedRecords } from '../export-records.ts'
import type { ExportSource } from '../export-source.ts'
import { bodyMarkup } from '../html/html-body.ts'
import { creditsMarkup } from '../html/html-credits.ts'
import { jsonList } from '../json-list.ts'
import { markup } from '../markup.ts'
import { pageNames } from '../page-names.ts'
import { picture, picturePath } from '../picture.ts'
import { bylineAuthors, planSite } from '../site/site.ts'
import { pageWords } from '../words/page-words.ts'
import { ghostHtml } from './ghost-html.ts'
import { createGhostCutter, type GhostCutter } from './ghost-limits.ts'
import { articleTags, ghostTag, tagId } from './ghost-tags.ts'

/** The target `ghost`: a ZIP that Ghost 6 imports as it is, with posts, tags, people and pictures. */
export function* exportGhost(source: ExportSource): Steps<ExportedRecords> {
  const plan = yield* planImport(source)
  const pictures = unique(
    plan.posts
      .flatMap(({ article }) => mediaReferences(article))
      .flatMap((id) => picture(source, id) ?? []),
  )
  return {
    files: [
      {
        path: 'ghost/ghost-import.zip',
        parts: () => [
          { path: 'ghost-import.json', pieces: () => importPieces(plan, source) },
          ...pictures.map((media) => ({ path: imagePath(media), media: media.id })),
        ],
      },
    ],
    losses: [
      ...plan.posts.flatMap(({ article, texts }) => told(article.id, texts.losses)),
      ...plan.users.flatMap(({ author, losses }) => told(author.id, losses)),
    ],
  }
}

/** What stands in the file, but for the text of the posts, which is made as it is written. */
interface GhostPlan {
  readonly posts: readonly PlannedPost[]
  readonly users: readonly PlannedUser[]
}

interface PlannedPost {
  readonly article: Article
  readonly texts: PostTexts
}

interface PlannedUser {
  readonly author: Author
  readonly user: object
  readonly losses: readonly Loss[]
}

function* planImport(source: ExportSource): Steps<GhostPlan> {
  const { articles } = planSite({ source, extension: 'html', people: 'always' })
  const authors = unique(articles.flatMap((article) => bylineAuthors(article, source)))
  const slugs = pageNames(articles.map(articleSlug))
  const authorSlugs = pageNames(authors.map(({ name }) => name))
  const posts: PlannedPost[] = []
  for (const [at, article] of articles.entries()) {
    yield
    posts.push({ article, texts: postTexts(article, { source, slug: slugs[at] ?? '' }) })
  }
  return {
    posts,
    users: authors.map((author, at) => {
      const cutter = createGhostCutter()
      const user = userOf(author, authorSlugs[at] ?? '', cutter)
      return { author, user, losses: cutter.losses() }
    }),
  }
}

function* importPieces({ posts, users }: GhostPlan, source: ExportSource): Iterable<string> {
  const articles = posts.map(({ article }) => article)
  const newest = articles.map(({ updatedAt }) => Date.parse(updatedAt)).toSorted((a, b) => b - a)[0]
  const lists: Readonly<Record<string, Iterable<unknown>>> = {
    posts: mapped(posts, (post) => postOf(post, source)),
    posts_meta: posts.map((post) => metaOf(post, source)),
    tags: [...new Set(articles.flatMap(articleTags))].map(ghostTag),
    posts_tags: articles.flatMap((article) =>
      articleTags(article).map((name, at) => ({
        post_id: ghostId(article.id),
        tag_id: tagId(name),
        sort_order: at,
      })),
    ),
    users: users.map(({ user }) => user),
    posts_authors: articles.flatMap((article) =>
      bylineAuthors(article, source).map(({ id }, at) => ({
        post_id: ghostId(article.id),
        author_id: ghostId(id),
        sort_order: at,
      })),
    ),
    roles: [{ id: contributor, name: 'Contributor' }],
    roles_users: users.map(({ author }) => ({
      user_id: ghostId(author.id),
      role_id: contributor,
    })),
  }
  yield `{
  "db": [
    {
      "meta": {
        "exported_on": ${newest ?? 0},
        "version": "6.0.0"
      },
      "data": {`
  for (const [at, [name, list]] of Object.entries(lists).entries()) {
    yield `${at === 0 ? '' : ','}\n        "${name}": `
    yield* jsonList(list, 4)
  }
  yield `
      }
    }
  ]
}
`
}

function* mapped<Item, Value>(items: readonly Item[], map: (item: Item) => Value): Iterable<Value> {
  for (const item of items) yield map(item)
}

function told(record: RecordLoss['record'], losses: readonly Loss[]): readonly RecordLoss[] {
  return losses.map((loss) => ({ target: 'ghost', record, ...loss }))
}

/** What a post says beside its text, as long as Ghost takes it. */
interface PostTexts {
  readonly title: string
  readonly slug: string
  readonly excerpt: string
  readonly search: { readonly title: string; readonly description: string }
  readonly social: { readonly title: string; readonly description: string }
  readonly alt: string
  readonly losses: readonly Loss[]
}

function postTexts(
  article: Article,
  { source, slug }: { readonly source: ExportSource; readonly slug: string },
): PostTexts {
  const { cut, losses } = createGhostCutter()
  const lead = picture(source, article.leadImage)
  const excerpt = article.standfirst === '' ? articleExcerpt(article) : article.standfirst
  const { search, social } = article
  const texts = {
    title: cut('title', articleHeadline(article), 'the headline'),
    slug: cut('slug', slug, 'the slug'),
    excerpt: cut('excerpt', excerpt, 'the excerpt'),
    search: {
      title: cut('metaTitle', search.title, 'the search title'),
      description: cut('metaDescription', search.description, 'the search description'),
    },
    social: {
      title: cut('metaTitle', social.title, 'the card’s title'),
      description: cut('metaDescription', social.description, 'the card’s description'),
    },
    alt: cut('alt', lead?.alt ?? '', 'the lead picture’s alt text'),
  }
  return { ...texts, losses: losses() }
}

function postOf({ article, texts }: PlannedPost, source: ExportSource) {
  const lead = picture(source, article.leadImage)
  const body = isBlank(article.body)
    ? markup`<p>${articleExcerpt(article)}</p>\n`
    : bodyMarkup(article.body, {
        words: pageWords(article.language),
        picture: (id) => picture(source, id),
        pictureAddress: (media) => imageAddress(media),
      })
  const isOut = article.status === 'published'
  return {
    id: ghostId(article.id),
    uuid: article.id,
    title: texts.title,
    slug: texts.slug,
    html: ghostHtml(markup`${body}${creditsMarkup(article, source)}`),
    comment_id: article.id,
    feature_image: lead === null ? null : imageAddress(lead),
    featured: 0,
    type: 'post',
    status: isOut ? 'published' : 'draft',
    visibility: 'public',
    custom_excerpt: texts.excerpt,
    canonical_url: article.canonicalAddress,
    created_at: moment(article.createdAt),
    updated_at: moment(article.updatedAt),
    published_at: article.publishedAt === null ? null : moment(article.publishedAt),
  }
}

function metaOf({ article, texts }: PlannedPost, source: ExportSource) {
  const lead = picture(source, article.leadImage)
  const card = picture(source, article.social.image)
  return {
    post_id: ghostId(article.id),
    meta_title: texts.search.title || null,
    meta_description: texts.search.description || null,
    og_title: texts.social.title || null,
    og_description: texts.social.description || null,
    og_image: card === null ? null : imageAddress(card),
    twitter_image: card === null ? null : imageAddress(card),
    feature_image_alt: lead === null ? null : texts.alt,
    feature_image_caption: lead === null ? null : lead.caption,
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
