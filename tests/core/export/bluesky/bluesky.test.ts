import {
  AppBskyFeedPost,
  AppBskyFeedPostgate,
  AppBskyFeedThreadgate,
  jsonToLex,
  lexicons,
} from '@atproto/api'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { checkBlueskyRecord } from '../../../../core/export/bluesky/bluesky-check.ts'
import type { BlueskyEntry } from '../../../../core/export/bluesky/bluesky-entry.ts'
import type { BlueskyPostRecord } from '../../../../core/export/bluesky/bluesky-record.ts'
import {
  type BlueskyBundle,
  type BlueskyExportOptions,
  exportBluesky,
} from '../../../../core/export/bluesky/bluesky.ts'
import { recordCid } from '../../../../core/export/bluesky/record-cid.ts'
import type { BundleFile } from '../../../../core/export/bundle/bundle-file.ts'
import type { ExportSource } from '../../../../core/export/export-source.ts'
import { noDesign } from '../../../../core/export/site/site-design.ts'
import { noStyle } from '../../../../core/house-style/house-style.ts'
import type { Media } from '../../../../core/pictures/media.ts'
import type { Audience } from '../../../../core/thread/audience.ts'
import {
  type LinkCard,
  type Post,
  type PostImage,
  type Thread,
} from '../../../../core/thread/thread.ts'
import { aMedia } from '../../../builders/media.ts'
import { aMediaId, aRecordId } from '../../../builders/record-id.ts'
import { aPost, aThread } from '../../../builders/thread.ts'

const did = 'did:plc:ewvi7nxzyoun6zhxrhs64oiz'
const at = '2026-11-21T10:30:00+01:00'

describe('the records', () => {
  test('hold text, number, links, tags, language and time', () => {
    const [first, second] = records(
      aThread({
        posts: [
          aPost({ text: '“Attendance” https://example.org/reports/attendance-in-2026 #Schools' }),
          aPost({ id: aRecordId(32), text: 'Thank you.' }),
        ],
      }),
      { did: null },
    )
    expect(first).toEqual({
      $type: 'app.bsky.feed.post',
      text: '“Attendance” example.org/reports/atte... #Schools 1/2',
      facets: [
        {
          index: { byteStart: 17, byteEnd: 44 },
          features: [
            {
              $type: 'app.bsky.richtext.facet#link',
              uri: 'https://example.org/reports/attendance-in-2026',
            },
          ],
        },
        {
          index: { byteStart: 45, byteEnd: 53 },
          features: [{ $type: 'app.bsky.richtext.facet#tag', tag: 'Schools' }],
        },
      ],
      langs: ['en-GB'],
      createdAt: '2026-11-21T09:30:00.000Z',
    })
    expect(second).toEqual({
      $type: 'app.bsky.feed.post',
      text: 'Thank you. 2/2',
      langs: ['en-GB'],
      createdAt: '2026-11-21T09:30:00.001Z',
    })
  })

  test('take the time from the thread where none is given', () => {
    const published = { publishedAt: '2025-09-09T20:59:00Z' }
    const thread = aThread({ posts: [aPost(), aPost({ id: aRecordId(32), ...published })] })
    const times = records(thread, { at: null }).map(({ createdAt }) => createdAt)
    expect(times).toEqual(['2025-09-09T20:59:00.000Z', '2025-09-09T20:59:00.001Z'])
    const [changed] = records(aThread({ updatedAt: '2026-01-02T03:04:05Z' }), { at: null })
    expect(changed?.createdAt).toBe('2026-01-02T03:04:05.000Z')
  })

  test('hold up to four pictures with their alt text and shape', () => {
    const media = aMedia({ width: 1600, height: 900, size: 2_000_000 })
    const [record] = records(aThread({ posts: [aPost({ images: [anImage(media)] })] }), {}, [media])
    expect(record?.embed).toEqual({
      $type: 'app.bsky.embed.images',
      images: [
        {
          image: {
            $type: 'blob',
            ref: { $link: 'bafkreiaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaae' },
            mimeType: 'image/png',
            size: 2_000_000,
          },
          alt: 'Alt of reading-room.png',
          aspectRatio: { width: 1600, height: 900 },
        },
      ],
    })
  })

  test('hold five to ten pictures as a gallery', () => {
    const media = manyMedia(11)
    const thread = aThread({ posts: [aPost({ images: media.map(anImage) })] })
    const { losses, record } = onlyRecord(thread, media)
    expect(record.embed?.$type).toBe('app.bsky.embed.gallery')
    expect(problems(record)).toEqual([])
    expect(losses).toEqual([
      {
        what: 'The picture “Alt of picture-11.png” of post 1',
        why: 'Bluesky takes ten pictures a post.',
      },
    ])
  })

  test('hold a card with its picture', () => {
    const thumb = aMedia({ size: 1_000_000 })
    const { record } = onlyRecord(aThread({ posts: [aPost({ card: aCard(thumb) })] }), [thumb])
    expect(record.embed).toMatchObject({
      $type: 'app.bsky.embed.external',
      external: { uri: 'https://example.org/night', title: 'Night', thumb: { size: 1_000_000 } },
    })
    expect(problems(record)).toEqual([])
  })
})

