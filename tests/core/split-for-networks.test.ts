import { expect, test } from 'vitest'

import { countText } from '../../core/networks/count.ts'
import { numberedText } from '../../core/numbering.ts'
import { splitForNetworks, splittingNetworks } from '../../core/split-for-networks.ts'
import { aThread } from '../builders/thread.ts'

test('the posts fit every network of the thread', () => {
  const text = 'It’s late, “very late”, and nobody reads — 日本 👩‍🚀. '.repeat(40)
  const thread = aThread({ networks: ['bluesky', 'x', 'threads', 'mastodon', 'linkedin'] })
  const split = splitForNetworks(thread, { text, links: [] })
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
  expect(splitForNetworks(thread, { text: 'Short.', links: [] })).toMatchObject({
    ok: true,
    value: { posts: [{ text: 'Short.' }] },
  })
})
