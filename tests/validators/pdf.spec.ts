import { join } from 'node:path'

import { expect } from '@playwright/test'
import { z } from 'zod'

import { articleExcerpt, articleSlug } from '../../core/article/article.ts'
import { slugify } from '../../core/article/slug.ts'
import { blockText, isBlank } from '../../core/document/document-text.ts'
import type { Block } from '../../core/document/document.ts'
import { finalDocument } from '../../core/document/final-document.ts'
import { hardRecords } from '../builders/hard-records.ts'
import { aMediaId } from '../builders/record-id.ts'
import { runProgram } from './run-program.ts'
import { test } from './validators-test.ts'

test('poppler and qpdf find whole, tagged and named documents with their outline', async ({
  published,
}) => {
  for (const { bundle, articles, names } of published.editions) {
    for (const article of articles) {
      const file = join(bundle, 'pdf', `${articleSlug(article)}.pdf`)
      const said = await Promise.all([facts(file), complaints(file), outline(file), text(file)])
      const [known, complained, headings, words] = said
      expect({ file, complained }).toEqual({ file, complained: [] })
      expect(known).toMatchObject({
        Title: article.headline,
        Author: names(article).join(', '),
        Subject: articleExcerpt(article),
        Tagged: 'yes',
        Form: 'none',
        JavaScript: 'no',
        'Page size': '595.92 x 842.88 pts (A4)',
      })
      const inBody = finalDocument(article.body).content.flatMap(headingText)
      const found = headings.map(({ title }) => title)
      expect(found.slice(0, inBody.length + 1)).toEqual([article.headline, ...inBody])
      expect(words).toContain(oneLine(article.standfirst))
    }
  }
})

test('an edition is one document whose contents name the page of each article', async ({
  published,
}) => {
  for (const { bundle, edition, articles } of published.editions) {
    const file = join(bundle, 'pdf', `${slugify(edition.title)}.pdf`)
    const [known, complained, headings] = await Promise.all([
      facts(file),
      complaints(file),
      outline(file),
    ])
    expect({ file, complained }).toEqual({ file, complained: [] })
    expect(known).toMatchObject({ Title: `Harbour Review: ${edition.title}`, Tagged: 'yes' })
    expect(headings.map(({ title }) => title)).toEqual(
      expect.arrayContaining([edition.title, ...articles.map(({ headline }) => headline)]),
    )
    const begins = articles.map(
      ({ headline }) => headings.find(({ title }) => title === headline)?.destpageposfrom1 ?? 0,
    )
    const last = String(Math.min(...begins) - 1)
    const { stdout } = await runProgram('pdftotext', ['-layout', '-f', '2', '-l', last, file, '-'])
    const named = [...stdout.matchAll(/\S {2,}(\d+)$/gmu)].map(([, number]) => Number(number))
    expect(named).toEqual(begins)
    const isSummaries = articles.every(({ body }) => isBlank(body))
    expect(new Set(begins).size < articles.length / 2).toBe(isSummaries)
  }
})

test('author and title stand above the text but where a piece begins', async ({ published }) => {
  const sheet = { edition: 'Harbour Review Night work', article: 'Imke Sanderling and Tom Hale' }
  const [edition = ''] = await published.files('night-work.pdf')
  const [article = ''] = await published.files('the-library-its-lamps.pdf')
  expect(await sheetText(edition, 1)).not.toMatch(/ 1$/u)
  expect(await sheetText(edition, 2)).toContain(sheet.edition)
  expect(await sheetText(edition, 3)).not.toContain(sheet.edition)
  expect(await sheetText(article, 1)).not.toContain(`${sheet.article} The library`)
  expect(await sheetText(article, 2)).toContain(`${sheet.article} The library`)
})

test('a table longer than a sheet begins below the text before it', async ({ published }) => {
  const [file = ''] = await published.files(`${articleSlug(nested)}.pdf`)
  const { Pages: number = '0' } = await facts(file)
  const sheets = await Promise.all(
    Array.from({ length: Number(number) }, (_, at) => sheetText(file, at + 1)),
  )
  const first = sheets.find((sheet) => sheet.includes('Night 1 ')) ?? ''
  expect(first).toContain('link & “so”')
  expect(first).not.toContain('Night 120')
})

const { nested } = hardRecords([aMediaId(1), aMediaId(2)])

async function sheetText(file: string, sheet: number): Promise<string> {
  const { stdout } = await runProgram('pdftotext', ['-f', `${sheet}`, '-l', `${sheet}`, file, '-'])
  return oneLine(stdout)
}

test('what a reader of the screen is told has a language, headings, tables and described pictures', async ({
  published,
}) => {
  const file = (await published.files('the-library-its-lamps.pdf'))[0] ?? ''
  const { stdout } = await runProgram('pdfinfo', ['-struct', file])
  const kinds = new Set(stdout.split('\n').map((line) => line.trim().split(' ')[0]))
  expect([...kinds]).toEqual(
    expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Link']),
  )
  const json = await runProgram('qpdf', ['--json', '--json-key=qpdf', file])
  expect(json.stdout).toContain('"/Lang": "u:en-GB"')
  expect(json.stdout).toContain('"/Alt": "u:Four readers under green lamps"')
})

async function facts(file: string): Promise<Readonly<Record<string, string>>> {
  const { stdout } = await runProgram('pdfinfo', [file])
  return Object.fromEntries(
    stdout.split('\n').flatMap((line) => {
      const at = line.indexOf(':')
      return at === -1 ? [] : [[line.slice(0, at), line.slice(at + 1).trim()]]
    }),
  )
}

async function complaints(file: string): Promise<readonly string[]> {
  const { status, stdout, stderr } = await runProgram('qpdf', ['--check', file])
  return status === 0 ? [] : [stdout, stderr]
}

interface OutlineItem {
  readonly title: string
  readonly destpageposfrom1: number
  readonly kids: readonly OutlineItem[]
}

const outlineItemSchema: z.ZodType<OutlineItem> = z.object({
  title: z.string(),
  destpageposfrom1: z.int(),
  kids: z.array(z.lazy(() => outlineItemSchema)),
})

const outlineSchema = z.looseObject({ outlines: z.array(outlineItemSchema) })

/** The outline in reading order, without its levels. */
async function outline(file: string): Promise<readonly OutlineItem[]> {
  const { stdout } = await runProgram('qpdf', ['--json', '--json-key=outlines', file])
  return outlineSchema.parse(JSON.parse(stdout)).outlines.flatMap(items)
}

function items(item: OutlineItem): readonly OutlineItem[] {
  return [item, ...item.kids.flatMap(items)]
}

async function text(file: string): Promise<string> {
  const { stdout } = await runProgram('pdftotext', [file, '-'])
  return oneLine(stdout)
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim()
}

function headingText(block: Block): readonly string[] {
  return block.type === 'heading' ? [blockText(block)] : []
}
