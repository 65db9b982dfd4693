import { expect, test } from 'vitest'

import { dueSnapshot } from '../../../core/history/snapshot-due.ts'

const minute = 60 * 1000
const now = 1_000 * minute

test.each([
  { when: 'at the first edit of a record', saved: null, kept: null, due: 'sitting' },
  { when: 'after half an hour without an edit', saved: 31, kept: 35, due: 'sitting' },
  { when: 'a moment after the last edit', saved: 1, kept: 9, due: null },
  { when: 'after ten minutes of writing', saved: 1, kept: 10, due: 'writing' },
  { when: 'while the last attempt to keep one failed', saved: 1, kept: null, due: 'writing' },
  { when: 'after the clock was set back', saved: -200, kept: -200, due: 'sitting' },
])('$when, what is due is $due', ({ saved, kept, due }) => {
  const memory = {
    lastSavedAt: saved === null ? null : now - saved * minute,
    lastKeptAt: kept === null ? null : now - kept * minute,
  }
  expect(dueSnapshot(memory, now)).toBe(due)
})
