import { describe, expect, test } from 'vitest'

import { parseByline } from '../../../core/article/byline.ts'
import { createPeople } from '../../../core/import/person-name.ts'

describe('a name means the same person', () => {
  test.each([
    ['Tom O’Hale', "tom  o'hale", true],
    ['Zoë de Vries', 'Zoe\u0308 de Vries', true],
    ['Zoë de Vries', 'Zoe de Vries', true],
    ['Anne‑Marie Lund', 'Anne-Marie Lund', true],
    ['Zoë de Vries', 'Zoé de Vries', false],
    ['Tom Hale', 'Tom Hales', false],
  ])('%s and %s: %s', (known, name, isSame) => {
    expect(isFound(name, [known])).toBe(isSame)
  })

  test('an accent that is left out points to nobody when it could be two people', () => {
    expect(isFound('Zoe Lund', ['Zoë Lund', 'Zoé Lund'])).toBe(false)
  })
})

describe('a printed byline', () => {
  test.each([
    ['By Imke Sanderling and Tom Hale', ['Imke Sanderling', 'Tom Hale']],
    ['Imke Sanderling, Tom Hale & Ada Moss', ['Imke Sanderling', 'Tom Hale', 'Ada Moss']],
    ['By Imke Sanderling, Tom Hale, and Ada Moss', ['Imke Sanderling', 'Tom Hale', 'Ada Moss']],
    ['Alexander Brandt', ['Alexander Brandt']],
    ['Odalys Brandt O.B.E., PhD and Tom Hale CBE', ['Odalys Brandt (OBE PhD)', 'Tom Hale (CBE)']],
    ['BY IMKE SANDERLING', ['IMKE SANDERLING']],
    ['', []],
  ])('%s', (byline, people) => {
    const printed = parseByline(byline).map(({ name, postNominals }) =>
      postNominals === '' ? name : `${name} (${postNominals.replaceAll('.', '')})`,
    )
    expect(printed).toEqual(people)
  })
})

function isFound(name: string, known: readonly string[]): boolean {
  const people = createPeople<string>()
  for (const each of known) people.add(each, each)
  return people.find(name) !== null
}
