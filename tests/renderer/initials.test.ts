import { expect, test } from 'vitest'

import { initials } from '../../renderer/people/initials.ts'

test.each([
  ['Petra Okafor', 'PO'],
  ['Ana María de la Cruz', 'AC'],
  ['Plato', 'P'],
  ['élodie ångström', 'ÉÅ'],
  ['', ''],
])('%s is %s where there is no portrait', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