describe('what Bluesky can’t carry is named', () => {
  const big = aMedia({ id: aMediaId(2), size: 2_000_001 })
  const image = anImage(aMedia())

  test.each<[string, Partial<Post>, string]>([
    ['a missing post', { missing: true }, 'Post 1'],
    ['a post that is too long', { text: 'x'.repeat(301) }, 'Post 1'],
    ['an empty post', { text: ' \n' }, 'Post 1'],
    [
      'a picture that is only described',
      { images: [{ ...image, media: null }] },
      'The picture “Alt of reading-room.png” of post 1',
    ],
    [
      'a picture that is gone',
      { images: [anImage(aMedia({ id: aMediaId(9) }))] },
      'The picture “Alt of reading-room.png” of post 1',
    ],
    [
      'a picture that is too large',
      { images: [{ ...anImage(big), alt: '' }] },
      'A picture of post 1',
    ],
    ['a card beside pictures', { images: [image], card: aCard(null) }, 'The link card of post 1'],
    [
      'a card without an address',
      { card: { ...aCard(null), address: null } },
      'The link card of post 1',
    ],
    [
      'a card that leads nowhere safe',
      { card: { ...aCard(null), address: 'javascript:1' } },
      'The link card of post 1',
    ],
    [
      'a card’s picture that is too large',
      { card: aCard(big) },
      'The picture of the link card of post 1',
    ],
    [
      'a link without an address',
      { text: 'See example.org/att...' },
      'The link “example.org/att...” of post 1',
    ],
    ['a mention', { text: 'Thank you @a.test!' }, 'The mention @a.test of post 1'],
  ])('%s', (_, fields, what) => {
    const thread = aThread({
      posts: [aPost({ text: 'One.', ...fields })],
      numbering: { style: 'none', place: 'end' },
    })
    const { losses, files } = bundle(thread, {}, [aMedia(), big])
    expect(losses.map((loss) => loss.what)).toEqual([what])
    for (const { record } of entries(files)) expect(problems(record)).toEqual([])
  })

  test('a language that is none', () => {
    const { losses, files } = bundle(aThread({ language: 'English' }))
    expect(losses.map(({ what }) => what)).toEqual(['The language “English”'])
    expect(entries(files).every(({ record }) => record.langs === undefined)).toBe(true)
  })

  test('the others of a thread keep their numbers and answer each other', () => {
    const thread = aThread({
      posts: [aPost({ text: 'One.' }), aPost({ missing: true }), aPost({ text: 'Three.' })],
    })
    const published = entries(bundle(thread).files)
    expect(published.map(({ record, replyTo }) => [record.text, replyTo])).toEqual([
      ['One. 1/3', null],
      ['Three. 3/3', 1],
    ])
  })
})

describe('without a DID', () => {
  test('the records stand in order, and the file says what remains', () => {
    const media = aMedia()
    const posts = [aPost({ text: 'Thank you @a.test!', images: [anImage(media)] }), aPost()]
    const { files } = bundle(aThread({ posts }), { did: null }, [media])
    expect(files.map(({ path }) => path)).toEqual([
      'bluesky/night/draft.json',
      'bluesky/night/media/reading-room-000000000000.png',
      'bluesky/night/posts.json',
    ])
    const [first, second] = entries(files)
    expect(first).toMatchObject({
      position: 1,
      number: '1/2',
      replyTo: null,
      reference: null,
      pictures: [{ file: 'media/reading-room-000000000000.png', mimeType: 'image/png' }],
      mentions: [{ handle: 'a.test', byteStart: 10, byteEnd: 17 }],
    })
    expect(second).toMatchObject({ position: 2, replyTo: 1, reference: null })
    expect(second?.record.reply).toBeUndefined()
    const steps = postsFile(files).steps.map((step) => /com\.atproto\.[a-zA-Z.]+/.exec(step)?.[0])
    expect(steps).toEqual([
      'com.atproto.repo.uploadBlob',
      'com.atproto.identity.resolveHandle',
      'com.atproto.repo.createRecord',
      undefined,
      undefined,
    ])
  })
})

