import { expect, test } from 'vitest'

import { checkBlueskyRecord } from '../../../../core/export/bluesky/bluesky-check.ts'
import type { BlueskyImage } from '../../../../core/export/bluesky/bluesky-embed.ts'
import type {
  BlueskyFacet,
  BlueskyPostRecord,
} from '../../../../core/export/bluesky/bluesky-record.ts'

test.each<[string, Partial<BlueskyPostRecord>, readonly string[]]>([
  ['a good record', {}, []],
  ['a post of nothing', { text: ' ' }, ['empty']],
  ['301 characters', { text: 'x'.repeat(301) }, ['text-too-long']],
  [
    '3001 bytes',
    { text: `x${'\u{1f468}\u200d\u{1f469}\u200d\u{1f466}\u200d\u{1f466}'.repeat(121)}` },
    ['text-too-large'],
  ],
  ['a facet past the end', { facets: [tag(0, 99)] }, ['facet-outside-text']],
  ['a reversed facet', { facets: [tag(5, 2)] }, ['facet-outside-text']],
  ['an empty facet', { facets: [tag(2, 2)] }, ['facet-outside-text']],
  ['a facet that starts inside a character', { facets: [tag(1, 5)] }, ['facet-cuts-character']],
  ['a facet that ends inside a character', { facets: [tag(0, 2)] }, ['facet-cuts-character']],
  ['facets that overlap', { facets: [tag(3, 9), tag(0, 5)] }, ['facets-overlap']],
  ['facets that touch', { facets: [tag(3, 9), tag(0, 3)] }, []],
  ['a link to a script', { facets: [link('javascript:alert(1)')] }, ['link-address']],
  ['a link without its scheme', { facets: [link('example.org')] }, ['link-address']],
  ['a tag of 65 characters', { facets: [tag(0, 9, 'x'.repeat(65))] }, ['tag-length']],
  ['an empty tag', { facets: [tag(0, 9, '')] }, ['tag-length']],
  ['a language by its name', { langs: ['English'] }, ['language']],
  ['a language with an underscore', { langs: ['en_GB'] }, ['language']],
  ['four languages', { langs: ['en', 'de', 'fr', 'cy'] }, ['language']],
  ['a time without its zone', { createdAt: '2026-11-21T10:00:00' }, ['time-without-zone']],
  ['five images', { embed: images(Array.from({ length: 5 }, () => image())) }, ['too-many-images']],
  [
    'an image beyond two megabytes',
    { embed: images([image({ size: 2_000_001 })]) },
    ['image-too-large'],
  ],
  [
    'an image without a shape',
    { embed: images([{ ...image(), aspectRatio: { width: 0, height: 1 } }]) },
    ['image-shape'],
  ],
  ['a card to a file', { embed: card('file:///etc/hosts') }, ['card-address']],
])('the check finds in %s what is wrong', (_, fields, expected) => {
  const record: BlueskyPostRecord = {
    $type: 'app.bsky.feed.post',
    text: '’tis good.',
    createdAt: '2026-11-21T10:00:00.000Z',
    ...fields,
  }
  expect(checkBlueskyRecord(record)).toEqual(expected)
})

function tag(byteStart: number, byteEnd: number, name = 'Night'): BlueskyFacet {
  return {
    index: { byteStart, byteEnd },
    features: [{ $type: 'app.bsky.richtext.facet#tag', tag: name }],
  }
}

function link(uri: string): BlueskyFacet {
  return {
    index: { byteStart: 0, byteEnd: 9 },
    features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
  }
}

function images(of: readonly BlueskyImage[]): BlueskyPostRecord['embed'] & object {
  return { $type: 'app.bsky.embed.images', images: of }
}

function image({ size = 70 }: { readonly size?: number } = {}): BlueskyImage {
  return {
    image: {
      $type: 'blob',
      ref: { $link: 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku' },
      mimeType: 'image/png',
      size,
    },
    alt: '',
    aspectRatio: { width: 4, height: 3 },
  }
}

function card(uri: string): BlueskyPostRecord['embed'] & object {
  return { $type: 'app.bsky.embed.external', external: { uri, title: '', description: '' } }
}
