import { isBlank } from '../document/document-text.ts'
import type { LibraryRecord } from '../library/library-record.ts'

/** True while nobody has written anything into the record, so that there is nothing to keep of it. */
export function isBlankRecord(record: LibraryRecord): boolean {
  switch (record.kind) {
    case 'article':
      return record.headline + record.standfirst === '' && isBlank(record.body)
    case 'author':
      return record.name + record.shortBio + record.longBio === ''
    case 'thread':
      return (
        record.title === '' &&
        record.posts.every(
          ({ text, images, card }) => text === '' && images.length === 0 && card === null,
        )
      )
    case 'edition':
      return (
        record.title + record.introduction === '' &&
        record.featured === null &&
        record.articles.length === 0
      )
    case 'media':
    case 'house':
      return false
  }
}
