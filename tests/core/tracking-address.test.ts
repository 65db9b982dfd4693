import { expect, test } from 'vitest'

import { hasTracking, withoutTracking } from '../../core/tracking-address.ts'

test.each([
  ['https://a.example/x?utm_source=b&page=2#end', 'https://a.example/x?page=2#end'],
  ['https://a.example/?utm_source=x&b=c&fbclid=1#d', 'https://a.example/?b=c#d'],
  ['https://a.example/x?utm_source_platform=b&UTM_MEDIUM=c', 'https://a.example/x'],
  ['https://a.example/?gclid=1', 'https://a.example/'],
  ['https://a.example/x?ttclid=1&page', 'https://a.example/x?page'],
])('%s tells who sent the reader', (address, clean) => {
  expect(hasTracking(address)).toBe(true)
  expect(withoutTracking(address)).toBe(clean)
})

test.each([
  'https://a.example/x?page=2&',
  'https://a.example/x?',
  'https://a.example/#a?utm_source=b',
  'https://a.example/gclid=1',
  '',
])('%j stays as it is', (address) => {
  expect(hasTracking(address)).toBe(false)
  expect(withoutTracking(address)).toBe(address)
})
