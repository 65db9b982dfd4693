import type { MediaId } from '../../library/record-id.ts'
import type { Timestamp } from '../../timestamp.ts'
import type { Mail } from '../newsletter/mail.ts'

/** One file of a bundle: its text, its bytes, the media whose bytes it holds, the parts that are packed into it, or a mail. */
export type BundleFile = TextFile | BytesFile | MediaFile | PackedFile | MailFile

/** A file as a target makes it: some are known only once they were printed. */
export type TargetFile = BundleFile | PrintedFile

export interface TextFile {
  /** Inside the bundle, with forward slashes. */
  readonly path: string
  readonly text: string
}

export interface BytesFile {
  /** Inside the bundle, with forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
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
  readonly parts: readonly (TextFile | MediaFile)[]
}

/** An e-mail as it is sent. */
export interface MailFile {
  /** Inside the bundle, with forward slashes. */
  readonly path: string
  readonly mail: Mail
}

/** A PDF that is printed from a page. */
export interface PrintedFile {
  /** Inside the bundle, with forward slashes. */
  readonly path: string
  readonly page: PrintedPage
}

export interface PrintedPage {
  /** HTML that names its pictures by the paths of `pictures`. */
  readonly html: string
  readonly pictures: readonly MediaFile[]
  /** Ids of the places whose page numbers the HTML asks for: `sheet-number.ts`. */
  readonly places: readonly string[]
  /** Stands at the head of every sheet, and names the document. */
  readonly title: string
  readonly authors: readonly string[]
  readonly subject: string
  readonly keywords: readonly string[]
  /** BCP 47. */
  readonly language: string
  /** When what is printed changed last. */
  readonly updatedAt: Timestamp
}

/** Something that a target can't carry, said before it is lost. */
export interface Loss {
  /** What is lost, for example `The picture of post 3`. */
  readonly what: string
  /** Why, and what the reader sees instead. */
  readonly why: string
}
