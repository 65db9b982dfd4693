import { expect, test } from 'vitest'

import { printedSize } from '../../core/printed-size.ts'

test.each([
  [812, '812 bytes'],
  [64_300, '64 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [1_840_000, '1.8 MB'],
])('%i bytes read %s', (bytes, printed) => {
  expect(printedSize(bytes)).toBe(printed)
})
