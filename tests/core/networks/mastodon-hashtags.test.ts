import { expect, test } from 'vitest'

import { findEntities } from '../../../core/networks/count.ts'

test.each<[string, readonly string[]]>([
  ['#Schools', ['Schools']],
  ['＃Schools', ['Schools']],
  ['One #two\n#three\u00a0#four', ['two', 'three', 'four']],
  ['#Straße #été #日本語 #школа #हिन्दी', ['Straße', 'été', '日本語', 'школа', 'हिन्दी']],
  ['#co-op #rock’n’roll #C++', ['co', 'rock', 'C']],
  ['#2026 #3 #1a #a1 #2026budget', ['1a', 'a1', '2026budget']],
  ['#1_1 #___ #_ #__', ['1_1', '___']],
  ['#sant·jordi #a· #ル・コルビュジエ', ['sant·jordi', 'a', 'ル・コルビュジエ']],
  ['(#Schools) “#News” a#tag /#tag &#tag ##two', []],
  ['#end. #comma, #last!', ['end', 'comma', 'last']],
  ['#readhttps://example.org', ['read']],
  ['# alone #', []],
])('in %j Mastodon finds %j', (text, tags) => {
  const found = findEntities('mastodon', text).filter(({ kind }) => kind === 'hashtag')
  expect(found.map(({ target }) => target)).toEqual(tags)
  expect(found.map(({ start, end }) => text.slice(start + 1, end))).toEqual(tags)
})