describe('with a DID', () => {
  const posts = ['One.', 'Two.', 'Three.'].map((text, position) =>
    aPost({ id: aRecordId(30 + position), text }),
  )

  test('each post answers the first and the one before', () => {
    const [first, second, third] = entries(bundle(aThread({ posts })).files)
    expect(first?.record.reply).toBeUndefined()
    expect(second?.record.reply).toEqual({ root: first?.reference, parent: first?.reference })
    expect(third?.record.reply).toEqual({ root: first?.reference, parent: second?.reference })
    expect(third?.reference).toEqual({
      uri: `at://${did}/app.bsky.feed.post/${third?.key}`,
      cid: recordCid(third?.record ?? {}),
    })
  })

  test('one request that the schema accepts publishes them all', () => {
    const { files } = bundle(aThread({ posts }))
    const body = parsed(files, 'bluesky/night/apply-writes.json')
    const published = entries(files)
    expect(body).toEqual({
      repo: did,
      validate: true,
      writes: published.map(({ key, record }) => ({
        $type: 'com.atproto.repo.applyWrites#create',
        collection: 'app.bsky.feed.post',
        rkey: key,
        value: record,
      })),
    })
    expect(() =>
      lexicons.assertValidXrpcInput('com.atproto.repo.applyWrites', jsonToLex(body)),
    ).not.toThrow()
  })

  test('the keys rise, and are those that were given', () => {
    const keys = entries(bundle(aThread({ posts })).files).map(({ key }) => key)
    expect(keys).toEqual(keys.toSorted())
    expect(new Set(keys).size).toBe(3)
    const rkeys = ['3jzfcijpj2z2a', '3jzfcijpj2z2b', '3jzfcijpj2z2c']
    expect(entries(bundle(aThread({ posts }), { rkeys }).files).map(({ key }) => key)).toEqual(
      rkeys,
    )
  })

  test('the same thread gives the same bytes', () => {
    expect(written(bundle(aThread({ posts }), { at: null }).files)).toEqual(
      written(bundle(aThread({ posts }), { at: null }).files),
    )
  })
})

describe('who may answer and quote', () => {
  const posts = [aPost({ text: 'One.' }), aPost({ id: aRecordId(32), text: 'Two.' })]

  test.each<[Audience['mayReply'], readonly string[]]>([
    [[], []],
    [
      ['mentioned', 'followers', 'following'],
      ['mentionRule', 'followerRule', 'followingRule'],
    ],
  ])('%o is a gate with the key of the first post', (mayReply, rules) => {
    const audience = { visibility: 'public', mayReply, mayQuote: true } as const
    const { files } = bundle(aThread({ posts, audience }))
    const [first] = entries(files)
    expect(writes(files).at(-1)).toEqual({
      $type: 'com.atproto.repo.applyWrites#create',
      collection: 'app.bsky.feed.threadgate',
      rkey: first?.key,
      value: {
        $type: 'app.bsky.feed.threadgate',
        post: first?.reference?.uri,
        allow: rules.map((rule) => ({ $type: `app.bsky.feed.threadgate#${rule}` })),
        createdAt: first?.record.createdAt,
      },
    })
    expect(writes(files)).toHaveLength(3)
    const gate = jsonToLex(writes(files).at(-1)?.value)
    expect(AppBskyFeedThreadgate.validateRecord(gate).success).toBe(true)
  })

  test('a thread that nobody may quote has a gate for each post', () => {
    const audience = { visibility: 'public', mayReply: null, mayQuote: false } as const
    const { files } = bundle(aThread({ posts, audience }))
    const gates = writes(files).slice(2)
    expect(gates.map(({ rkey }) => rkey)).toEqual(entries(files).map(({ key }) => key))
    for (const { value } of gates) {
      expect(AppBskyFeedPostgate.validateRecord(jsonToLex(value)).success).toBe(true)
    }
    const draft = parsed(files, 'bluesky/night/draft.json')
    expect(draft).toHaveProperty('draft.postgateEmbeddingRules')
    expect(() =>
      lexicons.assertValidXrpcInput('app.bsky.draft.createDraft', jsonToLex(draft)),
    ).not.toThrow()
  })

  test('without a DID the gates are steps that remain', () => {
    const audience = { visibility: 'followers', mayReply: [], mayQuote: false } as const
    const { files, losses } = bundle(aThread({ posts, audience }), { did: null })
    const { steps } = postsFile(files)
    expect(steps.some((step) => step.includes('app.bsky.feed.threadgate'))).toBe(true)
    expect(steps.some((step) => step.includes('app.bsky.feed.postgate'))).toBe(true)
    expect(losses).toEqual([
      { what: 'Who may see the thread', why: 'On Bluesky every post is public.' },
    ])
  })
})

