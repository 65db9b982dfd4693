import { z } from 'zod'

import { networks } from '../networks/network.ts'
import type { MediaType } from './media.ts'

/** What somebody takes of a picture. */
export interface PictureLimits {
  /** Who takes it, at the beginning of a sentence. */
  readonly taker: string
  readonly types: readonly MediaType[]
  /** The most bytes; null where nobody says. */
  readonly bytes: number | null
  /** The most bytes of a picture that moves. */
  readonly movingBytes: number | null
  /** The most pixels in all; null where nobody says. */
  readonly pixels: number | null
  /** The longer side may have so many pixels; null where nobody says. */
  readonly edge: number | null
  /** The longer side that a copy gets at most: nobody shows more. */
  readonly copyEdge: number
}

/** What a picture is made to fit: the posts of a network, the link cards of Bluesky, which are smaller, pages, and mails. */
export type PicturePurpose = z.infer<typeof picturePurposeSchema>

export const picturePurposeSchema = z.enum([
  ...networks,
  'bluesky-card',
  'web-small',
  'web-large',
  'mail',
])

export function pictureLimits(purpose: PicturePurpose): PictureLimits {
  switch (purpose) {
    case 'bluesky':
      return { ...anything, taker: 'Bluesky', bytes: 2_000_000, movingBytes: 2_000_000 }
    case 'bluesky-card':
      return {
        ...anything,
        taker: 'A card on Bluesky',
        bytes: 1_000_000,
        movingBytes: 1_000_000,
        copyEdge: 1200,
      }
    case 'web-small':
      return { ...anything, taker: 'A page on a phone', bytes: 400_000, edge: 800, copyEdge: 800 }
    case 'web-large':
      return { ...anything, taker: 'A page', bytes: 1_200_000, edge: 1600, copyEdge: 1600 }
    case 'mail':
      return {
        ...anything,
        taker: 'A mail',
        types: ['image/jpeg', 'image/png', 'image/gif'],
        bytes: 400_000,
        edge: 1040,
        copyEdge: 1040,
      }
    case 'mastodon':
      return {
        ...anything,
        taker: 'Mastodon',
        bytes: 16_777_216,
        movingBytes: 16_777_216,
        pixels: 33_177_600,
      }
    case 'x':
      return { ...anything, taker: 'X', bytes: 5_000_000, movingBytes: 15_000_000 }
    case 'threads':
      return {
        ...anything,
        taker: 'Threads',
        types: ['image/jpeg', 'image/png'],
        bytes: 8_000_000,
        movingBytes: 8_000_000,
        copyEdge: 1440,
      }
    case 'linkedin':
      return {
        ...anything,
        taker: 'LinkedIn',
        types: ['image/jpeg', 'image/png', 'image/gif'],
        pixels: 36_152_319,
      }
  }
}

const anything = {
  types: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
  bytes: null,
  movingBytes: null,
  pixels: null,
  edge: null,
  copyEdge: 2048,
} as const
