import { describe, expect, test } from 'vitest'

import { checkRecords } from '../../../core/preflight/check-records.ts'
import { shortenAddresses, writePlainLetters } from '../../../core/preflight/thread-fixes.ts'
import { plainLetters } from '../../../core/thread/look-alike-letters.ts'
import type { Thread } from '../../../core/thread/thread.ts'
import { anAuthor } from '../../builders/author.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { anOccasion } from '../../builders/occasion.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aPost, aThread } from '../../builders/thread.ts'

describe('manners', () => {
  test.each([
    ['#womeninhistory', ['hashtag-case']],
    ['#WomenInHistory and #open', []],
    ['#One #Two #Three #Four', ['hashtags-too-many']],
    ['Well done 👏👏👏', ['emoji-run']],
    ['Well done 👏 👩‍🚀', []],
    ['Read 𝗕𝗼𝗹𝗱 𝗻𝗲𝘄𝘀 now', ['letters-look-alike']],
    ['THIS IS VERY IMPORTANT NEWS', ['all-capitals']],
    ['The BBC and the NHS EPQ', []],
    ['https://example.org/a?utm_source=x&b=c', ['link-tracking']],
    ['https://example.org/a?b=c', []],
  ])('of %j are %j', (text, rules) => {
    expect(found(aThread({ posts: [aPost({ text })] }))).toEqual(rules)
  })

  test('a link belongs in a later post', () => {
    const link = aPost({ id: aRecordId(31), text: 'See https://example.org/a' })
    const plain = aPost({ id: aRecordId(32) })
    expect(found(aThread({ posts: [link, plain] }))).toEqual(['link-in-first-post'])
    expect(found(aThread({ posts: [plain, link] }))).toEqual([])
  })

  test.each([
    [
      '#womeninhistory',
      'hashtag-case',
      'The hashtag #womeninhistory of post 1 for X is all in small letters.',
    ],
    ['Well done 👏👏👏', 'emoji-run', 'Post 1 for X has emoji in a row: 👏👏👏'],
    ['Read 𝗕𝗼𝗹𝗱 𝗻𝗲𝘄𝘀', 'letters-look-alike', '“𝗕𝗼𝗹𝗱 𝗻𝗲𝘄𝘀” in post 1 for X is not in letters.'],
    [
      'example.org/a?utm_source=x&b=c',
      'link-tracking',
      'An address of post 1 for X follows its readers: https://example.org/a?utm_source=x&b=c',
    ],
  ])('of a variant %j are %s', (text, rule, message) => {
    const variants = [{ id: aRecordId(40), network: 'x', text } as const]
    const thread = aThread({ posts: [aPost({ variants })] })
    expect(found(thread)).toEqual([rule])
    expect(messages(thread)).toEqual([message])
  })

  test('what is mended in the text is mended in its variants', () => {
    const place = { field: 'posts' }
    const variants = [{ id: aRecordId(40), network: 'x', text: '𝗡𝗲𝘄𝘀' } as const]
    const post = aPost({ text: '𝗕𝗼𝗹𝗱', variants })
    expect(writePlainLetters(post).make(aThread({ posts: [post] }), place).posts[0]).toMatchObject({
      text: 'Bold',
      variants: [{ text: 'News' }],
    })
    const tracked = {
      ...post,
      text: 'x',
      variants: [
        { id: aRecordId(40), network: 'x', text: 'See example.org/a?utm_source=x' } as const,
      ],
    }
    expect(
      shortenAddresses(tracked).make(aThread({ posts: [tracked] }), place).posts[0],
    ).toMatchObject({
      variants: [{ text: 'See example.org/a' }],
    })
  })

  test('letters lose their disguise', () => {
    expect(plainLetters('Read 𝗕𝗼𝗹𝗱 𝗻𝗲𝘄𝘀, ℓ')).toBe('Read Bold news, ℓ')
  })
})

describe('networks', () => {
  test('a post is measured by each of them, LinkedIn’s as a whole', () => {
    const posts = [
      aPost({ id: aRecordId(31), text: '’'.repeat(200) }),
      aPost({ id: aRecordId(32) }),
    ]
    const thread = aThread({ posts, networks: ['bluesky', 'x', 'threads', 'linkedin'] })
    expect(messages(thread)).toEqual(['Post 1 is 104 bytes too long for Threads.'])
  })

  test('a variant may fit where the text does not', () => {
    const variants = [{ id: aRecordId(40), network: 'x', text: 'Short' } as const]
    const long = 'x'.repeat(290)
    const networks = ['bluesky', 'x'] as const
    expect(messages(aThread({ networks, posts: [aPost({ text: long })] }))).toEqual([
      'Post 1 is 10 characters too long for X.',
    ])
    expect(messages(aThread({ networks, posts: [aPost({ text: long, variants })] }))).toEqual([])
  })

  test('people without a handle are named', () => {
    const ada = anAuthor({ id: aRecordId(50), name: 'Ada Marsh', handles: { bluesky: 'ada.test' } })
    const mentions = [{ id: ada.id, text: '@Ada Marsh' }]
    const thread = aThread({
      networks: ['bluesky', 'mastodon'],
      posts: [aPost({ text: 'Thanks, @Ada Marsh', mentions })],
    })
    const findings = checkRecords(anExportSource({ chosen: [thread], others: [ada] }), anOccasion)
    expect(findings.map(({ message }) => message)).toContain(
      'Ada Marsh, named in post 1, has no handle on Mastodon.',
    )
  })
})

test('typed numbers are audited', () => {
  const posts = ['One. 1/3', 'Two. 3/3', 'Three. 3/4'].map((text, at) =>
    aPost({ id: aRecordId(31 + at), text }),
  )
  expect(messages(aThread({ posts, numbering: { style: 'none', place: 'end' } }))).toEqual([
    'No post has the number 2 of 3.',
    'The number 3 stands in posts 2 and 3.',
    'Post 3 says there are 4 posts; most say 3.',
  ])
})

function found(thread: Thread): readonly string[] {
  return checkRecords(anExportSource({ chosen: [thread] }), anOccasion).map(({ rule }) => rule)
}

function messages(thread: Thread): readonly string[] {
  return checkRecords(anExportSource({ chosen: [thread] }), anOccasion).map(
    ({ message }) => message,
  )
}
