import { AppBskyRichtextFacet, RichText } from '@atproto/api'
import * as fc from 'fast-check'
import tlds from 'tlds'
import { describe, expect, test } from 'vitest'

import { countText } from '../../../core/networks/count.ts'
import type { TextCount } from '../../../core/networks/text-count.ts'
import { isTopLevelDomain } from '../../../core/networks/top-level-domains.ts'
import type { ShownLink } from '../../../core/thread/thread.ts'
import { everyEmoji } from '../../builders/every-emoji.ts'

describe('how long a post is', () => {
  test.each([
    ['', 0, 0],
    ['Schools', 7, 7],
    ['l’école', 7, 10],
    ['👨‍👩‍👧‍👦', 1, 25],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿🇺🇦', 2, 36],
    ['e\u0301', 1, 3],
    ['مرحبا', 5, 10],
    ['one\r\ntwo', 7, 8],
    ['  kept indent', 13, 13],
    [' \n\n first', 6, 6],
    ['end \n\n', 3, 3],
    ['half \ud83d', 6, 8],
    ['a\n\n\n\nb', 4, 4],
    ['a\n \u200b\n\nb', 4, 4],
  ])('%j is %i graphemes and %i bytes', (text, length, bytes) => {
    expect(pick(countBluesky(text))).toEqual({ length, bytes, valid: true })
  })

  test.each([
    ['300 characters fit', 'x'.repeat(300), true],
    ['301 do not', 'x'.repeat(301), false],
    ['300 curly apostrophes fit', '’'.repeat(300), true],
    ['120 families of 25 bytes fit exactly', '👨‍👩‍👧‍👦'.repeat(120), true],
    ['121 do not, though they are only 121 graphemes', '👨‍👩‍👧‍👦'.repeat(121), false],
  ])('%s', (_, text, valid) => {
    expect(countBluesky(text).valid).toBe(valid)
  })

  test('every emoji that Unicode lists counts as one', () => {
    const all = everyEmoji()
    expect(all.length).toBeGreaterThan(3600)
    expect(all.filter((emoji) => countBluesky(emoji).length !== 1)).toEqual([])
  })
})

describe('links as they are shown', () => {
  test.each([
    ['https://example.com/', 'example.com'],
    ['https://example.com/sixteen-in-all-', 'example.com/sixteen-in-a...'],
    ['https://example.com/fifteen-in-all', 'example.com/fifteen-in-all'],
    ['http://www.example.com/a?b=c#d', 'www.example.com/a?b=c#d'],
    ['https://EXAMPLE.com/x', 'example.com/x'],
    ['https://example.com:8080/a', 'example.com:8080/a'],
    ['example.com/a-very-long-path-stays', 'example.com/a-very-long-path-stays'],
  ])('%s is shown as %s', (link, shown) => {
    expect(countBluesky(`See ${link}.`).shownText).toBe(`See ${shown}.`)
  })

  test('the offsets are bytes of the text as it is shown, and the address stays whole', () => {
    const address = 'https://example.org/reports/attendance-in-2026'
    expect(countBluesky(`“Attendance” ${address} #CSTVoice`)).toEqual({
      network: 'bluesky',
      length: 50,
      limit: 300,
      unit: 'graphemes',
      bytes: 54,
      byteLimit: 3000,
      valid: true,
      shownText: '“Attendance” example.org/reports/atte... #CSTVoice',
      offsetUnit: 'utf-8 bytes',
      entities: [
        { kind: 'link', text: 'example.org/reports/atte...', start: 17, end: 44, target: address },
        { kind: 'hashtag', text: '#CSTVoice', start: 45, end: 54, target: 'CSTVoice' },
      ],
      costs: [
        { what: 'curly quotation mark', character: '“', count: 1, length: 1, bytes: 3 },
        { what: 'curly quotation mark', character: '”', count: 1, length: 1, bytes: 3 },
      ],
    } satisfies TextCount)
  })
})

