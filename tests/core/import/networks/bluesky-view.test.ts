import { describe, expect, test } from 'vitest'

import { importFailureSentence } from '../../../../core/import/import-failure.ts'
import { emptyPostDraft } from '../../../../core/import/import-proposal.ts'
import { readImport } from '../../../../core/import/read-import.ts'
import {
  type AViewedPost,
  feedAnswer,
  harbourDid,
  postUri,
  viewedPost,
} from '../../../builders/bluesky-view.ts'
import { expectFailure } from '../../../builders/outcome.ts'
import { printedNotes, proposalFor } from '../proposal.ts'

const first: AViewedPost = { key: 'a', text: 'The heating failed.', minute: 1 }
const second: AViewedPost = {
  key: 'b',
  text: 'Nobody went home.',
  minute: 2,
  reply: { root: 'a', parent: 'a' },
}
const third: AViewedPost = {
  key: 'c',
  text: 'The coats come back on Mondays.',
  minute: 3,
  reply: { root: 'a', parent: 'b' },
}

function read(text: string) {
  return proposalFor({ fileName: 'feed.json', text })
}

function texts(text: string) {
  return read(text).threads.map(({ posts }) =>
    posts.map((post) => (post.missing ? null : post.text)),
  )
}

describe('a feed of Bluesky', () => {
  test('gives threads oldest first, their posts in reading order with counts and times', () => {
    const proposal = read(
      feedAnswer({ key: 'z', text: 'A later word.', minute: 9 }, third, second, first),
    )
    expect(proposal.recognised).toBe('a thread or feed of Bluesky, 4 posts')
    expect(proposal.threads.map(({ posts }) => posts.map(({ text }) => text))).toEqual([
      [first.text, second.text, third.text],
      ['A later word.'],
    ])
    expect(proposal.threads[0]).toMatchObject({
      title: 'The heating failed.',
      networks: ['bluesky'],
      language: 'en',
      numbering: { style: 'none' },
    })
    expect(proposal.threads[0]?.posts[0]).toEqual({
      ...emptyPostDraft,
      text: 'The heating failed.',
      addresses: { bluesky: `https://bsky.app/profile/${harbourDid}/post/a` },
      publishedAt: '2026-03-02T21:01:00.000Z',
      counts: { likes: 4, reposts: 3, replies: 2, quotes: 1 },
    })
  })

  test('keeps the place of own posts that are not there', () => {
    const deep: AViewedPost = { ...third, reply: { root: 'a', parent: 'b' } }
    expect(texts(feedAnswer(deep))).toEqual([[null, null, third.text]])
    expect(texts(feedAnswer(third, first))).toEqual([[first.text, null, third.text]])
    expect(printedNotes(read(feedAnswer(third, first)))).toContain(
      'Thread “The heating failed.”: Post 2 of 3 is missing.',
    )
  })

  test('lifts numbers that were typed, and keeps the place of a number that is not there', () => {
    const numbered = [
      { ...first, text: 'The heating failed. 1/4' },
      { ...second, text: 'The coats came. 3/4' },
      { ...third, text: 'Thank you! 4/4' },
    ]
    const [thread] = read(feedAnswer(...numbered)).threads
    expect(thread?.numbering).toEqual({ style: '1/7', place: 'end' })
    expect(thread?.posts.map(({ text, missing }) => [text, missing])).toEqual([
      ['The heating failed.', false],
      ['', true],
      ['The coats came.', false],
      ['Thank you!', false],
    ])
  })

  test('leaves reposts, other people and answers to them out, and says so', () => {
    const stranger: AViewedPost = { key: 'x', text: 'Well done', by: 'did:plc:reader' }
    const answer: AViewedPost = {
      key: 'y',
      text: 'Thank you',
      reply: { root: 'x', parent: 'x', by: 'did:plc:reader' },
    }
    const more: AViewedPost = { key: 'w', text: 'Come again', reply: { root: 'x', parent: 'y' } }
    const text = JSON.stringify({
      feed: [
        { post: viewedPost(stranger), reason: { $type: 'app.bsky.feed.defs#reasonRepost' } },
        ...[first, second, answer, more].map((post) => ({ post: viewedPost(post) })),
      ],
    })
    expect(texts(text)).toEqual([[first.text, second.text]])
    expect(printedNotes(read(text))).toEqual([
      'Whole file: One post of somebody else was left out.',
      'Whole file: 2 answers to other people were left out: they are conversation, not threads.',
    ])
  })

  test('follows the longest line and keeps the others as threads of their own', () => {
    const aside: AViewedPost = {
      key: 'd',
      text: 'An aside.',
      minute: 2,
      reply: { root: 'a', parent: 'a' },
    }
    expect(texts(feedAnswer(aside, first, second, third))).toEqual([
      [first.text, second.text, third.text],
      ['An aside.'],
    ])
  })

  test('loses no post of a circle', () => {
    const one: AViewedPost = { key: 'a', text: 'One', reply: { root: 'b', parent: 'b' } }
    const other: AViewedPost = { key: 'b', text: 'Other', reply: { root: 'a', parent: 'a' } }
    expect(new Set(texts(feedAnswer(one, other)).flat())).toEqual(new Set(['One', 'Other']))
  })
})

