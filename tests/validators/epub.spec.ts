import { readFile } from 'node:fs/promises'

import { EpubCheck } from '@likecoin/epubcheck-ts'
import { expect } from '@playwright/test'
import { z } from 'zod'

import { runProgram } from './run-program.ts'
import { test } from './validators-test.ts'

const reportSchema = z.looseObject({ messages: z.array(z.unknown()) })

test('both checkers of e-books find nothing', async ({ published }) => {
  const books = await published.files('.epub')
  expect(books).toHaveLength(4)
  for (const book of books) {
    const { messages } = await EpubCheck.validate(new Uint8Array(await readFile(book)))
    const written = `${book}.report.json`
    await runProgram('java', ['-jar', '/usr/share/java/epubcheck.jar', book, '--json', written])
    const report = reportSchema.parse(JSON.parse(await readFile(written, 'utf8')))
    expect({ messages, java: report.messages }).toEqual({ messages: [], java: [] })
  }
})
