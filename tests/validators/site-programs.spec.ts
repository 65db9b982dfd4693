import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { expect, test } from '@playwright/test'
import matter from 'gray-matter'
import { z } from 'zod'

import { articleSlug } from '../../core/article/article.ts'
import { documentText } from '../../core/document/document-text.ts'
import type { MarkdownProfile } from '../../core/export/markdown/markdown-profile.ts'
import { exportMarkdown } from '../../core/export/markdown/markdown.ts'
import { htmlLine } from '../../core/import/html/site-body.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import { printedName } from '../../core/people/author.ts'
import { anExportSource } from '../builders/export-source.ts'
import { hardRecords } from '../builders/hard-records.ts'
import { journalEdition } from '../builders/journal-edition.ts'
import { aMedia } from '../builders/media.ts'
import { publishedRecords } from '../builders/published-records.ts'
import { runProgram } from './run-program.ts'

const read = [
  '|The library & its <lamps>',
  '2027-03-12T09:30:00+01:00',
  'Imke Sanderling OBE; Tom Hale',
  'night, lamps|',
].join('|')

const article = 'articles/the-library-its-lamps/index.html'

test('Hugo builds every page and gives the values back', async () => {
  const site = await aSite('hugo')
  await writeInto(site, {
    'hugo.toml': 'baseURL = "https://journal.example/"\n',
    'layouts/_default/list.html': '',
    'layouts/_default/single.html':
      '|{{ .Title | safeHTML }}|{{ .Date.Format "2006-01-02T15:04:05-07:00" | safeHTML }}|{{ with .Params.authors }}{{ delimit . "; " }}{{ end }}|{{ with .Params.tags }}{{ delimit . ", " }}{{ end }}|{{ .Content }}',
  })
  const { status, stderr } = await runProgram('hugo', ['--source', site, '--buildFuture', '-D'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(await readFile(join(site, 'public', article), 'utf8')).toContain(read)
  await rm(site, { recursive: true })
})

test('Jekyll builds every page and gives the values back', async () => {
  const site = await aSite('jekyll')
  const layout =
    '|{{ page.title }}|{{ page.date | date: "%Y-%m-%dT%H:%M:%S%:z" }}|{{ page.authors | join: "; " }}|{{ page.tags | join: ", " }}|{{ content }}'
  await writeInto(site, {
    '_config.yml': 'timezone: Europe/Berlin\n',
    '_layouts/post.html': layout,
    '_layouts/page.html': layout,
  })
  const out = join(site, '_site')
  const args = ['build', '--source', site, '--destination', out, '--future', '--drafts', '--quiet']
  const { status } = await runProgram('jekyll', args, { LANG: 'C.UTF-8' })
  expect(status).toBe(0)
  expect(await readFile(join(out, article), 'utf8')).toContain(read)
  expect(await readFile(join(out, 'articles/fog/index.html'), 'utf8')).toContain('|Fog|')
  await rm(site, { recursive: true })
})

/** Everything that YAML, Go and Liquid could take for something else than words. */
const picture = aMedia()
const hard = hardRecords([picture.id, picture.id])
const { authors, articles, edition: journal } = journalEdition()
const given = articles.map(({ headline, byline, section, tags, body }) => ({
  title: headline,
  authors: byline.flatMap((id) => authors.filter((author) => author.id === id).map(printedName)),
  tags,
  categories: [section],
  words: lettersOf(documentText(body)),
}))

test('Hugo gives every value of 29 pieces back, however nasty its strings are', async () => {
  const site = await siteOf('hugo', [...authors, ...articles, journal, ...hard.records, picture])
  await writeInto(site, {
    'hugo.toml':
      'baseURL = "https://journal.example/"\n[markup.goldmark.renderer]\nunsafe = true\n[markup.goldmark.extensions]\ntypographer = false\n',
    'layouts/_default/list.html': '',
    'layouts/_default/single.html':
      '{{ dict "title" .Title "authors" .Params.authors "tags" .Params.tags "categories" .Params.categories "words" .Content | jsonify | safeHTML }}',
  })
  const { status, stderr } = await runProgram('hugo', ['--source', site, '--buildFuture', '-D'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(await readBack(join(site, 'public'))).toEqual(given)
  expect(await hardTitle(join(site, 'public'))).toBe(hard.nested.headline)
  await rm(site, { recursive: true })
})

test('Jekyll gives every value of 29 pieces back, however nasty its strings are', async () => {
  const site = await siteOf('jekyll', [...authors, ...articles, journal, ...hard.records, picture])
  const layout =
    '{"title":{{ page.title | jsonify }},"authors":{{ page.authors | jsonify }},"tags":{{ page.tags | jsonify }},"categories":{{ page.categories | jsonify }},"words":{{ content | jsonify }}}'
  await writeInto(site, {
    '_config.yml':
      'timezone: Europe/Berlin\nkramdown:\n  smart_quotes: ["apos", "apos", "quot", "quot"]\n',
    '_layouts/post.html': layout,
    '_layouts/page.html': layout,
  })
  const out = join(site, '_site')
  const args = ['build', '--source', site, '--destination', out, '--future', '--drafts', '--quiet']
  const { status } = await runProgram('jekyll', args, { LANG: 'C.UTF-8' })
  expect(status).toBe(0)
  expect(await readBack(out)).toEqual(given)
  expect(await hardTitle(out)).toBe(hard.nested.headline)
  await rm(site, { recursive: true })
})

test('what Eleventy reads front matter with gives every value of 29 pieces back', async () => {
  const site = await siteOf('eleventy', [
    ...authors,
    ...articles,
    journal,
    ...hard.records,
    picture,
  ])
  const files = await Promise.all(
    [...articles, hard.nested].map((each) =>
      readFile(join(site, 'articles', `${articleSlug(each)}.md`), 'utf8'),
    ),
  )
  const values = files.map((text) => frontMatterSchema.parse(matter(text).data))
  expect(values).toEqual([
    ...given.map(({ title, authors: names, tags }) => ({ title, authors: names, tags })),
    {
      title: hard.nested.headline,
      authors: ['Smith and Sons, Ltd', 'Jo Lee'],
      tags: hard.nested.tags,
    },
  ])
  await rm(site, { recursive: true })
})

const frontMatterSchema = z.object({
  title: z.string(),
  authors: z.array(z.string()),
  tags: z.array(z.string()),
})

async function hardTitle(folder: string): Promise<string> {
  const page = join(folder, 'articles', articleSlug(hard.nested), 'index.html')
  return pageSchema.parse(JSON.parse(await readFile(page, 'utf8'))).title
}

const pageSchema = z.strictObject({
  title: z.string(),
  authors: z.array(z.string()),
  tags: z.array(z.string()),
  categories: z.array(z.string()),
  words: z.string(),
})

async function readBack(folder: string) {
  const pages = articles.map((each) => join(folder, 'articles', articleSlug(each), 'index.html'))
  const texts = await Promise.all(pages.map((page) => readFile(page, 'utf8')))
  return texts.map((text) => {
    const { words, ...values } = pageSchema.parse(JSON.parse(text))
    const shown = words.replace(/<(?:div|section) class="footnotes"[\s\S]*$/u, '')
    return { ...values, words: lettersOf(htmlLine(shown.replaceAll(/<sup[\s\S]*?<\/sup>/gu, ''))) }
  })
}

/** Site programs set white space, quotes and dots of their own. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}<>{}&%#@!*~[\]|:=_/\\]+/gu, '')
}

/** A folder with the files of the edition of `publishedRecords`, without its pictures. */
async function aSite(profile: MarkdownProfile): Promise<string> {
  const { records } = publishedRecords(picture.id)
  return siteOf(profile, [...records, picture])
}

async function siteOf(
  profile: MarkdownProfile,
  records: readonly LibraryRecord[],
): Promise<string> {
  const chosen = records.filter((record) => record.kind === 'edition')
  const source = anExportSource({ chosen, others: records })
  const files = exportMarkdown(source, profile).flatMap((file) =>
    'text' in file ? [[file.path.replace('markdown/', ''), file.text()] as const] : [],
  )
  const site = await mkdtemp(join(tmpdir(), `copydesk-${profile}-`))
  await writeInto(site, Object.fromEntries(files))
  return site
}

async function writeInto(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}
