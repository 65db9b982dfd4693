import type { MediaId } from '../../library/record-id.ts'
import type { Timestamp } from '../../timestamp.ts'
import type { Mail } from '../newsletter/mail.ts'

/**
 * One file of a bundle. Its path is known at once; what it says is made each time that it is asked for, so that nobody
 * has to hold the files of a bundle together.
 */
export type BundleFile = TextFile | LongFile | MediaFile | PackedFile | MailFile | PrintedFile

export interface TextFile {
  /** Inside the bundle, with forward slashes. */
  readonly path: string
  readonly text: () => string
}

/** A text that grows with the records in it: its pieces one after the other. */
export interface LongFile {
  /** Inside the bundle, with forward slashes. */
  readonly path: string
  readonly pieces: () => Iterable<string>
}

export interface MediaFile {
  /** Inside the bundle, with forward slashes. */
  readonly path: string
  readonly media: MediaId
}

/** A file that is a zip of its parts in this order, as Word and e-book programs read them. */
export interface PackedFile {
  /** Inside the bundle, with forward slashes. */
  readonly path: string
  /** Their paths are those inside the packed file. */
  readonly parts: () => readonly PackedPart[]
}

export type PackedPart = TextFile | LongFile | MediaFile

/** An e-mail as it is sent. */
export interface MailFile {
  /** Inside the bundle, with forward slashes. */
  readonly path: string
  readonly mail: () => Mail
}

/** A PDF that is printed from a page. */
export interface PrintedFile {
  /** Inside the bundle, with forward slashes. */
  readonly path: string
  readonly page: () => PrintedPage
}

export interface PrintedPage {
  /** HTML that names its pictures by the paths of `pictures`, bit by bit; every heading lies whole in one of the bits. */
  readonly html: () => Iterable<string>
  readonly pictures: readonly MediaFile[]
  /** Ids of the places whose page numbers the HTML asks for: `sheet-number.ts`. */
  readonly places: readonly string[]
  /** Stands at the head of every sheet but where something begins: who wrote it, and what it is called. */
  readonly head: { readonly by: string; readonly title: string }
  /** Whether the first sheet is a title page, which has neither head nor number. */
  readonly hasTitleSheet: boolean
  /** Names the document. */
  readonly title: string
  readonly authors: readonly string[]
  readonly subject: string
  readonly keywords: readonly string[]
  /** BCP 47. */
  readonly language: string
  /** When what is printed changed last. */
  readonly updatedAt: Timestamp
}

/** The whole text of a file, in memory. */
export function fileText(file: TextFile | LongFile): string {
  return 'text' in file ? file.text() : [...file.pieces()].join('')
}

/** Something that a target can't carry, said before it is lost. */
export interface Loss {
  /** What is lost, for example `The picture of post 3`. */
  readonly what: string
  /** Why, and what the reader sees instead. */
  readonly why: string
}
