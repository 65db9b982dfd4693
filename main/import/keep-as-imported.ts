import type { ImportFormat } from '../../core/import/import-source.ts'
import type { DeskRecord } from '../../core/library/library-record.ts'
import type { Library } from '../library/library.ts'

/** Whether a file of this format is the manuscript of an article, to be looked up when the article has changed. */
export function isManuscript(format: ImportFormat): boolean {
  switch (format) {
    case 'docx':
    case 'markdown':
    case 'html':
    case 'plain-text':
      return true
    case 'epub':
    case 'journal-listing':
    case 'social-feed':
    case 'copydesk':
    case 'people':
    case 'wordpress':
    case 'ghost':
    case 'bluesky-posts':
    case 'bluesky-repository':
    case 'mastodon-archive':
      return false
  }
}

/** Keeps new articles for ever as they came. Where the disk refuses, the articles are there all the same. */
export async function keepAsImported(
  library: Library,
  records: readonly DeskRecord[],
  fileName: string,
): Promise<void> {
  for (const { id, kind } of records) {
    if (kind !== 'article') continue
    await library.keepSnapshot(id, { reason: 'named', name: `As imported from ${fileName}` })
  }
}
