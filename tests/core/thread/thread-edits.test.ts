import { describe, expect, test } from 'vitest'

import { joinPost } from '../../../core/thread/join-posts.ts'
import {
  addVariant,
  giveAddress,
  namePerson,
  writeVariant,
} from '../../../core/thread/post-edits.ts'
import { addImage, describeImage, removeImage } from '../../../core/thread/post-images.ts'
import { splitPost, spreadPost } from '../../../core/thread/split-post.ts'
import {
  editPost,
  insertPost,
  movePost,
  removePost,
  shiftPost,
} from '../../../core/thread/thread-edits.ts'
import type { LinkCard, PostImage, Thread } from '../../../core/thread/thread.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aPost, aThread } from '../../builders/thread.ts'

const card: LinkCard = { address: null, title: 'A long night', description: '', image: null }
const first = aPost({ id: aRecordId(31), text: 'Lamps are lit. Doors are shut.' })
const second = aPost({ id: aRecordId(32), text: 'Somebody reads.' })
const third = aPost({ id: aRecordId(33), text: 'Nobody sleeps.' })
const thread = aThread({ posts: [first, second, third] })

function picture(number: number): PostImage {
  return { id: aRecordId(number), media: null, alt: '', altOwedBy: null }
}

function texts({ posts }: Thread): readonly string[] {
  return posts.map(({ text }) => text)
}

describe('cutting a post', () => {
  test('drops the white space at the cut', () => {
    expect(
      texts(
        splitPost(thread, { id: first.id, at: { start: 14, end: 14 }, newIds: [aRecordId(40)] }),
      ),
    ).toEqual(['Lamps are lit.', 'Doors are shut.', 'Somebody reads.', 'Nobody sleeps.'])
  })

  test('leaves pictures, card and figures with the first part, and each link with its words', () => {
    const linked = aPost({
      id: first.id,
      text: 'See a.example/x... and b.example/y...',
      links: [
        { text: 'a.example/x...', address: null },
        { text: 'b.example/y...', address: 'https://b.example/yes' },
      ],
      images: [picture(61)],
      publishedAt: '2026-11-20T08:00:00Z',
    })
    const cut = splitPost(aThread({ posts: [linked] }), {
      id: linked.id,
      at: { start: 18, end: 18 },
      newIds: [aRecordId(40)],
    })
    expect(cut.posts).toEqual([
      { ...linked, text: 'See a.example/x...', links: linked.links.slice(0, 1) },
      aPost({ id: aRecordId(40), text: 'and b.example/y...', links: linked.links.slice(1) }),
    ])
  })

  test('makes one post of each text', () => {
    const newIds = [aRecordId(40), aRecordId(41)]
    const spread = spreadPost(thread, { id: second.id, texts: ['One.', 'Two.', 'Three.'], newIds })
    expect(spread.posts).toEqual([
      first,
      { ...second, text: 'One.' },
      aPost({ id: aRecordId(40), text: 'Two.' }),
      aPost({ id: aRecordId(41), text: 'Three.' }),
      third,
    ])
  })
})

describe('joining a post to the one before', () => {
  test('puts a space between the texts and brings the pictures along', () => {
    const withPicture = { ...second, images: [picture(61)] }
    expect(joinPost(aThread({ posts: [first, withPicture, third] }), second.id)).toEqual({
      ok: true,
      value: {
        thread: aThread({
          posts: [
            { ...first, text: `${first.text} Somebody reads.`, images: [picture(61)] },
            third,
          ],
        }),
        post: first.id,
        seam: first.text.length + 1,
      },
    })
  })

  test('undoes a cut', () => {
    const cut = splitPost(thread, {
      id: first.id,
      at: { start: 14, end: 14 },
      newIds: [aRecordId(40)],
    })
    const joined = joinPost(cut, aRecordId(40))
    expect(joined.ok && joined.value.thread).toEqual(thread)
  })

  test.each([
    ['nothing-before', [second]],
    ['missing', [{ ...first, missing: true }, second]],
    [
      'two-cards',
      [
        { ...first, card },
        { ...second, card },
      ],
    ],
    [
      'card-and-pictures',
      [
        { ...first, card },
        { ...second, images: [picture(61)] },
      ],
    ],
    [
      'too-many-pictures',
      [
        { ...first, images: [61, 62, 63].map(picture) },
        { ...second, images: [64, 65].map(picture) },
      ],
    ],
  ])('is refused where something would be lost: %s', (reason, posts) => {
    expect(joinPost(aThread({ posts }), second.id)).toEqual({ ok: false, failure: reason })
  })
})

