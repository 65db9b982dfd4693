import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { textDifference, type TextPiece } from '../../../core/history/text-difference.ts'

/** `[-out-]` and `{+in+}` around what changed. */
function printed(pieces: readonly TextPiece[]): string {
  const marks = { same: ['', ''], added: ['{+', '+}'], removed: ['[-', '-]'] } as const
  return pieces.map(({ change, text }) => marks[change].join(text)).join('')
}

test.each([
  ['The lamps are lit.', 'The lamps are lit.', 'The lamps are lit.'],
  ['The lamps are lit.', 'The lamps were lit.', 'The lamps [-are-]{+were+} lit.'],
  ['One two three.', 'One 2 3 three.', 'One [-two-]{+2 3+} three.'],
  [
    'She said so at once, loudly.',
    'He whispered it at once, loudly.',
    '[-She said so-]{+He whispered it+} at once, loudly.',
  ],
  ['', 'All new.', '{+All new.+}'],
  ['All gone.', '', '[-All gone.-]'],
  ['don’t stop', 'don’t stop now', 'don’t stop{+ now+}'],
  ['naïve café', 'naive café', '[-naïve-]{+naive+} café'],
  ['第一版', '第二版', '[-第一版-]{+第二版+}'],
])('from “%s” to “%s”', (before, after, difference) => {
  expect(printed(textDifference(before, after))).toBe(difference)
})

const anyText = fc
  .array(fc.constantFrom('tide', 'tides', ' ', '  ', '\n', '.', '’', '👩‍👩‍👧', 'é', 'Б'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''))

test('either text can be read off the pieces, and no piece is empty', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const pieces = textDifference(before, after)
      expect(textOf(pieces, 'added')).toBe(before)
      expect(textOf(pieces, 'removed')).toBe(after)
      expect(pieces.every(({ text }) => text !== '')).toBe(true)
    }),
  )
})

function textOf(pieces: readonly TextPiece[], without: TextPiece['change']): string {
  return pieces
    .filter(({ change }) => change !== without)
    .map(({ text }) => text)
    .join('')
}

test('two long texts that have nothing in common are told as a whole', () => {
  const before = Array.from({ length: 4000 }, (_, at) => `a${at}`).join(' ')
  const after = Array.from({ length: 4000 }, (_, at) => `b${at}`).join(' ')
  expect(textDifference(before, after)).toEqual([
    { change: 'removed', text: before },
    { change: 'added', text: after },
  ])
})
