import { expect, test } from 'vitest'

import { migrationSequence } from '../../../main/library/migrations/migration-sequence.ts'
import { recordMigrations } from '../../../main/library/migrations/record-migrations.ts'

function append(word: string): (record: unknown) => unknown {
  return (record) => `${String(record)} ${word}`
}

test('a record goes through the steps that its format has not seen, in order', () => {
  const sequence = migrationSequence([
    { number: 1, up: append('one') },
    { number: 2, up: append('two') },
  ])
  expect(sequence.format).toBe(3)
  expect([1, 2, 3].map((format) => sequence.migrate('record', format))).toEqual([
    'record one two',
    'record two',
    'record',
  ])
})

test.each([[[2]], [[1, 3]], [[1, 1]], [[2, 1]]])('steps numbered %j are refused', (numbers) => {
  const steps = numbers.map((number) => ({ number, up: append('step') }))
  expect(() => migrationSequence(steps)).toThrow(RangeError)
})

test('records are stored in format 2', () => {
  expect(recordMigrations.format).toBe(2)
})
