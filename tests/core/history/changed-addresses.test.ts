import { expect, test } from 'vitest'

import { changedAddresses } from '../../../core/history/changed-addresses.ts'

function aLink(href: string, text = 'the tides'): { readonly source: string } {
  return { source: JSON.stringify({ text, marks: [{ type: 'link', attrs: { href } }] }) }
}

test('a link that leads elsewhere says from where to where, each address once', () => {
  const before = aLink('https://example.org/?utm_source="mail"')
  const after = aLink('https://example.org/')
  expect(changedAddresses({ before, after })).toEqual({
    gone: ['https://example.org/?utm_source="mail"'],
    come: ['https://example.org/'],
  })
})

test('other words alone, words that look like a link, and new passages have nothing to say', () => {
  const none = { gone: [], come: [] }
  const before = aLink('https://example.org/')
  expect(changedAddresses({ before, after: aLink('https://example.org/', 'ebb') })).toEqual(none)
  const quoting = aLink('https://example.org/', '"href":"https://other.example"')
  expect(changedAddresses({ before, after: quoting })).toEqual(none)
  expect(changedAddresses({ before: null, after: before })).toEqual(none)
})
