import type { MediaId } from '../record-id.ts'

/** One file of a bundle: its text, or the media whose bytes it holds. */
export type BundleFile = TextFile | MediaFile

export interface TextFile {
  /** Inside the bundle, with forward slashes. */
  readonly path: string
  readonly text: string
}

export interface MediaFile {
  /** Inside the bundle, with forward slashes. */
  readonly path: string
  readonly media: MediaId
}

/** Something that a target can't carry, said before it is lost. */
export interface Loss {
  /** What is lost, for example `The picture of post 3`. */
  readonly what: string
  /** Why, and what the reader sees instead. */
  readonly why: string
}
