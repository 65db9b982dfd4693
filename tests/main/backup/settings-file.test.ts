import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { firstSettings } from '../../../core/library/settings.ts'
import { failure, success } from '../../../core/result.ts'
import { createSettingsFile } from '../../../main/backup/settings-file.ts'
import { faultyFileSystem } from '../../builders/faulty-file-system.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'

test('what was chosen is there the next time, in a folder that was not there yet', async () => {
  const folder = join(await temporaryFolder(), 'copydesk')
  const settings = createSettingsFile(folder)
  expect(await settings.read()).toEqual(firstSettings)

  await Promise.all([
    settings.change((before) => ({ ...before, backups: { ...before.backups, keep: 30 } })),
    settings.change((before) => ({ ...before, backups: { ...before.backups, place: '/safe' } })),
  ])
  expect(await createSettingsFile(folder).read()).toEqual({
    ...firstSettings,
    backups: { place: '/safe', keep: 30 },
  })
  expect(await readdir(folder)).toEqual(['settings.json'])
})

test.each([
  ['', firstSettings],
  ['{"backups":', firstSettings],
  ['{"backups":7}', firstSettings],
  [
    '{"backups":{"place":"/safe","keep":0}}',
    { ...firstSettings, backups: { place: '/safe', keep: 14 } },
  ],
  ['{"backups":{"place":7,"keep":3}}', { ...firstSettings, backups: { place: null, keep: 3 } }],
])('of %j everything that can be read counts', async (text, read) => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'settings.json'), text)
  expect(await createSettingsFile(folder).read()).toEqual(read)
})

test('a disk that refuses is named, and what was chosen before stays', async () => {
  const folder = await temporaryFolder()
  await mkdir(folder, { recursive: true })
  const disk = faultyFileSystem()
  const settings = createSettingsFile(folder, disk.files)
  disk.failAll('ENOSPC')
  const path = join(folder, 'settings.json')
  expect(await settings.change((before) => before)).toEqual(
    failure({ kind: 'disk', code: 'ENOSPC', path }),
  )
  disk.heal()
  expect(await settings.change((before) => before)).toEqual(success(firstSettings))
})
