import { expect, test } from 'vitest'

import { firstReason } from '../../resources/launcher/watched-download.ts'

test.each([
  {
    name: 'a stack',
    complaint:
      'TypeError: fetch failed\n    at node:internal/deps/undici:1:1\n    at async run (install.js:40)\n',
    reason: 'TypeError: fetch failed',
  },
  {
    name: "npm's decoration",
    complaint: 'npm error code E404\nnpm error 404 Not Found - it is not here\n',
    reason: '404 Not Found - it is not here',
  },
  { name: 'silence', complaint: '', reason: 'no reason given' },
])('a failed download tells its reason in one line: $name', ({ complaint, reason }) => {
  expect(firstReason(complaint)).toBe(reason)
})
