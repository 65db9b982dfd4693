import { kindWords } from '../library/library-record.ts'
import type { ImportFormat, ImportKind } from './import-source.ts'

/** Why nothing can be made of a file. */
export type ImportFailure =
  | { readonly kind: 'empty-file'; readonly fileName: string }
  | { readonly kind: 'too-large'; readonly fileName: string; readonly limit: string }
  | { readonly kind: 'not-text'; readonly fileName: string }
  | { readonly kind: 'too-deep'; readonly fileName: string }
  | { readonly kind: 'unreadable'; readonly fileName: string; readonly code: string }
  /** The reason is a clause that follows a colon. */
  | { readonly kind: 'malformed'; readonly fileName: string; readonly reason: string }
  | {
      readonly kind: 'wrong-format'
      readonly fileName: string
      readonly format: ImportFormat
    }
  | {
      readonly kind: 'wrong-kind'
      readonly fileName: string
      readonly wanted: ImportKind
      readonly format: ImportFormat
    }

/** What Copydesk can take in, for people. */
const importableFiles =
  'Copydesk imports its own records, exports of WordPress and Ghost, journal listings, social feeds, Bluesky threads and repositories, Mastodon archives, Word files, e-books, Markdown, HTML, lists of people and plain text'

/** One sentence or two for people, the same in the window and on the command line. */
export function importFailureSentence(failure: ImportFailure): string {
  const { fileName } = failure
  switch (failure.kind) {
    case 'empty-file':
      return `${fileName} is empty: there is nothing to import.`
    case 'too-large':
      return `${fileName} is larger than ${failure.limit}, the most that is imported at once. Divide it and import the parts.`
    case 'not-text':
      return `${fileName} is not a text file. ${importableFiles}.`
    case 'too-deep':
      return `${fileName} is nested too deeply to be read. ${importableFiles}.`
    case 'unreadable':
      return unreadableSentence(fileName, failure.code)
    case 'malformed':
      return `${fileName} was not read: ${failure.reason}.`
    case 'wrong-format':
      return `${fileName} does not read as ${formatName(failure.format)}. Leave the format out and Copydesk looks for itself.`
    case 'wrong-kind':
      return `${fileName} reads as ${formatName(failure.format)}, which can’t become ${oneOf(failure.wanted)}. Leave the kind out, or name another format.`
  }
}

function unreadableSentence(fileName: string, code: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `${fileName} is not there. Check its name and its folder.`
    case 'EISDIR':
      return `${fileName} is a folder. Name the files in it.`
    case 'EACCES':
    case 'EPERM':
      return `${fileName} is not open to you. Ask for the permission to read it.`
    default:
      return `${fileName} can’t be read (${code}). Check that the file is whole and that you may open it.`
  }
}

/** `a journal listing`, `a social feed`, … */
export function formatName(format: ImportFormat): string {
  switch (format) {
    case 'bluesky-posts':
      return 'a thread or feed of Bluesky'
    case 'bluesky-repository':
      return 'a repository of Bluesky'
    case 'mastodon-archive':
      return 'a Mastodon archive'
    case 'copydesk':
      return 'a file of Copydesk records'
    case 'wordpress':
      return 'an export of WordPress'
    case 'ghost':
      return 'an export of Ghost'
    case 'docx':
      return 'a Word file'
    case 'epub':
      return 'an e-book'
    case 'journal-listing':
      return 'a journal listing'
    case 'social-feed':
      return 'a social feed'
    case 'markdown':
      return 'Markdown'
    case 'html':
      return 'HTML'
    case 'people':
      return 'a list of people'
    case 'plain-text':
      return 'plain text'
  }
}

/** `an article`, `a person`. */
function oneOf(kind: ImportKind): string {
  const [word] = kindWords(kind)
  return /^[aeiou]/u.test(word) ? `an ${word}` : `a ${word}`
}
