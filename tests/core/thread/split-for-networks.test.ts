import { describe, expect, test } from 'vitest'

import { countText } from '../../../core/networks/count.ts'
import type { Network } from '../../../core/networks/network.ts'
import { publishedPost } from '../../../core/networks/published-posts.ts'
import { numberedText } from '../../../core/thread/numbering.ts'
import { splitForNetworks, splittingNetworks } from '../../../core/thread/split-for-networks.ts'
import { anAuthor } from '../../builders/author.ts'
import { aPost, aThread } from '../../builders/thread.ts'

const setting = { authors: new Map(), mastodonLimit: 500 }

test('the posts fit every network of the thread', () => {
  const text = 'It’s late, “very late”, and nobody reads — 日本 👩‍🚀. '.repeat(40)
  const thread = aThread({ networks: ['bluesky', 'x', 'threads', 'mastodon', 'linkedin'] })
  const split = splitForNetworks(thread, aPost({ text }), setting)
  const posts = split.ok ? split.value.posts : []
  expect(posts.length).toBeGreaterThan(5)
  for (const network of splittingNetworks(thread)) {
    const long = posts.filter((post, at) => {
      const position = { index: at + 1, total: posts.length }
      return !countText(network, numberedText(post.text, thread.numbering, position)).valid
    })
    expect(long).toEqual([])
  }
})

test('a thread for LinkedIn alone is split as for Bluesky', () => {
  const thread = aThread({ networks: ['linkedin'] })
  expect(splitForNetworks(thread, aPost({ text: 'Short.' }), setting)).toMatchObject({
    ok: true,
    value: { posts: [{ text: 'Short.' }] },
  })
})

describe('what is published otherwise than it is typed', () => {
  const ada = anAuthor({
    name: 'Ada Marsh',
    handles: { mastodon: 'ada_marsh@a-very-long-name-of-a-server.example', x: 'ada' },
  })
  const mentions = [{ id: ada.id, text: '@Ada' }]
  const links = [{ text: 'the report', address: `https://example.org/${'long/'.repeat(30)}` }]
  const text = 'As @Ada says in the report, nobody reads the report at night. '.repeat(30)

  test.each<Network>(['mastodon', 'x', 'threads', 'bluesky'])('has room on %s', (network) => {
    const thread = aThread({ networks: [network], numbering: { style: '1/7', place: 'end' } })
    const warning = network === 'mastodon' ? 'Long nights, and what they do to readers' : ''
    const people = { authors: new Map([[ada.id, ada]]), mastodonLimit: 420 }
    const post = aPost({ text, links, mentions, warning })
    const split = splitForNetworks(thread, post, people)
    const parts = split.ok ? split.value.posts : []
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.map((part) => part.text).join(' ')).toBe(text.trim())
    for (const [at, part] of parts.entries()) {
      const place = { network, numbering: thread.numbering, index: at + 1, total: parts.length }
      expect(publishedPost({ ...post, text: part.text }, place, people).count.valid).toBe(true)
      expect(part.text).not.toMatch(/^report|the$/u)
    }
  })
})