test('labels and languages stand in the record, and warnings are a loss', () => {
  const post = aPost({ text: 'Look', labels: ['graphic-media', 'nudity'], warning: 'Blood' })
  const thread = aThread({ posts: [post], otherLanguages: ['cy', 'en-GB', 'English', 'de', 'fr'] })
  const { files, losses } = bundle(thread)
  const record = entries(files)[0]?.record
  expect(record).toMatchObject({
    langs: ['en-GB', 'cy', 'de'],
    labels: {
      $type: 'com.atproto.label.defs#selfLabels',
      values: [{ val: 'graphic-media' }, { val: 'nudity' }],
    },
  })
  expect(AppBskyFeedPost.validateRecord(jsonToLex(record)).success).toBe(true)
  expect(record === undefined ? null : checkBlueskyRecord(record)).toEqual([])
  expect(losses.map(({ what }) => what)).toEqual(['The language “English”', 'The content warnings'])
})

describe('a quoted post', () => {
  const cid = recordCid({ $type: 'app.bsky.feed.post', text: 'Quoted' })
  const quote = {
    address: 'at://did:plc:lamps/app.bsky.feed.post/3jzfcijpj2z2a',
    contentId: cid,
    author: 'lamps.example',
    text: 'Quoted',
  }
  const reference = { uri: quote.address, cid }

  test('stands alone below a post, or beside a card', () => {
    const card = { address: 'https://a.test/x', title: 'A', description: '', image: null }
    const posts = [aPost({ quote }), aPost({ id: aRecordId(32), quote, card })]
    const [alone, both] = records(aThread({ posts }))
    expect(alone?.embed).toEqual({ $type: 'app.bsky.embed.record', record: reference })
    expect(both?.embed).toEqual({
      $type: 'app.bsky.embed.recordWithMedia',
      record: { $type: 'app.bsky.embed.record', record: reference },
      media: {
        $type: 'app.bsky.embed.external',
        external: { uri: 'https://a.test/x', title: 'A', description: '' },
      },
    })
    for (const record of [alone, both]) {
      expect(AppBskyFeedPost.validateRecord(jsonToLex(record)).success).toBe(true)
      expect(record === undefined ? null : checkBlueskyRecord(record)).toEqual([])
    }
  })

  test.each([
    ['without its hash', { ...quote, contentId: null }],
    ['with a hash that is none', { ...quote, contentId: 'bafynothing' }],
    ['of another network', { ...quote, address: 'https://social.example/@a/1' }],
  ])('%s is a loss', (_, unknown) => {
    const { files, losses } = bundle(aThread({ posts: [aPost({ quote: unknown })] }))
    expect(entries(files)[0]?.record.embed).toBeUndefined()
    expect(losses).toEqual([
      {
        what: 'The quoted post of post 1',
        why: 'Its reference on Bluesky is unknown. The post goes out without it.',
      },
    ])
  })
})

describe('wishes that can’t be met', () => {
  test.each<[Partial<BlueskyExportOptions>, RegExp]>([
    [{ did: 'alice.bsky.social' }, /not a DID/],
    [{ did: 'did:plc:' }, /not a DID/],
    [{ at: '2026-11-21' }, /not a time with its zone/],
    [{ at: '2026-11-21T10:00:00' }, /not a time with its zone/],
    [{ at: '1969-11-21T10:00:00Z' }, /not a time with its zone/],
    [{ rkeys: ['first', 'second'] }, /“first” is not a record key/],
    [{ rkeys: ['3jzfcijpj2z2a'] }, /1 record keys for 2 posts/],
    [{ rkeys: ['3jzfcijpj2z2b', '3jzfcijpj2z2a'] }, /must rise/],
  ])('%o are refused', (options, reason) => {
    const refused = result(aThread(), options)
    expect(refused.ok ? '' : refused.failure.reason).toMatch(reason)
  })
})

