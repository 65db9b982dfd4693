import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { countText } from '../../../core/networks/count.ts'
import { type Network, networks } from '../../../core/networks/network.ts'
import { numberedText } from '../../../core/thread/numbering.ts'
import { type SplitPost, splitText } from '../../../core/thread/split.ts'
import { type Numbering, numberingPlaces, numberingStyles } from '../../../core/thread/thread.ts'

const atEnd: Numbering = { style: '1/7', place: 'end' }
const without: Numbering = { style: 'none', place: 'end' }

describe('what stays whole', () => {
  test('a text that fits is one post without a number', () => {
    expect(split('  Schools matter.\r\n', atEnd)).toEqual([
      { text: 'Schools matter.', length: 15, number: null },
    ])
  })

  test('a text of white space is no post', () => {
    expect(split(' \n\t', atEnd)).toEqual([])
  })

  test('a long link that is shown short is not cut', () => {
    const link = `https://example.org/${'a'.repeat(400)}`
    const posts = split(`${words(200)} ${link} ${words(200)}`, without)
    expect(posts.filter(({ text }) => text.includes(link))).toHaveLength(1)
  })

  test('a link that stands for several words is not cut', () => {
    const text = `${'x '.repeat(148)}read it here ${'y '.repeat(100)}`
    const links = [{ text: 'read it here', address: 'https://example.org/a' }]
    const result = splitText({ network: 'bluesky', text, numbering: without, links })
    const posts = result.ok ? result.value.posts : []
    expect(posts.some((post) => post.text.includes('read it here'))).toBe(true)
  })

  test.each([
    ['a mention', `@${'a'.repeat(40)}.bsky.social`],
    ['a hashtag', `#${'A'.repeat(60)}`],
    ['words joined by a no-break space', 'Key\u00a0Stage\u00a02'],
  ])('%s is not cut', (_, whole) => {
    for (let before = 240; before < 300; before += 7) {
      const posts = split(`${'x'.repeat(9)} `.repeat(before / 10) + `${whole} ${words(80)}`, atEnd)
      expect(posts.filter(({ text }) => text.includes(whole))).toHaveLength(1)
    }
  })

  test('an endless word is cut between characters as a reader sees them', () => {
    const family = '👨‍👩‍👧‍👦'
    const posts = split(family.repeat(200), without)
    expect(posts.map(({ text }) => text)).toEqual([family.repeat(100), family.repeat(100)])
  })

  test('a link that fits into no post is named', () => {
    const link = `example.com/${'a'.repeat(300)}`
    expect(splitText({ network: 'bluesky', text: `See ${link}`, numbering: atEnd })).toEqual({
      ok: false,
      failure: { kind: 'unsplittable', text: link },
    })
  })

  test('a character that fits into no post is named', () => {
    const tower = `e${'\u0301'.repeat(1600)}`
    expect(splitText({ network: 'bluesky', text: `See ${tower}`, numbering: atEnd })).toEqual({
      ok: false,
      failure: { kind: 'unsplittable', text: tower },
    })
  })
})

describe('where a text is cut', () => {
  const sentence = 'Every school has a story to tell about its children.'
  const paragraph = `${sentence} ${sentence} ${sentence}`

  test('at paragraphs first', () => {
    expect(texts(split(`${paragraph}\n\n${paragraph}\n\n\n${sentence}`, atEnd))).toEqual([
      paragraph,
      `${paragraph}\n\n${sentence}`,
    ])
  })

  test('at sentences next, evenly', () => {
    expect(texts(split(`${paragraph} ${paragraph}`, atEnd))).toEqual([paragraph, paragraph])
  })

  test('at clauses where a sentence is too long', () => {
    const clause = 'every school has a story to tell about its children and its teachers'
    const text = `${Array.from({ length: 6 }, () => clause).join(', ')}.`
    const [first] = texts(split(text, atEnd))
    expect(first?.endsWith('teachers,')).toBe(true)
  })

  test('after words else, and the last post is never a single word', () => {
    const lengths = split(words(305).trim(), atEnd).map(({ length }) => length)
    expect(lengths).toHaveLength(2)
    expect(Math.min(...lengths)).toBeGreaterThan(140)
  })

  test('not after an abbreviation or an initial', () => {
    const meeting = `${'we met Dr. Ada B. Marsh e.g. at St. Mary near No. 7 '.repeat(4)}today.`
    expect(texts(split(`So ${meeting} Then ${meeting}`, atEnd))).toEqual([
      `So ${meeting}`,
      `Then ${meeting}`,
    ])
  })

  test('one post more is better than cuts within sentences', () => {
    const long = `${'word '.repeat(55)}ends here.`
    expect(texts(split(`${long}\n\n${long}\n\nThank you all.`, atEnd))).toEqual([
      long,
      long,
      'Thank you all.',
    ])
  })
})

describe('the numbers', () => {
  test.each([10, 100])('are right beyond %i posts', (least) => {
    const posts = split(words(300 * least), { style: '(1/7)', place: 'start' })
    expect(posts.length).toBeGreaterThanOrEqual(least)
    expect(posts.map(({ number }) => number)).toEqual(
      posts.map((_, position) => `(${position + 1}/${posts.length})`),
    )
    expect(posts.every(({ length }) => length <= 300)).toBe(true)
  })
})

