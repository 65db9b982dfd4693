import { describe, expect, test } from 'vitest'

import { joinPosts } from '../../../core/thread/join-posts.ts'
import { addVariant, writeVariant } from '../../../core/thread/post-edits.ts'
import { spreadPost, splitPost, variantsLost } from '../../../core/thread/split-post.ts'
import { movePosts } from '../../../core/thread/thread-edits.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aPost, aThread } from '../../builders/thread.ts'

const first = aPost({ id: aRecordId(31), text: 'Lamps are lit. Doors are shut. Somebody reads.' })
const variant = aRecordId(60)
const newIds = [aRecordId(40), aRecordId(41)]

function saying(text: string) {
  return writeVariant(addVariant(first, 'threads', variant), variant, text)
}

describe('what a post says otherwise', () => {
  test('is cut where each part begins', () => {
    const post = saying('Lamps lit. Doors are closed. Somebody reads aloud.')
    const cut = spreadPost(aThread({ posts: [post] }), {
      id: post.id,
      texts: ['Lamps are lit.', 'Doors are shut.', 'Somebody reads.'],
      newIds,
    })
    expect(cut.posts.map(({ variants }) => variants.map(({ text }) => text))).toEqual([
      ['Lamps lit.'],
      ['Doors are closed.'],
      ['Somebody reads aloud.'],
    ])
    expect(variantsLost(post, cut)).toEqual([])
  })

  test.each([
    ['that has other words there', 'A short night.'],
    ['that begins with the second part', 'Doors are shut and lamps are lit.'],
    ['that has the words twice', 'Lamps. Doors are shut. Yes, Doors are shut.'],
  ])('is dropped by a cut %s, and named', (_, text) => {
    const post = saying(text)
    const cut = splitPost(aThread({ posts: [post] }), {
      id: post.id,
      at: { start: 14, end: 30 },
      newIds,
    })
    expect(cut.posts.map((each) => each.text)).toEqual([
      'Lamps are lit.',
      'Doors are shut.',
      'Somebody reads.',
    ])
    expect(cut.posts.flatMap(({ variants }) => variants)).toEqual([])
    expect(variantsLost(post, cut)).toEqual(['threads'])
  })

  test('loses nothing when the whole text is selected', () => {
    const thread = aThread({ posts: [saying('A short night.')] })
    const at = { start: 0, end: first.text.length }
    expect(splitPost(thread, { id: first.id, at, newIds })).toEqual(thread)
  })
})

describe('several posts at once', () => {
  const posts = ['One.', 'Two.', 'Three.', 'Four.'].map((text, at) =>
    aPost({ id: aRecordId(31 + at), text }),
  )
  const thread = aThread({ posts })
  const chosen = new Set([aRecordId(31), aRecordId(33)])

  test.each([
    [0, ['One.', 'Three.', 'Two.', 'Four.']],
    [1, ['Two.', 'One.', 'Three.', 'Four.']],
    [9, ['Two.', 'Four.', 'One.', 'Three.']],
  ])('go beside each other to place %i among the others', (position, texts) => {
    expect(movePosts(thread, chosen, position).posts.map(({ text }) => text)).toEqual(texts)
  })

  test('become one in the place of the first', () => {
    const joined = joinPosts(thread, new Set([aRecordId(32), aRecordId(34)]))
    expect(joined.ok && joined.value.posts.map(({ text }) => text)).toEqual([
      'One.',
      'Two. Four.',
      'Three.',
    ])
  })

  test('stay apart when one is missing', () => {
    const gap = aThread({ posts: posts.map((post, at) => ({ ...post, missing: at === 2 })) })
    expect(joinPosts(gap, chosen)).toEqual({ ok: false, failure: 'missing' })
  })
})
