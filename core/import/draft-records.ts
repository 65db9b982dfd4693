import { type Article, createArticle } from '../article/article.ts'
import type { Contributor } from '../article/contributor.ts'
import type { Edition } from '../edition/edition.ts'
import type { MediaId, RecordId } from '../library/record-id.ts'
import { type Author, createAuthor } from '../people/author.ts'
import type { Post, Thread } from '../thread/thread.ts'
import type { Timestamp } from '../timestamp.ts'
import { bodyWithMedia } from './body-with-media.ts'
import type {
  ArticleDraft,
  AuthorDraft,
  EditionDraft,
  PostDraft,
  ThreadDraft,
} from './import-proposal.ts'

/** What a draft needs to become a record. */
export interface RecordStamp {
  readonly id: RecordId
  readonly now: Timestamp
}

/** `pictures` are those media that were found, by their path. */
export function authorRecord(
  draft: AuthorDraft,
  { id, now, pictures }: RecordStamp & { readonly pictures: ReadonlyMap<string, MediaId> },
): Author {
  const { key: _, portrait: path, ...fields } = draft
  const portrait = (path === null ? null : pictures.get(path)) ?? null
  return { ...createAuthor({ id, now }), ...fields, portrait }
}

/** `byline` and `contributors` hold the ids for the draft's keys; `pictures` those media that were found, by their path. */
export function articleRecord(
  draft: ArticleDraft,
  {
    id,
    now,
    byline,
    contributors,
    pictures,
  }: RecordStamp & {
    readonly byline: readonly RecordId[]
    readonly contributors: readonly Contributor[]
    readonly pictures: ReadonlyMap<string, MediaId>
  },
): Article {
  const { key: _, leadPicture, cardPicture, pictures: figures, ...fields } = draft
  const byImage = new Map(figures.map(({ image, path }) => [image, pictures.get(path) ?? null]))
  return {
    ...createArticle({ id, now }),
    ...fields,
    byline,
    contributors,
    body: bodyWithMedia(draft.body, byImage),
    leadImage: (leadPicture === null ? null : pictures.get(leadPicture)) ?? null,
    social: {
      ...draft.social,
      image: (cardPicture === null ? null : pictures.get(cardPicture)) ?? null,
    },
  }
}

export function editionRecord(
  draft: EditionDraft,
  { id, now, articles }: RecordStamp & { readonly articles: ReadonlyMap<string, RecordId> },
): Edition {
  return {
    ...draft,
    kind: 'edition',
    id,
    featured: (draft.featured === null ? null : articles.get(draft.featured)) ?? null,
    articles: draft.articles.flatMap((key) => articles.get(key) ?? []),
    waivers: [],
    approval: null,
    createdAt: now,
    updatedAt: now,
  }
}

export function threadRecord(
  draft: ThreadDraft,
  {
    id,
    now,
    newId,
    pictures,
  }: RecordStamp & {
    readonly newId: () => RecordId
    readonly pictures: ReadonlyMap<string, MediaId>
  },
): Thread {
  return {
    ...draft,
    kind: 'thread',
    id,
    posts: draft.posts.map((post) => postWithIds(post, { newId, pictures })),
    promotes: null,
    waivers: [],
    approval: null,
    createdAt: now,
    updatedAt: now,
  }
}

function postWithIds(
  draft: PostDraft,
  {
    newId,
    pictures,
  }: { readonly newId: () => RecordId; readonly pictures: ReadonlyMap<string, MediaId> },
): Post {
  const images = draft.images.map(({ alt, path }) => ({
    id: newId(),
    media: (path === null ? null : pictures.get(path)) ?? null,
    alt,
    altOwedBy: null,
  }))
  return { ...draft, id: newId(), images }
}
