import * as fc from 'fast-check'
import twitter from 'twitter-text'
import { describe, expect, test } from 'vitest'

import { countText, findEntities } from '../../../core/networks/count.ts'
import { networks } from '../../../core/networks/network.ts'
import { utf8Length } from '../../../core/networks/utf8-length.ts'
import { everyEmoji } from '../../builders/every-emoji.ts'

describe('every emoji that Unicode lists', () => {
  const all = everyEmoji()

  test('is one of them', () => {
    expect(all.length).toBeGreaterThan(3600)
  })

  test.each([
    ['bluesky', () => 1],
    ['mastodon', () => 1],
    ['x', () => 2],
    ['threads', utf8Length],
    ['linkedin', (emoji: string) => emoji.length],
  ] as const)('counts on %s by its rule, alone and in company', (network, lengthOf) => {
    const wrong = all.filter(
      (emoji) =>
        countText(network, emoji).length !== lengthOf(emoji) ||
        countText(network, `a\n${emoji}!`).length !== 3 + lengthOf(emoji),
    )
    expect(wrong).toEqual([])
  })
})

describe('X', () => {
  test.each([
    ['It’s late', 9],
    ['日本', 4],
    ['e\u0301té', 3],
    ['See https://example.org/a/very/long/path/that/goes/on', 27],
    ['See example.org.', 28],
    ['notes.txt and v1.2.3', 20],
    ['a@example.org', 13],
    ['\ufeffab', 2],
  ])('%j takes %i of 280', (text, length) => {
    expect(countText('x', text)).toMatchObject({ length, limit: 280, unit: 'weighted characters' })
  })

  test('places count in code points, as its interface does', () => {
    expect(countText('x', '👩‍🚀 @ada $aapl #Été').entities).toEqual([
      { kind: 'mention', text: '@ada', start: 4, end: 8, target: 'ada' },
      { kind: 'cashtag', text: '$aapl', start: 9, end: 14, target: '$AAPL' },
      { kind: 'hashtag', text: '#Été', start: 15, end: 19, target: 'Été' },
    ])
  })

  test.each([
    'Read https://example.org/reports.',
    '(https://en.wikipedia.org/wiki/Foo_(bar))',
    'see http://example.com?q=1&b=2, ok',
    '#Tag1 #1 a#b a&#b #️⃣ key',
    '@ada, x@b and @ada/list',
    '$AAPL $TOOLONGX $a.b',
    'https://example.com:80/a/b?c#d! foo.example.co.uk/',
    '日本語example.com 例え.jp a_b.example.com -example.com',
    'https://münchen.de/ä “example.org” example.com.zz',
    'https://example.org/@user/1 HTTP://EXAMPLE.ORG https://example.com/a…',
  ])('%j is understood as its own library understands it', (text) => {
    expect(ours(text)).toEqual(theirs(text))
  })

  test('texts of every kind weigh what its own library says', () => {
    const part = fc.constantFrom(
      'word',
      'It’s',
      'été',
      '日本',
      '—',
      '“quoted”',
      '@ada',
      '#Open',
      '#1',
      '$AAPL',
      'example.org',
      'https://example.org/a?b=c',
      '(www.example.co.uk/x)',
      'a.b',
      'x@y.org',
      '👍',
      '🇬🇧',
      '👩🏽',
      '1/7',
      '\n',
      'e\u0301',
      'http://',
      '…',
      'end.',
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.join(' ').trim()
        expect(countText('x', text).length).toBe(twitter.parseTweet(text).weightedLength)
        expect(ours(text)).toEqual(theirs(text))
      }),
    )
  })
})

describe('Mastodon', () => {
  test.each([
    ['It’s late 👩‍🚀', 11],
    ['See https://example.org/a/very/long/path/that/goes/on', 27],
    ['See example.org', 15],
    ['xhttps://example.org/a', 22],
    [`https://example.org/${'a'.repeat(5000)}`, 5020],
    ['@ada@social.example hello', 10],
    [`@ada@${'a'.repeat(254)}`, 259],
    ['e\u0301', 1],
  ])('%j takes %i', (text, length) => {
    expect(countText('mastodon', text)).toMatchObject({ length, limit: 500, unit: 'graphemes' })
  })

  test('the warning counts, and the server may let a post have more', () => {
    const count = countText('mastodon', 'x'.repeat(500), { warning: 'War', mastodonLimit: 502 })
    expect(count).toMatchObject({ length: 503, limit: 502, valid: false })
  })

  test('knows people of other servers and tags', () => {
    expect(countText('mastodon', 'Hi @ada@social.example, a@b.org #Open #2').entities).toEqual([
      {
        kind: 'mention',
        text: '@ada@social.example',
        start: 3,
        end: 22,
        target: 'ada@social.example',
      },
      { kind: 'hashtag', text: '#Open', start: 32, end: 37, target: 'Open' },
    ])
  })
})

describe('Threads', () => {
  test('three curly apostrophes cost nine of 500 bytes', () => {
    expect(countText('threads', 'It’s Ada’s, isn’t it')).toMatchObject({
      length: 26,
      limit: 500,
      unit: 'utf-8 bytes',
      costs: [{ what: 'curly apostrophe', character: '’', count: 3, length: 9, bytes: 9 }],
    })
  })

  test('places are bytes', () => {
    expect(countText('threads', '’ @ada.m').entities).toEqual([
      { kind: 'mention', text: '@ada.m', start: 4, end: 10, target: 'ada.m' },
    ])
  })
})

describe('LinkedIn', () => {
  test('counts UTF-16 units and knows no typed mentions', () => {
    expect(countText('linkedin', '👍 @ada #Open')).toMatchObject({
      length: 13,
      limit: 3000,
      unit: 'utf-16 units',
      entities: [{ kind: 'hashtag', text: '#Open', start: 8, end: 13 }],
    })
  })
})

test('entities lie where they say on every network', () => {
  const text = '’👩‍🚀 https://example.org/a @ada #Open'
  for (const network of networks) {
    const { shownText, entities, offsetUnit } = countText(network, text)
    for (const { start, end, text: shown } of entities) {
      const units = unitsOf(shownText, offsetUnit)
      expect(units.slice(start, end).join('')).toBe(unitsOf(shown, offsetUnit).join(''))
    }
  }
})

function unitsOf(text: string, unit: string): readonly string[] {
  switch (unit) {
    case 'utf-8 bytes':
      return Array.from(new TextEncoder().encode(text), String)
    case 'code points':
      return Array.from(text)
    case 'graphemes':
      return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
    default:
      return text.split('')
  }
}

function ours(text: string): readonly object[] {
  return findEntities('x', text).map(({ start, end }) => ({ start, end }))
}

function theirs(text: string): readonly object[] {
  return twitter
    .extractEntitiesWithIndices(text)
    .map(({ indices: [start, end] }) => ({ start, end }))
}
