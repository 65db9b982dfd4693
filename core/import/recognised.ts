import { counted } from '../counted.ts'
import { formatName } from './import-failure.ts'
import type { ImportDrafts } from './import-proposal.ts'
import type { TextFormat } from './import-source.ts'

/** What a text was recognised as, in words: `a journal listing of 29 pieces`. */
export function describeText(format: TextFormat, drafts: ImportDrafts): string {
  switch (format) {
    case 'journal-listing':
      return `a journal listing of ${counted(drafts.articles.length, 'piece')}`
    case 'social-feed':
      return `a social feed of ${counted(postCount(drafts), 'post')}`
    case 'markdown':
    case 'html':
      return `${formatName(format)}, ${describePage(drafts)}`
    case 'people':
      return `a list of ${counted(drafts.authors.length, 'person', 'people')}`
    case 'plain-text':
      if (drafts.threads.length > 0)
        return `plain text, a thread of ${counted(postCount(drafts), 'post')}`
      return drafts.authors.length > 0
        ? 'plain text, the bio of one person'
        : 'plain text, one article'
  }
}

function describePage({ editions, articles }: ImportDrafts): string {
  if (editions.length > 0) return 'an edition'
  return articles.length === 0 ? 'one person' : 'one article'
}

/** How many posts the file has; those that are missing in it don't count. */
export function postCount({ threads }: ImportDrafts): number {
  return threads.flatMap(({ posts }) => posts).filter(({ missing }) => !missing).length
}

export function articleCount({ articles }: ImportDrafts): string {
  return articles.length === 1 ? 'one article' : counted(articles.length, 'article')
}
