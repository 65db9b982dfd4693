import { expect, test } from 'vitest'

import { copyOrigin } from '../../../core/merge/copy-origin.ts'
import { aRecordId } from '../../builders/record-id.ts'

test.each([
  [' (conflicted copy 0123456789ab).json', 'Copydesk, which kept both'],
  [' (conflicted copy 2026-11-21).json', 'Dropbox'],
  [' (Anna’s conflicted copy 2026-11-21).json', 'Dropbox, from Anna'],
  [" (Press desk's conflicted copy 2026-11-21).json", 'Dropbox, from Press desk'],
  [' (conflicted copy 2026-11-21 101500).json', 'Nextcloud'],
  ['.sync-conflict-20261121-101500-ABCDEFG.json', 'Syncthing, from ABCDEFG'],
  [' (1).json', 'Google Drive'],
  [' 2.json', 'iCloud Drive'],
  ['-EDITOR-PC.json', 'OneDrive, from EDITOR-PC'],
  ['_old.json', 'another program'],
])('a file called …%s was left by %s', (ending, origin) => {
  expect(copyOrigin(`articles/${aRecordId(1)}${ending}`)).toBe(origin)
})

test('a version that was settled is still known', () => {
  const file = `trash/conflict-copies/articles/${aRecordId(1)} (Anna’s conflicted copy 2026-11-21).json.20261121T090000000Z`
  expect(copyOrigin(file)).toBe('Dropbox, from Anna')
})
