import { isSocialFeed } from '../feed/social-feed.ts'
import { beginsAsHtml } from '../html/html.ts'
import type { ImportSource, TextFormat } from '../import-source.ts'
import { isJournalListing } from '../listing/journal-listing.ts'
import { hasFrontMatter } from '../markdown/markdown.ts'
import { isPeopleFile } from '../people/people-file.ts'

/** What a text is, by what it says before its file's name. */
export function recogniseText({ fileName, text, kind }: ImportSource): TextFormat {
  const extension = /\.([a-z]+)$/iu.exec(fileName)?.[1]?.toLowerCase() ?? ''
  if ((kind === undefined || kind === 'author') && isPeopleFile(text)) return 'people'
  if (kind === 'author') return 'plain-text'
  if (kind === 'edition') return 'journal-listing'
  if ((kind === undefined || kind === 'thread') && isSocialFeed(text)) return 'social-feed'
  if (kind === 'thread') return 'plain-text'
  if (isPage(extension, text)) return 'html'
  if (isJournalListing(text)) return 'journal-listing'
  if (/^(?:md|markdown|mdown|mkd)$/u.test(extension) || hasFrontMatter(text)) return 'markdown'
  return 'plain-text'
}

function isPage(extension: string, text: string): boolean {
  if (/^x?html?$/u.test(extension)) return true
  return !/^(?:md|markdown|mdown|mkd)$/u.test(extension) && beginsAsHtml(text)
}
