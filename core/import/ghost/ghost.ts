import { z } from 'zod'

import { parsePrintedName } from '../../article/byline.ts'
import type { Status } from '../../article/status.ts'
import { counted } from '../../counted.ts'
import { ghostSigns } from '../../ghost-sign.ts'
import { parsedJson } from '../../parsed-json.ts'
import { failure, type Result, success } from '../../result.ts'
import { timestampSchema } from '../../timestamp.ts'
import { articleDraft, type CreditedNames, draftPeople } from '../article-drafts.ts'
import { gatheredNotes } from '../gathered-notes.ts'
import { htmlLine, type SiteBody, siteBody } from '../html/site-body.ts'
import { type ArticleDraft, authorDraft, type ImportDrafts, noDrafts } from '../import-proposal.ts'
import type { ImportNote } from '../import-source.ts'
import { saidExcerpt } from '../said-excerpt.ts'
import { type GhostText, lexicalHtml } from './lexical.ts'
import { mobiledocHtml } from './mobiledoc.ts'

const id = z.union([z.string(), z.number()]).transform(String)
const words = z
  .string()
  .nullish()
  .transform((text) => text ?? '')
const linkSchema = z.looseObject({
  post_id: id,
  author_id: id.optional(),
  tag_id: id.optional(),
  sort_order: z.number().nullish(),
})

const postSchema = z.looseObject({
  id,
  title: words,
  slug: words,
  html: words,
  lexical: words,
  mobiledoc: words,
  type: words,
  status: words,
  locale: words,
  custom_excerpt: words,
  feature_image: words,
  feature_image_alt: words,
  feature_image_caption: words,
  canonical_url: words,
  meta_title: words,
  meta_description: words,
  og_title: words,
  og_description: words,
  og_image: words,
  published_at: words,
  author_id: id.nullish(),
})

type Post = z.infer<typeof postSchema>

const metaSchema = postSchema
  .pick({
    feature_image_alt: true,
    feature_image_caption: true,
    meta_title: true,
    meta_description: true,
    og_title: true,
    og_description: true,
    og_image: true,
  })
  .extend({ post_id: id })

const userSchema = z.looseObject({
  id,
  name: words,
  email: words,
  bio: words,
  website: words,
  twitter: words,
  profile_image: words,
})

const dataSchema = z.looseObject({
  posts: z.array(postSchema),
  posts_meta: z.array(metaSchema).default([]),
  tags: z.array(z.looseObject({ id, name: z.string() })).default([]),
  posts_tags: z.array(linkSchema).default([]),
  users: z.array(userSchema).default([]),
  posts_authors: z.array(linkSchema).default([]),
})

type Data = z.infer<typeof dataSchema>

const fileSchema = z.looseObject({ db: z.tuple([z.looseObject({ data: dataSchema })]) })

/** Some programs that write for Ghost leave the outermost list away. */
const bareFileSchema = z.looseObject({ data: dataSchema })

function dataOf(value: unknown): Data | null {
  const file = fileSchema.safeParse(value)
  if (file.success) return file.data.db[0].data
  const bare = bareFileSchema.safeParse(value)
  return bare.success ? bare.data.data : null
}

