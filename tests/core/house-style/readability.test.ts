import { expect, test } from 'vitest'

import { easeWord, readability, readingLoad } from '../../../core/house-style/readability.ts'

test('plain words read more easily than learned ones', () => {
  const plain = readability(
    Array.from({ length: 20 }, () => readingLoad('The cat sat on the mat. It was warm.')),
  )
  const learned = readability(
    Array.from({ length: 20 }, () =>
      readingLoad(
        'Institutional accountability necessitates comprehensive organisational transformation.',
      ),
    ),
  )
  expect(plain).toEqual({ ease: 100, wordsPerSentence: 5 })
  expect(plain === null ? '' : easeWord(plain)).toBe('easy to read')
  expect(learned === null ? '' : easeWord(learned)).toBe('very hard to read')
  expect(readability([readingLoad('Too short to say.')])).toBeNull()
})
