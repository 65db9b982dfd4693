import { describe, expect, test } from 'vitest'

import { handNetworks, handSteps, markPublished } from '../../../core/thread/publishing-by-hand.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aPost, aThread } from '../../builders/thread.ts'

const image = { id: aRecordId(41), media: null, alt: 'A lit lamp', altOwedBy: null }
const thread = aThread({
  posts: [
    aPost({
      id: aRecordId(31),
      text: 'See the report.',
      links: [{ text: 'the report', address: 'https://harbour.example/report' }],
      images: [image],
    }),
    aPost({ id: aRecordId(32), text: '', missing: true }),
    aPost({
      id: aRecordId(33),
      text: 'Come and read.',
      card: { address: 'https://harbour.example/x', title: '', description: '', image: null },
    }),
  ],
})

describe('a thread that is published by hand', () => {
  test('is a step for each post that is there, its text whole', () => {
    expect(handSteps(thread, 'mastodon', new Map())).toEqual([
      {
        posts: [aRecordId(31)],
        title: 'Post 1 of 3',
        text: 'See the report (https://harbour.example/report). 1/3',
        images: [image],
        cards: [],
        isPublished: false,
        address: '',
      },
      {
        posts: [aRecordId(33)],
        title: 'Post 3 of 3',
        text: 'Come and read. 3/3\n\nhttps://harbour.example/x',
        images: [],
        cards: [
          {
            post: aRecordId(33),
            card: { address: 'https://harbour.example/x', title: '', description: '', image: null },
          },
        ],
        isPublished: false,
        address: '',
      },
    ])
  })

  test('is offered where it goes and where it stands already', () => {
    const posts = [aPost({ addresses: { x: '' } })]
    expect(handNetworks(aThread({ networks: ['mastodon'], posts }))).toEqual(['mastodon', 'x'])
    expect(handNetworks(aThread({ networks: [], posts: [] }))).toContain('bluesky')
  })

  test('is one step on LinkedIn', () => {
    const [step, ...others] = handSteps(thread, 'linkedin', new Map())
    expect(others).toEqual([])
    expect(step?.posts).toEqual([aRecordId(31), aRecordId(33)])
    expect(step?.text).toBe(
      'See the report (https://harbour.example/report).\n\nCome and read.\n\nhttps://harbour.example/x',
    )
  })

  test('keeps the address of each post on each network, and forgets one that was marked in error', () => {
    const posts = [aRecordId(31)]
    const onTwo = markPublished(
      markPublished(thread, { posts, network: 'mastodon', address: ' https://a.example/1 ' }),
      { posts, network: 'x', address: '' },
    )
    expect(onTwo.posts[0]?.addresses).toEqual({ mastodon: 'https://a.example/1', x: '' })
    expect(handSteps(onTwo, 'x', new Map()).map(({ isPublished }) => isPublished)).toEqual([
      true,
      false,
    ])
    expect(handSteps(onTwo, 'threads', new Map()).some(({ isPublished }) => isPublished)).toBe(
      false,
    )
    const taken = markPublished(onTwo, { posts, network: 'x', address: null })
    expect(taken.posts[0]?.addresses).toEqual({ mastodon: 'https://a.example/1' })
  })
})
