import type { Article } from '../../core/article/article.ts'
import type { Edition } from '../../core/edition/edition.ts'
import type { StoredRecord } from '../../core/library/library-failure.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import type { Author } from '../../core/people/author.ts'
import type { Media } from '../../core/pictures/media.ts'
import type { Thread } from '../../core/thread/thread.ts'
import { createOpenRecord, type OpenRecord, type RecordSaving } from './open-record.ts'

/** What is on the page, told apart by kind. */
export type Page = (
  | { readonly kind: 'article'; readonly open: OpenRecord<Article> }
  | { readonly kind: 'thread'; readonly open: OpenRecord<Thread> }
  | { readonly kind: 'edition'; readonly open: OpenRecord<Edition> }
  | { readonly kind: 'author'; readonly open: OpenRecord<Author> }
  | { readonly kind: 'media'; readonly open: OpenRecord<Media> }
) & {
  /** Differs each time a record is put on the page: editors are never carried from one to the next. */
  readonly opening: number
}

/** Null for the house, which is changed in the settings. */
export function createPage(
  { record, version }: StoredRecord,
  opening: number,
  saving: RecordSaving,
): Page | null {
  switch (record.kind) {
    case 'article':
      return { kind: 'article', opening, open: createOpenRecord({ record, version }, saving) }
    case 'thread':
      return { kind: 'thread', opening, open: createOpenRecord({ record, version }, saving) }
    case 'edition':
      return { kind: 'edition', opening, open: createOpenRecord({ record, version }, saving) }
    case 'author':
      return { kind: 'author', opening, open: createOpenRecord({ record, version }, saving) }
    case 'media':
      return { kind: 'media', opening, open: createOpenRecord({ record, version }, saving) }
    case 'house':
      return null
  }
}

export function openId(page: Page | null): AnyId | null {
  return page === null ? null : page.open.store.getState().record.id
}