describe('a thread that was numbered by hand', () => {
  test.each([
    ['at the end', 'One is here. 1/2\n\nTwo. 2/2', ['One is here.', 'Two.']],
    [
      'at the start',
      '1/ One is here.\n\nMore of one.\n\n2/ Two.',
      ['One is here.\n\nMore of one.', 'Two.'],
    ],
    [
      'on lines of their own',
      'One.\n\nMore of one.\n1/2\n\nTwo.\n\n2/2',
      ['One.\n\nMore of one.', 'Two.'],
    ],
  ])('keeps its posts, with numbers %s', (_, text, expected) => {
    expect(split(text, { style: '(1/7)', place: 'start' })).toEqual(
      expected.map((post, position) => ({
        text: post,
        length: post.length + 6,
        number: `(${position + 1}/2)`,
      })),
    )
  })

  test('is split anew, without its numbers, when a post does not fit', () => {
    const posts = split(`${words(290)}. 1/2\n\n${words(350)}. 2/2`, atEnd)
    expect(posts).toHaveLength(3)
    expect(texts(posts).join(' ')).not.toMatch(/\d\/2/)
  })

  test.each([
    'One. 1/3\n\nTwo. 2/3',
    'One. 1/2\n\nTwo. 2/2\n\nA word after.',
    '1/ One\n\nTwo. 2/2',
  ])('is a text like any other while it has a gap: %j', (text) => {
    expect(texts(split(text, atEnd))).toEqual([text])
  })

  test('gives the same posts when it is split again with its numbers', () => {
    const posts = split(words(3000), atEnd)
    const typed = posts.map(({ text, number }) => `${text} ${number}`).join('\n\n')
    expect(split(typed, atEnd)).toEqual(posts)
  })
})

describe.each(networks)('for any text on %s', (network) => {
  const word = fc.oneof(
    { weight: 8, arbitrary: fc.stringMatching(/^[a-zA-Z]{1,12}[.,;:!?]?$/) },
    fc.constantFrom(
      '’tis',
      '👩‍🏫',
      '🇬🇧🇺🇦',
      '#Schools',
      '@a.test',
      '(see',
      'e\u0301\u0301',
      '“Yes.”',
      '9/11',
    ),
    fc.constantFrom(
      'https://example.org/reports/attendance',
      'example.com/x.',
      'שלום',
      '学校。是的、好',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.integer({ min: 1, max: 700 }).map((length) => 'z'.repeat(length)),
  )
  const gap = fc.constantFrom(' ', ' ', ' ', ' ', '\n', '\n\n', '\r\n\r\n\r\n', '\u00a0', '  ')
  const text = fc
    .array(fc.tuple(word, gap), { maxLength: 160 })
    .map((pieces) => pieces.flat().join(''))
  const numbering = fc.record({
    style: fc.constantFrom(...numberingStyles),
    place: fc.constantFrom(...numberingPlaces),
  })

  test('every post is within the limit with its number, and none is blank', () => {
    fc.assert(
      fc.property(text, numbering, (typed, chosen) => {
        const posts = split(typed, chosen, network)
        posts.forEach((post, position) => {
          const index = { index: position + 1, total: posts.length }
          const count = countText(network, numberedText(post.text, chosen, index))
          expect({ valid: count.valid, length: count.length }).toEqual({
            valid: true,
            length: post.length,
          })
          expect(post.text.trim()).not.toBe('')
        })
      }),
      { numRuns: network === 'bluesky' ? 100 : 40, seed: 2026 },
    )
  }, 60_000)

  test('the posts give back every character in order', () => {
    fc.assert(
      fc.property(text, numbering, (typed, chosen) => {
        expect(ink(texts(split(typed, chosen, network)).join(''))).toBe(ink(typed))
      }),
      { numRuns: network === 'bluesky' ? 100 : 40, seed: 2026 },
    )
  }, 60_000)

  test('the same text is split the same way, and a split text stays as it is, with its numbers and without', () => {
    fc.assert(
      fc.property(text, numbering, (typed, chosen) => {
        const posts = split(typed, chosen, network)
        expect(split(typed, chosen, network)).toEqual(posts)
        expect(split(texts(posts).join('\n\n'), chosen, network)).toEqual(posts)
        fc.pre(!typed.includes('9/11'))
        expect(split(published(posts, chosen), chosen, network)).toEqual(posts)
      }),
      { numRuns: network === 'bluesky' ? 100 : 40, seed: 2026 },
    )
  }, 60_000)
})

function split(
  text: string,
  numbering: Numbering,
  network: Network = 'bluesky',
): readonly SplitPost[] {
  const result = splitText({ network, text, numbering })
  if (!result.ok) throw new Error(`unsplittable: ${result.failure.text}`)
  return result.value.posts
}

function texts(posts: readonly SplitPost[]): readonly string[] {
  return posts.map(({ text }) => text)
}

function published(posts: readonly SplitPost[], numbering: Numbering): string {
  const total = posts.length
  return posts
    .map(({ text }, at) => numberedText(text, numbering, { index: at + 1, total }))
    .join('\n\n')
}

/** So many characters of words without any punctuation. */
function words(length: number): string {
  return 'lorem ipsum dolor sit amet '.repeat(Math.ceil(length / 27)).slice(0, length)
}

function ink(text: string): string {
  return text.toWellFormed().replaceAll(/\s/g, '')
}