test('a post keeps its whole links, pictures, cards and what could not be kept in words', () => {
  const text = 'Grüße: example.org/reports/atte... and more here'
  const linked: AViewedPost = {
    key: 'l',
    text,
    record: {
      facets: [
        {
          index: { byteStart: 9, byteEnd: 36 },
          features: [
            {
              $type: 'app.bsky.richtext.facet#link',
              uri: 'https://example.org/reports/attendance?year=2026',
            },
          ],
        },
        {
          index: { byteStart: 46, byteEnd: 50 },
          features: [
            { $type: 'app.bsky.richtext.facet#link', uri: 'https://harbour.example/more' },
          ],
        },
        {
          index: { byteStart: 3, byteEnd: 900 },
          features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://far.example/' }],
        },
      ],
      embed: {
        $type: 'app.bsky.embed.images',
        images: [
          { alt: 'Readers under lamps', image: {} },
          { alt: '', image: {} },
        ],
      },
    },
  }
  const carded: AViewedPost = {
    key: 'm',
    text: 'Read it',
    minute: 5,
    record: {
      embed: {
        $type: 'app.bsky.embed.recordWithMedia',
        record: { $type: 'app.bsky.embed.record', record: { uri: postUri('a'), cid: 'x' } },
        media: {
          $type: 'app.bsky.embed.external',
          external: {
            uri: 'https://harbour.example/lamps',
            title: 'Keeping the Lamps',
            description: 'A night library',
            thumb: {},
          },
        },
      },
    },
    view: {
      embed: {
        $type: 'app.bsky.embed.recordWithMedia#view',
        record: {
          record: {
            $type: 'app.bsky.embed.record#viewRecord',
            author: { did: harbourDid, handle: 'harbour.example' },
            value: { text: 'The heating failed.' },
          },
        },
      },
    },
  }
  const proposal = read(feedAnswer(carded, linked))
  const [withLinks, withCard] = proposal.threads.map(({ posts }) => posts[0])
  expect(withLinks?.text).toBe(
    'Grüße: https://example.org/reports/attendance?year=2026 and more here',
  )
  expect(withLinks?.links).toEqual([{ text: 'here', address: 'https://harbour.example/more' }])
  expect(withLinks?.images).toEqual([
    { alt: 'Readers under lamps', path: null },
    { alt: '', path: null },
  ])
  expect(withCard?.card).toEqual({
    address: 'https://harbour.example/lamps',
    title: 'Keeping the Lamps',
    description: 'A night library',
    image: null,
  })
  expect(withCard?.quote).toEqual({
    address: postUri('a'),
    contentId: 'x',
    author: 'harbour.example',
    text: 'The heating failed.',
  })
  expect(printedNotes(proposal).some((note) => note.includes('covers no whole words'))).toBe(true)
})

