import type { Article } from '../article/article.ts'
import type { Edition } from '../edition/edition.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import type { DeskRecord } from '../library/library-record.ts'
import type { AnyId, MediaId, RecordId } from '../library/record-id.ts'
import type { Author } from '../people/author.ts'
import type { FittedPictures } from '../pictures/fitted-picture.ts'
import type { Media } from '../pictures/media.ts'
import type { Thread } from '../thread/thread.ts'
import type { WordTemplate } from './docx/word-template.ts'
import type { OwnDesign } from './site/site-design.ts'

/** Everything that an export needs, read from the library beforehand: exporters are pure. */
export interface ExportSource {
  /** What was asked for, in that order. */
  readonly chosen: readonly DeskRecord[]
  readonly articles: ReadonlyMap<RecordId, Article>
  readonly authors: ReadonlyMap<RecordId, Author>
  readonly editions: ReadonlyMap<RecordId, Edition>
  readonly threads: ReadonlyMap<RecordId, Thread>
  readonly media: ReadonlyMap<MediaId, Media>
  /** The pictures that were made to fit a network, where they had to be. */
  readonly fitted: FittedPictures
  /** The articles of the whole library by the slug that they are published under, templates left out. */
  readonly slugs: ReadonlyMap<string, readonly SlugHolder[]>
  /** What the journal is called; the library's name where it has none of its own. */
  readonly journalName: string
  /** What the journal is written in; pages that are no article keep its manner. */
  readonly journalLanguage: string
  readonly design: OwnDesign
  /** What Word files look like; null is our own. */
  readonly wordTemplate: WordTemplate | 'unreadable' | null
  /** Of the library that the records come from. */
  readonly format: number
  readonly houseStyle: HouseStyle
  /** How many characters the Mastodon server of the house lets a post have. */
  readonly mastodonLimit: number
  /** A picture without alt text stops a bundle; else it is a warning. */
  readonly isAltTextRequired: boolean
}

export interface SlugHolder {
  readonly id: AnyId
  readonly title: string
}

/** Each slug with those who hold it. */
export function slugHolders(
  entries: readonly (SlugHolder & { readonly slug: string })[],
): ExportSource['slugs'] {
  return Map.groupBy(entries, ({ slug }) => slug)
}
