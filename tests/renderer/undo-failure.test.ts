import { expect, test } from 'vitest'

import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { undoFailure } from '../../renderer/desk/undo-failure.ts'
import { aRecordId } from '../builders/record-id.ts'

test.each<[LibraryFailure, 'refused' | 'gone']>([
  [{ kind: 'disk', code: 'ENOSPC', path: '/desk' }, 'refused'],
  [
    {
      kind: 'busy',
      holder: { host: 'lighthouse', since: '2027-03-01T09:00:00.000Z', purpose: 'save' },
    },
    'refused',
  ],
  [{ kind: 'record-missing', id: aRecordId(1) }, 'gone'],
  [{ kind: 'stale-revision', id: aRecordId(1), theirs: null }, 'gone'],
])('after $kind an act is %s', (failure, kind) => {
  expect(undoFailure(failure).kind).toBe(kind)
})