test('whatever is typed becomes records that the schemas and our own checks accept', () => {
  const words =
    'Word ’ 👩‍🏫 🇬🇧 é ש #Tag @a.test $AAPL ( ) . … https://example.org/a/long/path/to/it example.com http:// httpbin.org'
  const piece = fc.oneof(
    fc.constantFrom(...words.split(' ')),
    fc.constantFrom(' ', '\r\n', '\n\n\n', 'e\u0301', '\ud800'),
  )
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const posts = texts.map((typed, position) =>
        aPost({ id: aRecordId(position + 30), text: typed }),
      )
      for (const { record } of entries(bundle(aThread({ posts })).files)) {
        expect(problems(record)).toEqual([])
      }
    }),
    { numRuns: 200, seed: 2026 },
  )
}, 60_000)

/** What the published schema and our own checks find. */
function problems(record: BlueskyPostRecord): readonly unknown[] {
  const answer = AppBskyFeedPost.validateRecord(jsonToLex(JSON.parse(JSON.stringify(record))))
  return [...checkBlueskyRecord(record), ...(answer.success ? [] : [answer.error.message])]
}

function result(
  thread: Thread,
  options: Partial<BlueskyExportOptions>,
  media: readonly Media[] = [],
): ReturnType<typeof exportBluesky> {
  return exportBluesky(thread, aSource(media), { did, at, folder: 'bluesky/night', ...options })
}

function bundle(
  ...given: [Thread, Partial<BlueskyExportOptions>?, (readonly Media[])?]
): BlueskyBundle {
  const [thread, options = {}, media = []] = given
  const exported = result(thread, options, media)
  if (!exported.ok) throw new Error(exported.failure.reason)
  return exported.value
}

function aSource(media: readonly Media[]): ExportSource {
  return {
    chosen: [],
    articles: new Map(),
    authors: new Map(),
    editions: new Map(),
    threads: new Map(),
    media: new Map(media.map((each) => [each.id, each])),
    fitted: new Map(),
    slugs: new Map(),
    journalName: 'The Night Desk',
    journalLanguage: 'en-GB',
    design: noDesign,
    wordTemplate: null,
    format: 2,
    houseStyle: noStyle,
    mastodonLimit: 500,
    isAltTextRequired: true,
  }
}

function written(files: readonly BundleFile[]): readonly unknown[] {
  return files.map((file) => ('text' in file ? file.text() : file))
}

function parsed(files: readonly BundleFile[], path: string): unknown {
  const file = files.find((each) => each.path === path)
  return file !== undefined && 'text' in file ? JSON.parse(file.text()) : null
}

const postsFileSchema = z.object({
  steps: z.array(z.string()),
  posts: z.array(z.custom<BlueskyEntry>()),
})

function postsFile(files: readonly BundleFile[]): z.infer<typeof postsFileSchema> {
  return postsFileSchema.parse(parsed(files, 'bluesky/night/posts.json'))
}

const writesSchema = z.object({
  writes: z.array(
    z.object({ collection: z.string(), rkey: z.string(), value: z.unknown() }).loose(),
  ),
})

function writes(files: readonly BundleFile[]): z.infer<typeof writesSchema>['writes'] {
  return writesSchema.parse(parsed(files, 'bluesky/night/apply-writes.json')).writes
}

function entries(files: readonly BundleFile[]): readonly BlueskyEntry[] {
  return postsFile(files).posts
}

function records(...given: Parameters<typeof bundle>): readonly BlueskyPostRecord[] {
  return entries(bundle(...given).files).map(({ record }) => record)
}

function onlyRecord(
  thread: Thread,
  media: readonly Media[],
): { record: BlueskyPostRecord; losses: BlueskyBundle['losses'] } {
  const { files, losses } = bundle(thread, {}, media)
  const [entry] = entries(files)
  if (entry === undefined) throw new Error('no record')
  return { record: entry.record, losses }
}

function anImage({ id, fileName }: Media): PostImage {
  return { id: aRecordId(90), media: id, alt: `Alt of ${fileName}`, altOwedBy: null }
}

function manyMedia(count: number): readonly Media[] {
  return Array.from({ length: count }, (_, position) =>
    aMedia({ id: aMediaId(position + 1), fileName: `picture-${position + 1}.png` }),
  )
}

function aCard(image: Media | null): LinkCard {
  return {
    address: 'https://example.org/night',
    title: 'Night',
    description: 'Reading at night',
    image: image?.id ?? null,
  }
}
