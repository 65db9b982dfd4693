import { expect, test } from 'vitest'

import { forKramdown } from '../../../../core/export/markdown/kramdown.ts'

test.each([
  ['a bar in a line', 'either | or', 'either \\| or'],
  ['a bar that is escaped already', 'either \\| or', 'either \\| or'],
  ['an escaped ampersand', 'an \\&anchor', 'an &amp;anchor'],
  ['a row of a table', '| a | b |', '| a | b |'],
  ['a row of a table in a list', '- | a | b |', '- | a | b |'],
  ['code in a line', 'say `a | \\&b` | now', 'say `a | \\&b` \\| now'],
  ['a block of code', '```sh\na | b\n```\na | b', '```sh\na | b\n```\na \\| b'],
])('%s reads in Jekyll as it was written', (_, text, expected) => {
  expect(forKramdown(text)).toBe(expected)
})
