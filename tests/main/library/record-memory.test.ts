import { expect, test } from 'vitest'

import { recordFile, serializeRecordFile } from '../../../main/library/record-file.ts'
import { createRecordMemory } from '../../../main/library/record-memory.ts'
import { anArticle } from '../../builders/article.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'

const savedAt = '2026-11-26T19:00:00.000Z'
const article = anArticle({ headline: 'Tides' })
const file = recordFile({ record: article, revision: 4, savedAt })
const bytes = serializeRecordFile(file)

test('the bytes that were written last are what was written', () => {
  const memory = createRecordMemory()
  expect(memory.parse(bytes, article)).toEqual({ ok: true, value: file })
  memory.note(bytes, file)
  expect(expectValue(memory.parse(Uint8Array.from(bytes), article))).toBe(file)
})

test('other bytes, or those under another name, are read as they stand', () => {
  const memory = createRecordMemory()
  memory.note(bytes, file)
  const next = recordFile({ record: { ...article, headline: 'Ebb' }, revision: 5, savedAt })

  expect(memory.parse(serializeRecordFile(next), article)).toEqual({ ok: true, value: next })
  expect(memory.parse(bytes.slice(0, -3), article)).toMatchObject({ ok: false })
  expect(memory.parse(bytes, { kind: 'article', id: aRecordId(7) })).toMatchObject({ ok: false })
})