/** Whether the text is what Ghost hands over of a site. */
export function isGhostFile(text: string): boolean {
  return /^\s*\{\s*"(?:db|meta|data)"/u.test(text.slice(0, 200)) && text.includes('"posts"')
}

/** The posts and pages of a site as articles, with their people in order; the failure is a clause. */
export function readGhost(text: string): Result<ImportDrafts, string> {
  const data = dataOf(parsedJson(text))
  if (data === null) return failure('it is no export of Ghost that Copydesk knows')
  if (data.posts.length === 0) return failure('there is no post in it')
  const metas = new Map(data.posts_meta.map((meta) => [meta.post_id, meta]))
  const read = data.posts.map((post, at) =>
    readPost({ ...post, ...said(metas.get(post.id)) }, { at, data }),
  )
  const users = data.users.map(personOf)
  const named = new Map(users.map(({ name, key }) => [name, key]))
  const credited = draftPeople(read.flatMap(({ credits }) => credits.flatMap(({ names }) => names)))
  const others = credited.authors.filter(({ name }) => !named.has(name))
  const keys = new Map(credited.authors.map(({ key, name }) => [key, named.get(name) ?? key]))
  return success({
    ...noDrafts,
    authors: [...users, ...others],
    articles: read.map(({ article, credits }) => ({
      ...article,
      contributors: credited
        .contributors(credits)
        .map(({ author, role }) => ({ author: keys.get(author) ?? author, role })),
    })),
    media: read.flatMap(({ article, post }) =>
      article.leadPicture === null
        ? []
        : [
            {
              path: article.leadPicture,
              alt: post.feature_image_alt,
              caption: htmlLine(post.feature_image_caption),
              credit: '',
            },
          ],
    ),
    notes: [...peopleNotes(data), ...gatheredNotes(read.flatMap(({ notes }) => notes))],
  })
}

/** What a newer Ghost keeps apart stands in the place of what an older one kept in the post. */
function said(meta: z.infer<typeof metaSchema> | undefined): Partial<Post> {
  if (meta === undefined) return {}
  const { post_id: _, ...fields } = meta
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

function personOf({ id: key, name, email, bio, website, twitter }: Data['users'][number]) {
  return authorDraft({
    key,
    ...parsePrintedName(name),
    shortBio: bio,
    // Ghost wants an address of everybody: one that can't be reached stands for none.
    email: email.endsWith('.example') || email.endsWith('@ghost.org') ? '' : email,
    links: website === '' ? [] : [website],
    handles: twitter === '' ? {} : { x: twitter.replace(/^@/u, '') },
  })
}

function peopleNotes({ users }: Data): readonly ImportNote[] {
  const pictured = users.filter(({ profile_image: image }) => image !== '')
  if (pictured.length === 0) return []
  const sentence = `The portraits of ${counted(pictured.length, 'person', 'people')} stayed in Ghost.`
  return [{ place: 'People', sentence }]
}

interface ReadPost {
  readonly article: ArticleDraft
  readonly post: Post
  readonly credits: readonly CreditedNames[]
  readonly notes: readonly ImportNote[]
}

function readPost(
  post: Post,
  { at, data }: { readonly at: number; readonly data: Data },
): ReadPost {
  const { html, unknown } = textOf(post)
  const { credits, ...read } = siteBody(html, localPath)
  const published = timestampSchema.safeParse(post.published_at)
  const { section, tags, isExcerpt } = termsOf(post, data)
  const article = articleDraft({
    key: `post ${at + 1}`,
    headline: post.title,
    ...(isExcerpt ? shortened(post, read) : introduction(post, read)),
    body: read.body,
    pictures: read.pictures,
    byline: bylineOf(post, data),
    slug: post.slug,
    section,
    tags,
    leadPicture: post.feature_image === '' ? null : localPath(post.feature_image),
    cardPicture: post.og_image === '' ? null : localPath(post.og_image),
    status: statusOf(post.status),
    language: post.locale.length >= 2 ? post.locale : 'en-GB',
    canonicalAddress: post.canonical_url === '' ? null : post.canonical_url,
    publishedAt: published.success ? published.data : null,
    search: { title: post.meta_title, description: post.meta_description },
    social: { title: post.og_title, description: post.og_description, image: null },
  })
  const sentences = [
    ...read.notes.map(({ sentence }) => sentence),
    ...unknown.map((name) =>
      name.endsWith('markdown')
        ? 'A Markdown card stands in the text with its signs.'
        : `The card “${name}” has no place in an article and was left out.`,
    ),
    ...(post.type === 'page' ? ['It is a page of the site and became an article.'] : []),
    ...(post.feature_image !== '' && localPath(post.feature_image) === null
      ? ['The lead picture is on another site and was not fetched.']
      : []),
  ]
  return {
    article,
    post,
    credits,
    notes: sentences.map((sentence) => ({ place: `“${post.title || 'Untitled'}”`, sentence })),
  }
}

/** What somebody wrote as the excerpt of a post stands below its headline in Ghost, and in its listings. */
function introduction(
  post: Post,
  { standfirst, body }: Pick<SiteBody, 'standfirst' | 'body'>,
): Pick<ArticleDraft, 'standfirst' | 'excerpt'> {
  const { excerpt } = shortened(post, { standfirst, body })
  return standfirst === '' && excerpt.kind === 'typed'
    ? { standfirst: excerpt.text, excerpt: { kind: 'derived' } }
    : { standfirst, excerpt }
}

function shortened(
  post: Post,
  { standfirst, body }: Pick<SiteBody, 'standfirst' | 'body'>,
): Pick<ArticleDraft, 'standfirst' | 'excerpt'> {
  return { standfirst, excerpt: saidExcerpt(post.custom_excerpt, { standfirst, body }) }
}

/** What the editor keeps is truer than the HTML that Ghost made of it. */
function textOf({ lexical, mobiledoc, html }: Post): GhostText {
  return lexicalHtml(lexical) ?? mobiledocHtml(mobiledoc) ?? { html, unknown: [] }
}

/** Null for a picture of another site. */
function localPath(address: string): string | null {
  const path = /(?:^__GHOST_URL__|^https?:\/\/[^/]+)?\/(content\/images\/.+)$/u.exec(
    address.split(/[?#]/u)[0] ?? '',
  )?.[1]
  // Ghost shows pictures in many sizes; the whole one lies above their folder.
  return path?.replace(/^content\/images\/size\/[^/]+\//u, 'content/images/') ?? null
}

function bylineOf(post: Post, { posts_authors: links }: Data): readonly string[] {
  const ordered = inOrder(links.filter((link) => link.post_id === post.id))
  const keys = ordered.flatMap((link) => link.author_id ?? [])
  return keys.length > 0 || post.author_id === null || post.author_id === undefined
    ? keys
    : [post.author_id]
}

function tagsOf(post: Post, { posts_tags: links, tags }: Data): readonly string[] {
  const names = new Map(tags.map((tag) => [tag.id, tag.name]))
  const ordered = inOrder(links.filter((link) => link.post_id === post.id))
  return ordered.flatMap((link) => names.get(link.tag_id ?? '') ?? [])
}

/** What this program says by internal tags is taken from them again; those of others stay tags. */
function termsOf(post: Post, data: Data) {
  const names = tagsOf(post, data)
  const signs: readonly string[] = Object.values(ghostSigns)
  const terms = names.filter((name) => !signs.includes(name))
  const section = names.includes(ghostSigns.section) ? (terms[0] ?? '') : ''
  return {
    section,
    tags: names
      .filter((name) => name === ghostSigns.sectionInTags || terms.includes(name))
      .filter((name) => name !== section)
      .map((name) => (name === ghostSigns.sectionInTags ? section : name))
      .filter((name) => name !== ''),
    isExcerpt: names.includes(ghostSigns.excerpt),
  }
}

function inOrder<Link extends { readonly sort_order?: number | null | undefined }>(
  links: readonly Link[],
): readonly Link[] {
  return links.toSorted((one, other) => (one.sort_order ?? 0) - (other.sort_order ?? 0))
}

function statusOf(status: string): Status {
  switch (status) {
    case 'published':
    case 'sent':
      return 'published'
    case 'scheduled':
      return 'ready'
    default:
      return 'draft'
  }
}
