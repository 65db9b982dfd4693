import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { expect } from '@playwright/test'
import { z } from 'zod'

import { articleSlug } from '../../core/article/article.ts'
import { blockText, documentText } from '../../core/document/document-text.ts'
import { finalDocument } from '../../core/document/final-document.ts'
import { filesIn } from './files-in.ts'
import { pandocSpan, pandocText, pandocValues } from './pandoc-document.ts'
import { runProgram } from './run-program.ts'
import { test } from './validators-test.ts'
import { checkWordFile, wordChecker } from './word-file.ts'

test('Microsoft’s own checker finds nothing in any Word file', async ({ published }) => {
  // It is started for every file, on a machine that may be busy with others.
  test.setTimeout(360_000)
  const files = await published.files('.docx')
  expect(files.length).toBeGreaterThan(30)
  for (const file of files) {
    expect(await checkWordFile(wordChecker ?? '', file)).toMatchObject({ ok: true, errors: [] })
  }
})

test('pandoc reads title, headings, notes, links and every word back', async ({ published }) => {
  for (const { bundle, articles } of published.editions) {
    for (const article of articles) {
      const read = await pandoc(join(bundle, 'docx', `${articleSlug(article)}.docx`), 'reject')
      const body = finalDocument(article.body)
      expect(pandocText(read.meta['title'])).toBe(article.headline)
      expect(pandocValues(read.blocks, 'Header').map(pandocText)).toEqual(
        body.content.flatMap((block) => (block.type === 'heading' ? [blockText(block)] : [])),
      )
      const words = pandocText(read.blocks)
      const lines = documentText(body)
        .split(/[\n\t]+/u)
        .map(oneLine)
      expect(lines.filter((line) => !words.includes(line))).toEqual([])
    }
  }
})

test('pandoc reads who said and changed what, tables with their heads, and described pictures', async ({
  published,
}) => {
  const [file = ''] = await published.files('the-library-its-lamps.docx')
  const { blocks } = await pandoc(file, 'all')
  const remarks = pandocValues(blocks, 'Span').map(pandocSpan)
  expect(remarks.filter(({ kind }) => kind !== 'comment-end')).toEqual([
    {
      kind: 'comment-start',
      author: 'Ada Moss',
      date: '2026-11-26T10:00:00Z',
      text: 'All of them? Even in May?',
    },
    { kind: 'comment-start', author: 'Tom Hale', date: '2026-11-26T11:00:00Z', text: 'Every one.' },
    { kind: 'insertion', author: 'Ada Moss', date: '2026-11-26T10:00:00Z', text: 'surely' },
    { kind: 'deletion', author: 'Ada Moss', date: '2026-11-26T10:00:00Z', text: 'still' },
    {
      kind: 'insertion',
      author: 'Ada Moss',
      date: '2026-11-26T10:00:00Z',
      text: 'Nobody wrote this.',
    },
    { kind: 'paragraph-insertion', author: 'Ada Moss', date: '2026-11-26T10:00:00Z', text: '' },
  ])
  expect(pandocValues(blocks, 'Note').map(pandocText)).toEqual(['So says the log.', 'A ship.'])
  expect(pandocValues(blocks, 'Image').map(pandocText)).toEqual([
    'Green lamps',
    'Four readers under green lamps',
    'The room at ten',
    'The room at four',
  ])
  expect(pandocValues(blocks, 'Table').map(pandocText)).toEqual([
    'Hour Readers 22 31 All night long',
  ])
})

test('LibreOffice opens every Word file, prints its words and knows what the file says of itself', async ({
  published,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-office-'))
  const files = await published.files('.docx')
  // A profile of its own: one that is in use by a person refuses a second program.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const out = join(folder, 'pdf')
  await runProgram('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    out,
    ...files,
  ])
  // The article by itself is called as it is among the others.
  expect(await filesIn(out)).toHaveLength(new Set(files.map((file) => basename(file))).size)
  for (const { articles, names } of published.editions) {
    for (const article of articles) {
      const printed = join(out, `${articleSlug(article)}.pdf`)
      const { stdout } = await runProgram('pdftotext', [printed, '-'])
      const words = oneLine(stdout)
      expect(words).toContain(oneLine(article.headline))
      expect(words).toContain(oneLine(article.standfirst))
      const facts = await runProgram('pdfinfo', [printed])
      expect(fileFacts(facts.stdout)).toEqual({
        title: article.headline,
        author: names(article).join('; '),
        subject: article.section,
        // LibreOffice parts them at blanks and colons too.
        keywords: article.tags
          .join(' ')
          .split(/[\s,:]+/u)
          .filter((word) => word !== ''),
      })
    }
  }
  await rm(folder, { recursive: true })
})

const pandocSchema = z.looseObject({
  meta: z.record(z.string(), z.unknown()),
  blocks: z.array(z.unknown()),
})

async function pandoc(file: string, changes: 'all' | 'reject') {
  const { status, stdout, stderr } = await runProgram('pandoc', [
    '--from=docx',
    `--track-changes=${changes}`,
    '--to=json',
    file,
  ])
  if (status !== 0 || stderr !== '') throw new Error(`pandoc ${file}: ${stderr}`)
  return pandocSchema.parse(JSON.parse(stdout))
}

/** What pdfinfo prints of a file: a name, a colon and a value on each line, none where nothing is said. */
function fileFacts(printed: string) {
  function fact(name: string): string {
    return new RegExp(`^${name}: *(.*)$`, 'mu').exec(printed)?.[1] ?? ''
  }

  return {
    title: fact('Title'),
    author: fact('Author'),
    subject: fact('Subject'),
    keywords: fact('Keywords')
      .split(/[\s,:]+/u)
      .filter((word) => word !== ''),
  }
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim()
}
