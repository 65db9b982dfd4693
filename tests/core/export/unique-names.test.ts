import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { uniqueNames } from '../../../core/export/unique-names.ts'

test('each name is the first free one, counted from the beginning', () => {
  const names = fc.array(fc.constantFrom('tide', 'tide-2', 'tide-2-2', 'tide-3', 'lamp'))
  fc.assert(
    fc.property(names, (wanted) => {
      const unique = uniqueNames()
      const given: string[] = []
      for (const name of wanted) {
        const free = [name, ...wanted.map((_, at) => `${name}-${at + 2}`)]
        const first = free.find((each) => !given.includes(each))
        given.push(unique(name))
        expect(given.at(-1)).toBe(first)
      }
    }),
  )
})
