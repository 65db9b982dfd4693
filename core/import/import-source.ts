import type { DeskKind } from '../library/library-record.ts'

/** What a network hands out of its own: data, not text that a person wrote. */
export const dataFormats = ['bluesky-posts', 'bluesky-repository', 'mastodon-archive'] as const

export type DataFormat = (typeof dataFormats)[number]

/** What publishing programs hand over of a whole site. */
export const siteFormats = ['wordpress', 'ghost'] as const

export type SiteFormat = (typeof siteFormats)[number]

/** Files of other writing programs. */
export const documentFormats = ['docx', 'epub'] as const

export type DocumentFormat = (typeof documentFormats)[number]

export const textFormats = [
  'journal-listing',
  'social-feed',
  'markdown',
  'html',
  'people',
  'plain-text',
] as const

export type TextFormat = (typeof textFormats)[number]

export const importFormats = [
  'copydesk',
  ...siteFormats,
  ...dataFormats,
  ...documentFormats,
  ...textFormats,
] as const

/** How the text of a file is to be understood. */
export type ImportFormat = (typeof importFormats)[number]

/** What the person wants to make of a file. */
export type ImportKind = DeskKind

/** One file as text, and what the person said about it. */
export interface ImportSource {
  /** Without its folder. */
  readonly fileName: string
  readonly text: string
  readonly kind?: ImportKind
  readonly format?: ImportFormat
  /** What had to be said about the bytes already, for example their encoding. */
  readonly notes?: readonly ImportNote[]
}

/** Something about an import that the person should know. */
export interface ImportNote {
  /** In words, for example `Line 31` or `Thread “The attendance report”`. */
  readonly place: string
  /** One sentence. */
  readonly sentence: string
}

/** The largest text that is read, in UTF-16 units. */
export const longestText = 5_000_000

/** The largest data that is read, in UTF-16 units. */
export const longestData = 50_000_000

/** How many lists and quotes may stand in each other; what is deeper is kept as plain text. */
export const deepestNesting = 40

/** How deep the tree of a page or a text is followed; what is deeper is kept as plain text. */
export const deepestTree = 200
