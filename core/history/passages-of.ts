import type { LibraryRecord } from '../library/library-record.ts'
import { articlePassages } from './article-passages.ts'
import { authorPassages } from './author-passages.ts'
import { editionPassages } from './edition-passages.ts'
import { housePassages } from './house-passages.ts'
import { mediaPassages } from './media-passages.ts'
import type { Passage, RecordNames } from './passage.ts'
import { threadPassages } from './thread-passages.ts'

/** The record in the order in which it is read, its settings last. Times of saving are no part of it. */
export function passagesOf(
  record: LibraryRecord,
  names: RecordNames = new Map(),
): readonly Passage[] {
  switch (record.kind) {
    case 'article':
      return articlePassages(record, names)
    case 'author':
      return authorPassages(record, names)
    case 'thread':
      return threadPassages(record, names)
    case 'edition':
      return editionPassages(record, names)
    case 'media':
      return mediaPassages(record)
    case 'house':
      return housePassages(record)
  }
}
