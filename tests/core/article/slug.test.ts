import { expect, test } from 'vitest'

import { slugify, typedSlug } from '../../../core/article/slug.ts'

test.each([
  ['What’s Behind a Trust’s Decision?', 'whats-behind-a-trusts-decision'],
  ['  Łódź, Ærø & Straße ', 'lodz-aero-strasse'],
  ['Café – naïve', 'cafe-naive'],
  ['３ ways ﬁnally', '3-ways-finally'],
  ['', 'untitled'],
  ['—', 'untitled'],
  ['البحر لنا', 'lbhr-ln'],
  ['שבעה ימים', 'svh-ymym'],
  ['Что видно с моря', 'chto-vidno-s-morya'],
  ['日本語', 'ribenyu'],
  ['がっこう', 'gatkou'],
  ['हिन्दी समाचार', 'hindi-smacar'],
  ['Йод', 'yod'],
  ['1️⃣ step', '1-step'],
  ['Tides & 日本', 'tides-riben'],
])('%j is published under %s', (text, slug) => {
  expect(slugify(text)).toBe(slug)
})

test.each([
  ['de', 'Die Straßenbahn fährt nachts', 'die-strassenbahn-faehrt-nachts'],
  ['de-AT', 'ÜBER Öl', 'ueber-oel'],
  ['de', 'über'.normalize('NFD'), 'ueber'],
  ['da', 'På Ærø går Åse', 'paa-aeroe-gaar-aase'],
  ['nb-NO', 'Brødre på havet', 'broedre-paa-havet'],
  ['fi', 'Yö Hämeessä', 'yo-hameessa'],
  ['sv', 'Även på sjön', 'aven-pa-sjon'],
  ['de', 'Vis-à-vis der Łódź', 'vis-a-vis-der-lodz'],
])('in %s %j is published under %s', (language, text, slug) => {
  expect(slugify(text, language)).toBe(slug)
  expect(slugify(slug, language)).toBe(slug)
})

test.each([
  ['Härbour Clock 1911!', 'harbour-clock-1911'],
  ['tides-', 'tides'],
  ['!', ''],
])('what is typed as %j is kept as %s', (typed, slug) => {
  expect(typedSlug(typed)).toBe(slug)
})

test('a long slug ends at a word, and no later word slips in', () => {
  const text = `${'lamp '.repeat(15)}extraordinarily a`
  expect(slugify(text)).toBe(Array.from({ length: 15 }, () => 'lamp').join('-'))
})

test('a first word that is too long is cut', () => {
  expect(slugify('x'.repeat(100))).toBe('x'.repeat(80))
})

test('a slug stays as it is', () => {
  expect(slugify('whats-behind-a-trusts-decision')).toBe('whats-behind-a-trusts-decision')
})
