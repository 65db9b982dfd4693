import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { anArticle } from '../../builders/article.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { typed, typedJson } from './typed.ts'

test('verify of a whole library says so', async () => {
  const { folder } = await aLibraryWith(anArticle())
  const whole = { status: 0, stdout: 'Every file is whole.\n', stderr: '' }
  expect(await typed(folder, ['verify', '.'])).toEqual(whole)
  expect(await typedJson(folder, ['verify', '.'])).toEqual({ status: 0, json: { problems: [] } })
})

test('verify names every problem with its file, and ends with status 1', async () => {
  const { folder } = await aLibraryWith(
    anArticle(),
    anArticle({ id: aRecordId(5), byline: [aRecordId(77)] }),
  )
  await writeFile(join(folder, 'articles', `${aRecordId(1)}.json`), 'rubbish')
  expect(await typedJson(folder, ['verify', '.'])).toMatchObject({
    status: 1,
    json: {
      problems: [
        { kind: 'damaged', file: `articles/${aRecordId(1)}.json` },
        { kind: 'dangling', file: `articles/${aRecordId(5)}.json` },
      ],
    },
  })
  const { stdout, stderr } = await typed(folder, ['verify', '.'])
  expect(stdout.split('\n')).toHaveLength(3)
  expect(stderr).toBe('2 problems found.\n')
})
