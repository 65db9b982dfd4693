import { expect, test } from 'vitest'

import { typedNames } from '../../../core/article/typed-names.ts'

const known = new Set(['Marks and Spencer', 'Hale, Tom', 'Müller & Söhne'])

test.each([
  ['', []],
  [' Petra Okafor ', ['Petra Okafor']],
  ['Petra Okafor, Tom Hale', ['Petra Okafor', 'Tom Hale']],
  ['Petra Okafor and Tom Hale', ['Petra Okafor', 'Tom Hale']],
  ['By Petra Okafor, Tom Hale, and Ada Brook', ['Petra Okafor', 'Tom Hale', 'Ada Brook']],
  ['Petra Okafor;Tom Hale & Ada Brook', ['Petra Okafor', 'Tom Hale', 'Ada Brook']],
  ['Petra Okafor und Tom Hale', ['Petra Okafor', 'Tom Hale']],
  ['Petra Okafor et Tom Hale', ['Petra Okafor', 'Tom Hale']],
  ['Petra Okafor,', ['Petra Okafor']],
  [', and ;', []],
  ['Sandy Anderson', ['Sandy Anderson']],
  ['Marks and Spencer', ['Marks and Spencer']],
  ['Ada Brook, Marks and Spencer and Hale, Tom', ['Ada Brook', 'Marks and Spencer', 'Hale, Tom']],
  ['Müller & Söhne, Ada Brook', ['Müller & Söhne', 'Ada Brook']],
  ['Marks and Sons', ['Marks', 'Sons']],
  ['Tom Hale, CBE and Petra Okafor, OBE', ['Tom Hale, CBE', 'Petra Okafor, OBE']],
  ['Tom Hale, Jr., Ada Brook', ['Tom Hale, Jr.', 'Ada Brook']],
])('%j names %j', (line, names) => {
  expect(typedNames(line, (name) => known.has(name))).toEqual(names)
})