describe('a conversation of Bluesky', () => {
  const reader = { key: 'x', text: 'Well done', by: 'did:plc:reader' }

  test('gives the thread of who began it, whichever post was asked for', () => {
    const text = JSON.stringify({
      thread: {
        $type: 'app.bsky.feed.defs#threadViewPost',
        post: viewedPost(second),
        parent: { $type: 'app.bsky.feed.defs#threadViewPost', post: viewedPost(first) },
        replies: [
          { $type: 'app.bsky.feed.defs#threadViewPost', post: viewedPost(third), replies: [] },
          { $type: 'app.bsky.feed.defs#threadViewPost', post: viewedPost(reader) },
          { $type: 'app.bsky.feed.defs#notFoundPost', uri: postUri('gone'), notFound: true },
        ],
      },
    })
    expect(texts(text)).toEqual([[first.text, second.text, third.text]])
    expect(printedNotes(read(text))).toEqual([
      'Whole file: One post of somebody else was left out.',
      'Whole file: One post of the conversation is deleted or not shown.',
    ])
  })

  test('is read in the newer form as well', () => {
    const items = [first, second, third].map((post, depth) => ({
      uri: postUri(post.key),
      depth,
      value: { $type: 'app.bsky.unspecced.defs#threadItemPost', post: viewedPost(post) },
    }))
    expect(texts(JSON.stringify({ thread: items, hasOtherReplies: false }))).toEqual([
      [first.text, second.text, third.text],
    ])
  })

  test('of any depth is read', () => {
    const depth = 5000
    const open = Array.from({ length: depth }, (_, at) => {
      const post = viewedPost({
        key: `p${at}`,
        text: `Post ${at}`,
        ...(at === 0 ? {} : { reply: { root: 'p0', parent: `p${at - 1}` } }),
      })
      return `{"post":${JSON.stringify(post)},"replies":[`
    })
    const text = `{"thread":${open.join('')}${']}'.repeat(depth)}}`
    expect(read(text).threads.map(({ posts }) => posts.length)).toEqual([depth])
  })
})

test.each([
  ['a post that is none', { feed: [{ post: { uri: postUri('a'), author: { did: harbourDid } } }] }],
  ['a list of something else', { feed: [{ post: postUri('a') }, 7] }],
])('%s is refused with a sentence', (_, value) => {
  const failure = expectFailure(readImport({ fileName: 'feed.json', text: JSON.stringify(value) }))
  expect(importFailureSentence(failure)).toBe(
    'feed.json was not read: post 1 of it is not written as Bluesky writes posts.',
  )
})

test('a file of answers to other people is refused with a sentence', () => {
  const answer: AViewedPost = {
    key: 'y',
    text: 'Thank you',
    reply: { root: 'x', parent: 'x', by: 'did:plc:reader' },
  }
  const failure = expectFailure(readImport({ fileName: 'feed.json', text: feedAnswer(answer) }))
  expect(importFailureSentence(failure)).toBe(
    'feed.json was not read: all its posts answer other people, and no thread begins in it.',
  )
})

test('data of a network becomes threads only', () => {
  const source = { fileName: 'feed.json', text: feedAnswer(first), kind: 'article' } as const
  expect(expectFailure(readImport(source))).toEqual({
    kind: 'wrong-kind',
    fileName: 'feed.json',
    wanted: 'article',
    format: 'bluesky-posts',
  })
})

describe('who may answer and quote', () => {
  const root = postUri('a')
  function threadgate(...rules: readonly string[]) {
    return {
      $type: 'app.bsky.feed.threadgate',
      post: root,
      allow: rules.map((rule) => ({ $type: `app.bsky.feed.threadgate#${rule}` })),
    }
  }

  test.each<[string, object, object]>([
    ['everyone', {}, { mayReply: null, mayQuote: true }],
    ['nobody', { threadgate: { record: threadgate() } }, { mayReply: [], mayQuote: true }],
    [
      'those whom the author follows or names',
      { threadgate: { record: threadgate('mentionRule', 'followingRule') } },
      { mayReply: ['mentioned', 'following'], mayQuote: true },
    ],
    [
      'nobody may quote',
      { viewer: { embeddingDisabled: true } },
      { mayReply: null, mayQuote: false },
    ],
  ])('comes back: %s', (_, view, audience) => {
    const [thread] = read(feedAnswer(third, second, { ...first, view })).threads
    expect(thread?.audience).toEqual({ visibility: 'public', ...audience })
  })

  test('comes back where the answer says it beside the thread', () => {
    const thread = { post: viewedPost(first), replies: [] }
    const answer = JSON.stringify({ thread, threadgate: { record: threadgate('followerRule') } })
    expect(read(answer).threads[0]?.audience.mayReply).toEqual(['followers'])
  })

  test('of a list is named, because lists are not kept', () => {
    const view = { threadgate: { record: threadgate('listRule') } }
    const proposal = read(feedAnswer({ ...first, view }))
    expect(proposal.threads[0]?.audience.mayReply).toEqual([])
    expect(printedNotes(proposal).join()).toContain('lists are not kept')
  })
})
