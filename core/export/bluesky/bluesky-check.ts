import { publishableAddress } from '../../address.ts'
import { countGraphemes } from '../../graphemes.ts'
import { languageTag } from '../../language-tag.ts'
import { blueskyLimits } from '../../networks/bluesky-limits.ts'
import { utf8Length } from '../../networks/utf8-length.ts'
import { timestampSchema } from '../../timestamp.ts'
import type { BlueskyBlob } from './bluesky-blob.ts'
import { type BlueskyMedia, type BlueskyReference } from './bluesky-embed.ts'
import type { BlueskyFacet, BlueskyPostRecord } from './bluesky-record.ts'
import { isRecordCid } from './record-cid.ts'

/** What is wrong with a record, most of it accepted by the published schemas and even by the server. */
export type BlueskyRecordProblem =
  | 'empty'
  | 'text-too-long'
  | 'text-too-large'
  | 'facet-outside-text'
  | 'facet-cuts-character'
  | 'facets-overlap'
  | 'link-address'
  | 'tag-length'
  | 'language'
  | 'label'
  | 'time-without-zone'
  | 'too-many-images'
  | 'image-too-large'
  | 'image-type'
  | 'image-shape'
  | 'card-address'
  | 'quote-reference'

/** The problems of a record of ours, each once; none for a record that can be published. */
export function checkBlueskyRecord(record: BlueskyPostRecord): readonly BlueskyRecordProblem[] {
  const problems = [
    ...textProblems(record),
    ...facetProblems(record),
    ...languageProblems(record.langs ?? []),
    ...labelProblems(record.labels?.values ?? []),
    ...when(!timestampSchema.safeParse(record.createdAt).success, 'time-without-zone'),
    ...embedProblems(record.embed),
  ]
  return [...new Set(problems)]
}

type Problems = readonly BlueskyRecordProblem[]

function when(isWrong: boolean, problem: BlueskyRecordProblem): Problems {
  return isWrong ? [problem] : []
}

function textProblems({ text, embed }: BlueskyPostRecord): Problems {
  return [
    ...when(text.trim() === '' && embed === undefined, 'empty'),
    ...when(countGraphemes(text) > blueskyLimits.text.graphemes, 'text-too-long'),
    ...when(utf8Length(text) > blueskyLimits.text.bytes, 'text-too-large'),
  ]
}

function facetProblems({ text, facets = [] }: BlueskyPostRecord): Problems {
  const bytes = new TextEncoder().encode(text)
  const sorted = facets.toSorted((one, other) => one.index.byteStart - other.index.byteStart)
  return [
    ...facets.flatMap((facet) => rangeProblems(facet, bytes)),
    ...facets.flatMap(featureProblems),
    ...sorted.flatMap(({ index }, at) =>
      when(index.byteStart < (sorted[at - 1]?.index.byteEnd ?? 0), 'facets-overlap'),
    ),
  ]
}

function rangeProblems({ index }: BlueskyFacet, bytes: Uint8Array): Problems {
  const { byteStart, byteEnd } = index
  const isInside = byteStart >= 0 && byteStart < byteEnd && byteEnd <= bytes.length
  if (!isInside) return ['facet-outside-text']
  return when(
    cutsCharacter(bytes, byteStart) || cutsCharacter(bytes, byteEnd),
    'facet-cuts-character',
  )
}

/** In UTF-8 every byte of a character but its first begins with the bits 10. */
function cutsCharacter(bytes: Uint8Array, offset: number): boolean {
  const byte = bytes[offset]
  return byte !== undefined && Math.floor(byte / 64) === 2
}

function featureProblems({ features }: BlueskyFacet): Problems {
  return features.flatMap((feature) => {
    switch (feature.$type) {
      case 'app.bsky.richtext.facet#link':
        return when(!/^https?:\/\/[^\s/]/.test(feature.uri), 'link-address')
      case 'app.bsky.richtext.facet#tag': {
        const isTooLong = countGraphemes(feature.tag) > blueskyLimits.hashtag.graphemes
        const isTooLarge = utf8Length(feature.tag) > blueskyLimits.hashtag.bytes
        return when(feature.tag === '' || isTooLong || isTooLarge, 'tag-length')
      }
    }
  })
}

function languageProblems(langs: readonly string[]): Problems {
  return when(
    langs.length > blueskyLimits.languages || langs.some((lang) => languageTag(lang) !== lang),
    'language',
  )
}

const knownLabels = new Set(['porn', 'sexual', 'nudity', 'graphic-media'])

/** Schemas take any ten words. */
function labelProblems(labels: readonly { readonly val: string }[]): Problems {
  return when(
    labels.length > blueskyLimits.labels || labels.some(({ val }) => !knownLabels.has(val)),
    'label',
  )
}

function embedProblems(embed: BlueskyPostRecord['embed']): Problems {
  switch (embed?.$type) {
    case undefined:
      return []
    case 'app.bsky.embed.images':
      return imageProblems(embed.images, blueskyLimits.pictures)
    case 'app.bsky.embed.gallery':
      return imageProblems(embed.items, blueskyLimits.galleryPictures)
    case 'app.bsky.embed.external':
      return [
        ...when(publishableAddress(embed.external.uri) !== embed.external.uri, 'card-address'),
        ...(embed.external.thumb === undefined
          ? []
          : blobProblems(embed.external.thumb, blueskyLimits.thumb)),
      ]
    case 'app.bsky.embed.record':
      return quoteProblems(embed.record)
    case 'app.bsky.embed.recordWithMedia':
      return [...quoteProblems(embed.record.record), ...embedProblems(embed.media)]
  }
}

/** Schemas take any address that begins with at:// and any hash that begins like one. */
function quoteProblems({ uri, cid }: BlueskyReference): Problems {
  const isWhole = /^at:\/\/did:[a-z]+:[^/\s]+\/[a-zA-Z.]+\/[^/\s]+$/u.test(uri) && isRecordCid(cid)
  return when(!isWhole, 'quote-reference')
}

function imageProblems(
  images: Extract<BlueskyMedia, { images: unknown }>['images'],
  most: number,
): Problems {
  return [
    ...when(images.length === 0 || images.length > most, 'too-many-images'),
    ...images.flatMap(({ image }) => blobProblems(image, blueskyLimits.picture)),
    ...images.flatMap(({ aspectRatio: { width, height } }) =>
      when(
        !(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0),
        'image-shape',
      ),
    ),
  ]
}

function blobProblems({ mimeType, size }: BlueskyBlob, largest: number): Problems {
  return [
    ...when(size > largest, 'image-too-large'),
    ...when(!/^image\/(?:png|jpeg|gif|webp)$/.test(mimeType), 'image-type'),
  ]
}
