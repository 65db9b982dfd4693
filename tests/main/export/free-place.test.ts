import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { freePlace, isTaken } from '../../../main/export/free-place.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'

test('a second bundle gets the first name beside the former that nothing has', async () => {
  const folder = await temporaryFolder()
  const place = join(folder, 'night.work.zip')
  expect(await isTaken(place)).toBe(false)
  await writeFile(place, '')
  await writeFile(join(folder, 'night.work-2.zip'), '')

  expect(await isTaken(place)).toBe(true)
  expect(await freePlace(place)).toBe(join(folder, 'night.work-3.zip'))
  expect(await freePlace(join(folder, 'night.work'))).toBe(join(folder, 'night.work-2'))
})
