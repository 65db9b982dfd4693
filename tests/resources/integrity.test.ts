import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { failure, success } from '../../core/result.ts'
import { checkIntegrity } from '../../resources/launcher/integrity.ts'

function integrityOf(text: string): string {
  return `sha512-${createHash('sha512').update(text).digest('base64')}`
}

test.each([
  { name: 'the very bytes', bytes: 'as published', answer: success(undefined) },
  {
    name: 'one byte more',
    bytes: 'as published!',
    answer: failure(
      `its integrity is ${integrityOf('as published!')}, not the pinned ${integrityOf('as published')}; it was not opened`,
    ),
  },
  {
    name: 'an empty file',
    bytes: '',
    answer: failure(
      `its integrity is ${integrityOf('')}, not the pinned ${integrityOf('as published')}; it was not opened`,
    ),
  },
])('a download is taken only with the pinned integrity: $name', async ({ bytes, answer }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-integrity-'))
  onTestFinished(async () => rm(folder, { recursive: true }))
  const file = path.join(folder, 'download.tgz')
  await writeFile(file, bytes)

  expect(await checkIntegrity(file, integrityOf('as published'))).toEqual(answer)
})
