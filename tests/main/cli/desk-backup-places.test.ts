import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'

import { deskBackupPlaces } from '../../../main/cli/desk-backup-places.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'

test.each([
  ['linux', {}, '.config'],
  ['darwin', {}, 'Library/Application Support'],
  ['win32', {}, 'AppData/Roaming'],
] as const)('on %s the window’s own backups are looked for', async (platform, env, inside) => {
  const home = await temporaryFolder()
  expect(await deskBackupPlaces({ platform, env, home })).toEqual([
    path.join(home, inside, 'Copydesk', 'Copydesk backups'),
  ])
})

test('the place that was chosen in the window comes first', async () => {
  const settings = await temporaryFolder()
  const place = path.join(settings, 'elsewhere')
  await mkdir(path.join(settings, 'Copydesk'))
  await writeFile(
    path.join(settings, 'Copydesk', 'settings.json'),
    JSON.stringify({ backups: { place, keep: 3 } }),
  )
  const env = { XDG_CONFIG_HOME: settings }
  expect(await deskBackupPlaces({ platform: 'linux', env, home: '/nowhere' })).toEqual([
    place,
    path.join(settings, 'Copydesk', 'Copydesk backups'),
  ])
})
