import type { MediaId } from '../record-id.ts'

/** One file of a bundle: its text, the media whose bytes it holds, or the parts that are packed into it. */
export type BundleFile = TextFile | MediaFile | PackedFile

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

/** A file that is a zip of its parts in this order, as Word and e-book programs read them. */
export interface PackedFile {
  /** Inside the bundle, with forward slashes. */
  readonly path: string
  /** Their paths are those inside the packed file. */
  readonly parts: readonly (TextFile | MediaFile)[]
}

/** Something that a target can't carry, said before it is lost. */
export interface Loss {
  /** What is lost, for example `The picture of post 3`. */
  readonly what: string
  /** Why, and what the reader sees instead. */
  readonly why: string
}
