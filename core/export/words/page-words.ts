import type { ContributorRole } from '../../article/contributor.ts'
import type { CalloutTone } from '../../document/document.ts'
import { isSameLanguage } from '../../language-tag.ts'
import type { Day } from '../../timestamp.ts'
import { arabic } from './arabic.ts'
import { dutch } from './dutch.ts'
import { american, english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { hebrew } from './hebrew.ts'
import { italian } from './italian.ts'
import { spanish } from './spanish.ts'

/** What pages and mails say around what people wrote. */
export interface PageWords {
  /** Between the last two of several names. */
  readonly and: string
  /** In front of the names of those who wrote. */
  readonly by: string
  readonly credits: Readonly<Record<ContributorRole, string>>
  /** `12 March 2027`; of a time with its zone the day that it names there. */
  readonly date: (date: Day) => string
  readonly number: (number: string) => string
  /** Leads past what stands above every page. */
  readonly skip: string
  readonly edition: string
  readonly editions: string
  readonly articles: string
  readonly people: string
  readonly contents: string
  readonly alsoFeatured: string
  readonly inThisEdition: string
  /** Before the tags. */
  readonly topics: string
  readonly previousPiece: string
  readonly nextPiece: string
  readonly readMore: string
  readonly readOnWeb: string
  readonly aboutAuthor: string
  readonly aboutAuthors: string
  /** What somebody wrote. */
  readonly writtenBy: (name: string) => string
  readonly portraitOf: (name: string) => string
  readonly tones: Readonly<Record<CalloutTone, string>>
  /** A fold whose summary is empty. */
  readonly more: string
  readonly done: string
  readonly toDo: string
  /** A picture of which nothing is said. */
  readonly picture: string
  /** A picture that is not there, with its description where that is known. */
  readonly absentPicture: (alt: string) => string
  /** `Piece 2 of 8` in an edition. */
  readonly piece: (number: number, total: number) => string
  readonly links: string
  readonly notes: string
  readonly note: (number: number) => string
  readonly backToNote: (number: number) => string
  /** The sign of the way back to a note: against the direction in which one reads. */
  readonly back: string
  readonly summaryOnly: string
  readonly notInEdition: string
  readonly readFullText: string
  readonly unsubscribe: string
}

/** The words for a piece; dates and the like in the manner of its journal where both are in one language. */
export function wordsInJournal(
  language: string,
  { journalLanguage }: { readonly journalLanguage: string },
): PageWords {
  return pageWords(isSameLanguage(language, journalLanguage) ? journalLanguage : language)
}

/** The words in a language; English where we don’t speak it. */
export function pageWords(language: string): PageWords {
  const tag = language.toLowerCase()
  if (/^en-(?:us|ca|ph)\b/u.test(tag)) return american
  return spoken.get(tag.split('-')[0] ?? '') ?? english
}

const spoken: ReadonlyMap<string, PageWords> = new Map([
  ['ar', arabic],
  ['de', german],
  ['es', spanish],
  ['fr', french],
  ['he', hebrew],
  ['it', italian],
  ['nl', dutch],
])

/** The description in words, of any language that we speak, that stand for a picture; null in other words. */
export function absentDescription(words: string): string | null {
  for (const { absentPicture } of [english, ...spoken.values()]) {
    if (words === absentPicture('')) return ''
    const beginning = absentPicture(' ').trimEnd()
    if (words.startsWith(beginning)) return words.slice(beginning.length).trimStart()
  }
  return null
}
