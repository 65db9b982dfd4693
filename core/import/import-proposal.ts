import type { Article } from '../article/article.ts'
import type { Contributor } from '../article/contributor.ts'
import type { Edition } from '../edition/edition.ts'
import type { LibraryRecord } from '../library/library-record.ts'
import type { Author } from '../people/author.ts'
import type { Media } from '../pictures/media.ts'
import { emptyPost, type Post, type Thread } from '../thread/thread.ts'
import type { ImportFormat, ImportNote, ImportSource } from './import-source.ts'
import type { TextRepair } from './text/text-repair.ts'

/** Everything that a file would become, before anything is written. */
export interface ImportProposal extends ImportDrafts {
  /** What was read; a repair reads it again. */
  readonly source: ImportSource
  readonly format: ImportFormat
  /** In words: `a journal listing of 29 pieces`. */
  readonly recognised: string
  /** Proposed and never made unasked. */
  readonly repairs: readonly TextRepair[]
}

/** Records that have no ids yet and name each other by keys that hold within the file. */
export interface ImportDrafts {
  readonly authors: readonly AuthorDraft[]
  readonly articles: readonly ArticleDraft[]
  readonly editions: readonly EditionDraft[]
  readonly threads: readonly ThreadDraft[]
  /** What is said of pictures that articles name by the same paths. */
  readonly media: readonly MediaDraft[]
  /** Whole records with ids of their own, from another library of this program. */
  readonly records: readonly LibraryRecord[]
  readonly notes: readonly ImportNote[]
}

type Stamped = 'kind' | 'id' | 'waivers' | 'approval' | 'createdAt' | 'updatedAt'

export interface AuthorDraft extends Omit<Author, Stamped | 'portrait'> {
  readonly key: string
  /** Where the picture of the person lies, relative to the file; null when it has none. */
  readonly portrait: string | null
}

/** What only the desk gives an article. */
type Desked =
  | 'customFields'
  | 'assignee'
  | 'statusChanges'
  | 'done'
  | 'isTemplate'
  | 'goal'
  | 'ignoredWords'

export interface ArticleDraft extends Omit<
  Article,
  Stamped | Desked | 'byline' | 'contributors' | 'leadImage'
> {
  readonly key: string
  /** Keys of author drafts, in the order of the byline. */
  readonly byline: readonly string[]
  readonly contributors: readonly ContributorDraft[]
  /** Where the picture of the article lies, relative to the file; null when it has none. */
  readonly leadPicture: string | null
  /** The same of the picture of its card in social networks. */
  readonly cardPicture: string | null
  /** Pictures that lie beside the file and belong to figures and cards of the body. */
  readonly pictures: readonly PictureDraft[]
}

export interface ContributorDraft extends Pick<Contributor, 'role'> {
  /** The key of an author draft. */
  readonly author: string
}

export interface PictureDraft {
  /** Counts the pictures of the body in reading order, from 0. */
  readonly image: number
  /** Relative to the file's folder, with forward slashes, never leading out of it. */
  readonly path: string
}

export interface MediaDraft extends Pick<Media, 'alt' | 'caption' | 'credit'> {
  /** Relative to the file's folder, with forward slashes. */
  readonly path: string
}

export interface EditionDraft extends Omit<Edition, Stamped | 'featured' | 'articles'> {
  /** The key of an article draft. */
  readonly featured: string | null
  /** Keys of article drafts. */
  readonly articles: readonly string[]
}

export interface ThreadDraft extends Omit<Thread, Stamped | 'promotes' | 'posts'> {
  readonly posts: readonly PostDraft[]
}

export interface PostDraft extends Omit<Post, 'id' | 'images'> {
  readonly images: readonly PostImageDraft[]
}

/** A post of which nothing is known yet. */
export const emptyPostDraft: PostDraft = emptyPost

export interface PostImageDraft {
  readonly alt: string
  /** Where the picture lies, relative to the file or inside the archive; null when only its description is known. */
  readonly path: string | null
}

export const noDrafts: ImportDrafts = {
  authors: [],
  articles: [],
  editions: [],
  threads: [],
  media: [],
  records: [],
  notes: [],
}

export function authorDraft(
  fields: Pick<AuthorDraft, 'key' | 'name'> & Partial<AuthorDraft>,
): AuthorDraft {
  return {
    postNominals: '',
    role: '',
    organisation: '',
    shortBio: '',
    longBio: '',
    portrait: null,
    email: '',
    links: [],
    handles: {},
    ...fields,
  }
}
