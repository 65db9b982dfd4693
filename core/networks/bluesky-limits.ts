import { mediaRules } from './media-rules.ts'

/** What a post of Bluesky may have, by its published schemas and, where its app is stricter, by that. */
export const blueskyLimits = {
  text: { graphemes: 300, bytes: 3000 },
  hashtag: { graphemes: 64, bytes: 640 },
  languages: 3,
  labels: 10,
  /** In bytes. */
  picture: 2_000_000,
  /** The picture of a link card, in bytes. */
  thumb: 1_000_000,
  /** More than these make a gallery. */
  pictures: 4,
  galleryPictures: mediaRules.bluesky.pictures,
} as const