describe('the order of posts', () => {
  test.each([
    ['moves down', shiftPost(thread, first.id, 1), [second, first, third]],
    ['moves to a place', movePost(thread, third.id, 0), [third, first, second]],
    ['is removed', removePost(thread, second.id), [first, third]],
    ['comes back to its place', insertPost(removePost(thread, second.id), second, 1), thread.posts],
  ])('a post %s', (_, changed, posts) => {
    expect(changed).toEqual(aThread({ posts }))
  })
})

describe('what hangs on a post', () => {
  test.each([
    ['a first picture', first, { ok: true, value: { ...first, images: [picture(61)] } }],
    ['a picture beside a card', { ...first, card }, { ok: false, failure: 'card-and-pictures' }],
    [
      'a fifth picture',
      { ...first, images: [71, 72, 73, 74].map(picture) },
      { ok: false, failure: 'too-many-pictures' },
    ],
  ])('takes or refuses %s', (_, post, outcome) => {
    expect(addImage(post, picture(61))).toEqual(outcome)
  })

  test('a picture is described and removed', () => {
    const post = { ...first, images: [picture(61), picture(62)] }
    expect(describeImage(post, aRecordId(62), 'A lamp').images).toEqual([
      picture(61),
      { ...picture(62), alt: 'A lamp' },
    ])
    expect(removeImage(post, aRecordId(61)).images).toEqual([picture(62)])
  })

  test('a link gets its address, known to the post before or not', () => {
    const text = 'a.example/x...'
    const address = 'https://a.example/xyz'
    const given = giveAddress(first, text, address)
    expect(given.links).toEqual([{ text, address }])
    expect(giveAddress(given, text, null).links).toEqual([{ text, address: null }])
  })

  test('only the edited post changes', () => {
    expect(editPost(thread, second.id, (post) => ({ ...post, text: 'Yes.' })).posts).toEqual([
      first,
      { ...second, text: 'Yes.' },
      third,
    ])
  })
})

describe('people and variants', () => {
  const person = { id: aRecordId(50), name: 'Ada Marsh' }
  const named = namePerson(first, { start: first.text.length, end: first.text.length }, person)

  test('a person is named once, and goes with the words when a post is cut', () => {
    expect(namePerson(named, { start: 0, end: 0 }, person).mentions).toEqual([
      { id: person.id, text: '@Ada Marsh' },
    ])
    const cut = splitPost(aThread({ posts: [named] }), {
      id: first.id,
      at: { start: 14, end: 14 },
      newIds: [aRecordId(40)],
    })
    expect(cut.posts.map(({ mentions }) => mentions.length)).toEqual([0, 1])
  })

  test('joined posts lose neither people nor what they say otherwise on a network', () => {
    const varied = addVariant(second, 'x', aRecordId(41))
    const posts = [named, writeVariant(varied, aRecordId(41), 'One reads.')]
    const joined = joinPost(aThread({ posts }), second.id)
    expect(joined.ok ? joined.value.thread.posts : []).toMatchObject([
      {
        mentions: [{ text: '@Ada Marsh' }],
        variants: [{ network: 'x', text: `${named.text} One reads.` }],
      },
    ])
  })
})
