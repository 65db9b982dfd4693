import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect } from '@playwright/test'
import { z } from 'zod'

import { htmlLine } from '../../core/import/html/site-body.ts'
import { projectFolder } from '../../resources/launcher/project.ts'
import { runProgram } from './run-program.ts'
import { test } from './validators-test.ts'

const feedSchema = z.strictObject({
  trouble: z.string().nullable(),
  version: z.string(),
  title: z.string(),
  entries: z.array(
    z.strictObject({
      title: z.string(),
      id: z.string(),
      authors: z.array(z.string()),
      tags: z.array(z.string()),
      published: z.string().nullable(),
      hasContent: z.boolean(),
    }),
  ),
})

test('feedparser gives every entry back with all its authors and tags', async ({ published }) => {
  for (const { bundle, articles, names } of published.editions) {
    for (const [name, version] of [
      ['atom.xml', 'atom10'],
      ['feed.xml', 'rss20'],
    ] as const) {
      const read = await parsedFeed(join(bundle, 'feeds', name))
      expect(read).toEqual({
        trouble: null,
        version,
        title: 'Harbour Review',
        entries: articles.map((article) => ({
          title: article.headline,
          id: `urn:uuid:${article.id}`,
          authors: names(article),
          tags: [article.section, ...article.tags].filter((tag) => tag !== ''),
          published:
            article.publishedAt === null ? null : new Date(article.publishedAt).toISOString(),
          hasContent: true,
        })),
      })
    }
  }
})

const address = z.url({ protocol: /^https$/u })
const said = z.string().min(1)

/** JSON Feed 1.1 as we write it; nothing else may stand in it. */
const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: said,
  home_page_url: address,
  feed_url: address,
  description: said,
  language: said.optional(),
  items: z.array(
    z.strictObject({
      id: said,
      url: address,
      title: said,
      content_html: z.string(),
      summary: z.string(),
      image: address.optional(),
      date_published: z.iso.datetime().optional(),
      date_modified: z.iso.datetime(),
      tags: z.array(said),
      authors: z.array(z.strictObject({ name: said, url: address.optional() })),
      language: said.optional(),
    }),
  ),
})

test('the JSON feeds keep to their schema and name everybody', async ({ published }) => {
  expect(await published.files('feed.json')).toHaveLength(7)
  for (const file of await published.files('feed.json')) {
    jsonFeedSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  }
  for (const { bundle, articles, names } of published.editions) {
    const text = await readFile(join(bundle, 'feeds/feed.json'), 'utf8')
    const { items } = jsonFeedSchema.parse(JSON.parse(text))
    expect(items.map(({ title, authors }) => [title, authors.map(({ name }) => name)])).toEqual(
      articles.map((article) => [article.headline, names(article)]),
    )
  }
})

test('feedparser, as a second reader, finds every post for WordPress with its text', async ({
  published,
}) => {
  for (const { bundle, articles } of published.editions) {
    const [file = ''] = (await published.files('.xml')).filter((each) =>
      each.startsWith(join(bundle, 'wordpress')),
    )
    const { trouble, entries } = await parsedFeed(file)
    expect(trouble).toBeNull()
    // Titles of WordPress are HTML.
    const titles = entries
      .filter(({ hasContent }) => hasContent)
      .map(({ title }) => htmlLine(title))
    expect(titles).toEqual(expect.arrayContaining(articles.map(({ headline }) => headline)))
  }
})

/** Debian's own Python has the parser; another one that stands before it in the path has not. */
async function parsedFeed(file: string): Promise<z.infer<typeof feedSchema>> {
  const reader = join(projectFolder, 'tests/validators/read-feed.py')
  const { stdout, stderr } = await runProgram('/usr/bin/python3', [reader, file])
  if (stderr !== '') throw new Error(stderr)
  return feedSchema.parse(JSON.parse(stdout))
}

test('the Atom feeds keep to the grammar of RFC 4287', async ({ published }) => {
  const feeds = await published.files('atom.xml')
  expect(feeds).toHaveLength(7)
  const grammar = join(projectFolder, 'tests/validators/atom.rnc')
  const { status, stdout } = await runProgram('jing', ['-c', grammar, ...feeds])
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})
