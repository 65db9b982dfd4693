import type { Article } from '../article/article.ts'
import { allBlocks } from '../document/inner-blocks.ts'
import { editionArticles } from '../edition/edition.ts'
import type { Thread } from '../thread/thread.ts'
import type { LibraryRecord } from './library-record.ts'
import type { MediaId, RecordId } from './record-id.ts'

/** The records that a record names, each once, in order of first mention; media are apart. */
export function recordReferences(record: LibraryRecord): readonly RecordId[] {
  switch (record.kind) {
    case 'article':
      return [...new Set(articlePeople(record))]
    case 'edition':
      return [...new Set(editionArticles(record))]
    case 'thread':
      return [...new Set(threadReferences(record))]
    case 'author':
    case 'media':
    case 'house':
      return []
  }
}

function threadReferences({ promotes, posts }: Thread): readonly RecordId[] {
  const inPosts = posts.flatMap(({ passage, mentions, images }) => [
    passage?.article ?? null,
    ...mentions.map(({ id }) => id),
    ...images.map(({ altOwedBy }) => altOwedBy),
  ])
  return [promotes, ...inPosts].filter((id) => id !== null)
}

function articlePeople({ byline, contributors, assignee }: Article): readonly RecordId[] {
  return [
    ...byline,
    ...contributors.map(({ author }) => author),
    ...(assignee === null ? [] : [assignee]),
  ]
}

/** The media that a record shows, each once, in order of first use. */
export function mediaReferences(record: LibraryRecord): readonly MediaId[] {
  switch (record.kind) {
    case 'article':
      return unique(articleMedia(record))
    case 'thread':
      return unique(threadMedia(record))
    case 'author':
      return unique([record.portrait])
    case 'media':
      return unique([record.cropOf?.media ?? null])
    case 'edition':
    case 'house':
      return []
  }
}

function articleMedia(article: Article): readonly (MediaId | null)[] {
  return [article.leadImage, article.social.image, ...bodyMedia(article)]
}

/** The media that readers of the article see; only pages on the web have a card as well. */
export function shownMedia(article: Article): readonly MediaId[] {
  return unique([article.leadImage, ...bodyMedia(article)])
}

function bodyMedia(article: Article): readonly (MediaId | null)[] {
  const known = knownBodyMedia.get(article)
  if (known !== undefined) return known
  const found = allBlocks(article.body).flatMap((block) => {
    if (block.type === 'figure') return block.attrs.images.map(({ media }) => media)
    return block.type === 'card' ? [block.attrs.image] : []
  })
  knownBodyMedia.set(article, found)
  return found
}

// A bundle asks for each of its targets, and reading a text costs more than remembering its pictures.
const knownBodyMedia = new WeakMap<Article, readonly (MediaId | null)[]>()

function threadMedia({ posts }: Thread): readonly (MediaId | null)[] {
  return posts.flatMap(({ images, card }) => [
    ...images.map(({ media }) => media),
    card?.image ?? null,
  ])
}

function unique(ids: readonly (MediaId | null)[]): readonly MediaId[] {
  return [...new Set(ids)].filter((id) => id !== null)
}
