import { describe, expect, test } from 'vitest'

import { addressTrouble, publishableAddress } from '../../core/address.ts'

describe('an address that may be published', () => {
  test.each([
    ['https://example.org', 'https://example.org'],
    ['  http://example.org/a?b=c#d ', 'http://example.org/a?b=c#d'],
    ['HTTPS://Example.org:8080/', 'HTTPS://Example.org:8080/'],
    ['https://[2001:db8::1]/lamp', 'https://[2001:db8::1]/lamp'],
    ['https://exämple.org/späť', 'https://exämple.org/späť'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['mailto:desk@example.org?subject=Lamps', 'mailto:desk@example.org?subject=Lamps'],
    ['#who-comes', '#who-comes'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://example.org/"<x>"', 'https://example.org/%22%3Cx%3E%22'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/100%25', 'https://example.org/100%25'],
    ['https://example.org/?a[]=1', 'https://example.org/?a%5B%5D=1'],
    ['https://example.org/#a#b', 'https://example.org/#a%23b'],
  ])('%s is published as %s', (typed, published) => {
    expect(publishableAddress(typed)).toBe(published)
    expect(addressTrouble(typed)).toBeNull()
  })

  test('publishing an address twice changes nothing more', () => {
    const once = publishableAddress('https://example.org/a b?c=[1]&d=100%#e#f') ?? ''
    expect(publishableAddress(once)).toBe(once)
  })
})

describe('an address that may not be published', () => {
  test.each([
    ['javascript:alert(1)'],
    [' JavaScript:alert(1)'],
    ['java\nscript:alert(1)'],
    ['\u0001javascript:alert(1)'],
    ['data:text/html,<script>'],
    ['vbscript:x'],
    ['file:///etc/passwd'],
    ['ftp://example.org'],
    ['//example.org/lamp'],
    ['\\\\host\\share'],
    ['https:\\\\example.org'],
    ['https://desk:secret@example.org'],
    ['https://bank.example@example.org/'],
    ['mailto:desk@example.org?attach=/etc/passwd'],
    ['https://exam\u202eple.org'],
  ])('%j is unsafe', (typed) => {
    expect(publishableAddress(typed)).toBeNull()
    expect(addressTrouble(typed)).toBe('unsafe')
  })

  test.each([
    [''],
    ['example.org/lamp'],
    ['lamps.html'],
    ['/lamps'],
    ['https://'],
    ['https:///lamp'],
    ['#'],
    ['example.org:8080'],
  ])('%j is incomplete', (typed) => {
    expect(publishableAddress(typed)).toBeNull()
    expect(addressTrouble(typed)).toBe('incomplete')
  })
})
