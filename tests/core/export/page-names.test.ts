import { expect, test } from 'vitest'

import { pageNames } from '../../../core/export/page-names.ts'

test('doubled names are told apart in order, and a number that is taken is not taken again', () => {
  expect(pageNames(['Night', 'night!', 'Night 2', 'NIGHT'])).toEqual([
    'night',
    'night-2',
    'night-2-2',
    'night-3',
  ])
})

test.each([
  ['CON', 'con-page'],
  ['lpt1', 'lpt1-page'],
  ['Index', 'index-page'],
  ['../../etc/passwd', 'etc-passwd'],
  ['', 'untitled'],
  ['a:b*c?', 'a-b-c'],
])('%j becomes a name that every system takes: %s', (title, name) => {
  expect(pageNames([title])).toEqual([name])
})
