import { expect, test } from 'vitest'

import { droppedFileUse } from '../../../core/import/dropped-file.ts'

test.each([
  ['Notes.DOCX', ''],
  ['notes.md', 'text/markdown'],
  ['page.htm', 'text/html'],
  ['letter.txt', 'text/plain'],
])('the words of %s can stand in a text', (name, type) => {
  expect(droppedFileUse({ name, type })).toEqual({ kind: 'text' })
})

test.each([
  ['library.json', 'application/json'],
  ['archive.zip', 'application/zip'],
  ['no ending', ''],
])('the import looks into %s', (name, type) => {
  expect(droppedFileUse({ name, type })).toEqual({ kind: 'records' })
})

test.each([
  ['talk.mp4', 'video/mp4', 'talk.mp4 can’t go into a text. Put it online and write /embed'],
  ['report.pdf', 'application/pdf', 'report.pdf can’t go into a text. Open it in its program'],
  ['sums.xlsx', '', 'sums.xlsx can’t go into a text. Open it in its program, copy the cells'],
])('%s is refused with a way out', (name, type, sentence) => {
  const use = droppedFileUse({ name, type })

  expect(use.kind === 'refused' ? use.sentence : '').toContain(sentence)
})
