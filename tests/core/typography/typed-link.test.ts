import { expect, test } from 'vitest'

import { typedLink } from '../../../core/typography/typed-link.ts'

test.each([
  ['See [the lamps](https://example.org/lamps', 'the lamps', 'https://example.org/lamps'],
  ['[the lamps](example.org/lamps', 'the lamps', 'https://example.org/lamps'],
  ['[a](b.org) and [mail](mailto:ada@example.org', 'mail', 'mailto:ada@example.org'],
  ['`code` and [oil](example.org', 'oil', 'https://example.org'],
  ['[above](#oil', 'above', '#oil'],
  ['[oil](https://example.org/oil_(fuel)', 'oil', 'https://example.org/oil_(fuel)'],
])('%s) is a link of %j to %s', (before, words, href) => {
  const link = typedLink(before)
  expect(link).toEqual({ words, href, length: before.length - before.lastIndexOf(`[${words}`) })
})

test.each([
  ['', 'nothing'],
  ['[the lamps]', 'no address'],
  ['[the lamps](', 'an empty address'],
  ['[ ](https://example.org', 'no words'],
  ['![the lamps](https://example.org/lamps.jpg', 'a picture'],
  ['as `[the lamps](https://example.org', 'code'],
  ['[sic](e.g.', 'an aside'],
  ['[sic](see below', 'words'],
  ['[the lamps](javascript:alert', 'nothing that may be published'],
  ['[oil](https://example.org/oil_(fuel', 'a bracket inside the address'],
  ['[the lamps] (https://example.org', 'words and an address apart'],
])('%s) is no link but %s', (before) => {
  expect(typedLink(before)).toBeNull()
})