describe('links that the network shortened long ago', () => {
  const shortened = { text: 'example.org/reports/att...', address: null }

  test('have no address while it is unknown, and none is invented', () => {
    const text = 'The report: example.org/reports/att...'
    const unknown = [{ kind: 'link', text: shortened.text, start: 12, end: 38, target: null }]
    expect(countBluesky(text).entities).toEqual(unknown)
    expect(countBluesky(text, [shortened]).entities).toEqual(unknown)
  })

  test('carry their whole address once it is known, and stand as they are', () => {
    const address = 'https://example.org/reports/attendance'
    const count = countBluesky('The report: example.org/reports/att...', [
      { ...shortened, address },
    ])
    expect(count.shownText).toBe('The report: example.org/reports/att...')
    expect(count.entities).toEqual([
      { kind: 'link', text: shortened.text, start: 12, end: 38, target: address },
    ])
  })

  test('never lead anywhere but to the web', () => {
    const links = [{ text: 'read on', address: 'javascript:alert(1)' }]
    expect(targets('read on', links)).toEqual([null])
  })

  test('are looked for as whole words first', () => {
    const links = [{ text: 'art', address: 'https://example.org/art' }]
    expect(countBluesky('start the art', links).entities.map(({ start }) => start)).toEqual([10])
  })

  test('may stand twice with two addresses', () => {
    const links = ['a', 'b'].map((page) => ({
      text: 'example.org/reports/att...',
      address: `https://example.org/reports/att-${page}`,
    }))
    expect(targets('example.org/reports/att... example.org/reports/att...', links)).toEqual([
      'https://example.org/reports/att-a',
      'https://example.org/reports/att-b',
    ])
  })
})

describe('what is a link, a mention or a tag', () => {
  test.each([
    ['example.com/x', ['https://example.com/x']],
    ['httpbin.org/get', ['https://httpbin.org/get']],
    ['notes.txt and v1.2.3', []],
    ['(https://example.com/a)', ['https://example.com/a']],
    ['https://example.com/a_(b)', ['https://example.com/a_(b)']],
    ['https://example.com/a, or', ['https://example.com/a']],
    ['https://example.com/a?!', ['https://example.com/a?']],
    ['https://. https:// https:///', []],
    ['mail@example.com', []],
    ['@alice.bsky.social, @a.test @nobody @b.notadomain', ['alice.bsky.social', 'a.test']],
    ['(@a.test)', ['a.test']],
    ['"@a.test"', []],
    ['#CamelCase, ＃wide #1 #1st #️⃣ #!', ['CamelCase', 'wide', '1st']],
    ['#' + 'x'.repeat(64), ['x'.repeat(64)]],
    ['#' + 'x'.repeat(65), []],
    ['#e' + '\u0301'.repeat(320), []],
    ['$aapl $TOOLONG $5 $BRK.', ['$AAPL', '$BRK']],
    ['שלום #שלום', ['שלום']],
    ['https://example.com/x…', [null]],
    ['(see example.com/x...)', [null]],
    ['#a(https://example.com', ['a(https://example.com']],
  ])('%j holds %j', (text, expected) => {
    expect(targets(text)).toEqual(expected)
  })
})

const marks =
  '@ # ＃ $ . , ) ( / https:// http:// www. alice.bsky.social example.com .test AAPL 7/7 👩‍🏫 🇬🇧 é ’ ש Word 42'

