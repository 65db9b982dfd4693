import type { Article } from '../article/article.ts'
import { linkCard } from '../article/link-preview.ts'
import type { Edition } from '../edition/edition.ts'
import type { RecordId } from '../library/record-id.ts'
import { splitText } from '../thread/split.ts'
import {
  createPost,
  createThread,
  type LinkCard,
  type Post,
  type Thread,
} from '../thread/thread.ts'
import type { Timestamp } from '../timestamp.ts'
import { type ArticlePassage, articlePassages } from './article-passages.ts'

interface NewId {
  readonly newId: () => RecordId
}

interface Stamp extends NewId {
  readonly now: Timestamp
}

/**
 * A draft that promotes an article: a hook, a post for each chosen passage, and at the end the card. Each post
 * remembers the words that it was made of.
 */
export function promoteArticle(
  article: Article,
  {
    chosen,
    byline,
    now,
    newId,
  }: Stamp & {
    /** Keys of the article's passages. */
    readonly chosen: readonly string[]
    /** The printed names of who wrote it; may be empty. */
    readonly byline: string
  },
): Thread {
  const passages = articlePassages(article).filter(({ key }) => chosen.includes(key))
  const thread = createThread({ id: newId(), firstPost: newId(), now })
  const posts = [
    hook(article, { passages, newId }),
    ...passages
      .filter(({ kind }) => kind !== 'standfirst')
      .flatMap((passage) => passagePosts(passage, { article: article.id, newId })),
    lastPost(article, { byline, newId }),
  ]
  return {
    ...thread,
    title: article.headline,
    language: article.language,
    promotes: article.id,
    posts,
  }
}

/** A draft that promotes an edition: what it is about, then a post with a card for each chosen article. */
export function promoteEdition(
  edition: Edition,
  {
    articles,
    name,
    now,
    newId,
  }: Stamp & {
    /** Those that were chosen, in order, each with its printed names. */
    readonly articles: readonly { readonly article: Article; readonly byline: string }[]
    /** What the edition is called. */
    readonly name: string
  },
): Thread {
  const thread = createThread({ id: newId(), firstPost: newId(), now })
  const opening = paragraphs([`${name} is out.`, edition.introduction.trim()])
  return {
    ...thread,
    title: name,
    language: articles[0]?.article.language ?? thread.language,
    promotes: edition.id,
    posts: [
      ...textPosts(opening, newId),
      ...articles.flatMap(({ article, byline }) => articlePosts(article, { byline, newId })),
    ],
  }
}

function hook(
  article: Article,
  { passages, newId }: NewId & { readonly passages: readonly ArticlePassage[] },
): Post {
  const standfirst = passages.find(({ kind }) => kind === 'standfirst')?.text ?? null
  const text = paragraphs([article.headline.trim(), standfirst ?? ''])
  return {
    ...createPost({ id: newId(), text }),
    passage: standfirst === null ? null : { article: article.id, text: standfirst },
  }
}

function passagePosts(
  { kind, text, attribution, pictures }: ArticlePassage,
  { article, newId }: NewId & { readonly article: RecordId },
): readonly Post[] {
  const said = kind === 'quote' ? quoted(text, attribution) : text
  const posts = said === '' ? [createPost({ id: newId() })] : textPosts(said, newId)
  const passage = text === '' ? null : { article, text }
  return posts.map((post, at) => ({
    ...post,
    passage,
    images:
      at > 0
        ? []
        : pictures.map(({ media, alt }) => ({ id: newId(), media, alt, altOwedBy: null })),
  }))
}

function quoted(text: string, attribution: string): string {
  const words = `“${text.replaceAll(/^[“"«]|[”"»]$/gu, '')}”`
  return attribution === '' ? words : `${words}\n— ${attribution}`
}

function lastPost(article: Article, { byline, newId }: NewId & { readonly byline: string }): Post {
  const text = byline === '' ? 'Read the whole article.' : `Read the whole article by ${byline}.`
  return { ...createPost({ id: newId(), text }), card: articleCard(article) }
}

function articlePosts(
  article: Article,
  { byline, newId }: NewId & { readonly byline: string },
): readonly Post[] {
  const card = articleCard(article)
  const heading = byline === '' ? article.headline : `${byline}: ${article.headline}`
  const text = paragraphs([heading, card.description])
  return textPosts(text, newId).map((post, at) => ({
    ...post,
    card: at === 0 ? card : null,
    passage:
      article.headline.trim() === '' ? null : { article: article.id, text: article.headline },
  }))
}

/** Its address may come later. */
function articleCard(article: Article): LinkCard {
  return { address: article.address, ...linkCard(article) }
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** As many posts as the text needs. */
function textPosts(text: string, newId: () => RecordId): readonly Post[] {
  const numbering = { style: '1/7', place: 'end' } as const
  const split = splitText({ network: 'bluesky', text, numbering })
  const texts = split.ok ? split.value.posts.map((post) => post.text) : [text]
  return texts.map((each) => createPost({ id: newId(), text: each }))
}