/** Where our rules depart from the library with reason: ellipses, addresses without a host, and links inside a tag. */
const departures = /\.\.|…|:\/\/[^\p{L}\p{N}]|[#＃]\S*\(/u

describe('agreement with the network’s own library', () => {
  test.each([
    'Read example.com/x and https://example.org/a,b. (http://a.test/x) @a.test',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿 @alice.bsky.social’s “report” #one ＃two $AAPL! #three…',
    'one\r\n\r\n\r\ntwo @x.com.\n#tag',
    'e\u0301\u0301 #e\u0301 @é.com é.com e.com/é',
    'https://example.com/a_(b) https://example.com/a) https://example.com/a).',
    '@a.test.@b.test @-.com @.com #',
  ])('on %j', (text) => {
    expect(ours(text)).toEqual(theirs(text))
  })

  test('on whatever else is typed', () => {
    const piece = fc.oneof(
      fc.constantFrom(...marks.split(' ')),
      fc.constantFrom(' ', '\n', '\r\n', '\u200b', '\ufe0f', 'e\u0301', '\ud800'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    )
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (typed) => {
        fc.pre(!departures.test(typed))
        expect(ours(typed)).toEqual(theirs(typed))
      }),
      { numRuns: 1000, seed: 2026 },
    )
  })
})

test('the top-level domains are those that the network’s own library reads', () => {
  const listed = tlds.filter((name) => /^[a-z]+$/.test(name))
  expect(listed.filter((name) => !isTopLevelDomain(name))).toEqual([])
  expect(['txt', 'test', 'toString', ''].filter(isTopLevelDomain)).toEqual([])
})

function countBluesky(text: string, links: readonly ShownLink[] = []): TextCount {
  return countText('bluesky', text, { links })
}

function pick({ length, bytes, valid }: TextCount): Pick<TextCount, 'length' | 'bytes' | 'valid'> {
  return { length, bytes, valid }
}

function targets(...given: Parameters<typeof countBluesky>): readonly (string | null)[] {
  return countBluesky(...given).entities.map(({ target }) => target)
}

interface Understood {
  readonly text: string
  readonly length: number
  readonly facets: readonly Facet[]
}

interface Facet {
  readonly start: number
  readonly end: number
  readonly target: string
}

function ours(typed: string): Understood {
  const { shownText, length, entities } = countBluesky(typed)
  const facets = entities.flatMap(({ start, end, target }) =>
    target === null ? [] : [{ start, end, target }],
  )
  return { text: shownText, length, facets }
}

/** What the network's app publishes, less what our rules leave out with reason. */
function theirs(typed: string): Understood {
  const trimmed = typed
    .toWellFormed()
    .replace(/^(?:\s*\n)+/, '')
    .trimEnd()
  const rich = new RichText({ text: trimmed }, { cleanNewlines: true })
  rich.detectFacetsWithoutResolution()
  return shorten(rich)
}

// The app's own shortening moves later facets by UTF-16 units; a link beyond ASCII then breaks them. We count bytes.
function shorten(rich: RichText): Understood {
  const facets: Facet[] = []
  let text = ''
  let taken = 0
  for (const { index, features } of rich.facets ?? []) {
    const target = features.map(targetOf).join('')
    if (index.byteStart < taken) continue
    text += rich.unicodeText.slice(taken, index.byteStart)
    taken = index.byteEnd
    const start = Buffer.byteLength(text)
    const shown = rich.unicodeText.slice(index.byteStart, index.byteEnd)
    text += features.some((feature) => AppBskyRichtextFacet.isLink(feature))
      ? shortLink(shown)
      : shown
    facets.push({ start, end: Buffer.byteLength(text), target })
  }
  text += rich.unicodeText.slice(taken)
  return { text, length: new RichText({ text }).graphemeLength, facets }
}

function shortLink(link: string): string {
  try {
    const { host, pathname, search, hash } = new URL(link)
    const path = (pathname === '/' ? '' : pathname) + search + hash
    return host + (path.length > 15 ? `${path.slice(0, 13)}...` : path)
  } catch {
    return link
  }
}

function targetOf(feature: AppBskyRichtextFacet.Main['features'][number]): string {
  if (AppBskyRichtextFacet.isLink(feature)) return feature.uri
  if (AppBskyRichtextFacet.isMention(feature)) return feature.did
  return AppBskyRichtextFacet.isTag(feature) ? feature.tag : ''
}
