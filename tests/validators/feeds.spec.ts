import { join } from 'node:path'

import { expect } from '@playwright/test'
import { z } from 'zod'

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
  for (const { bundle, edition, articles, names } of published.editions) {
    for (const [name, version] of [
      ['atom.xml', 'atom10'],
      ['feed.xml', 'rss20'],
    ] as const) {
      const read = await parsedFeed(join(bundle, 'feeds', name))
      expect(read).toEqual({
        trouble: null,
        version,
        title: `Harbour Review: ${edition.title}`,
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

/** Debian's own Python has the parser; another one that stands before it in the path has not. */
async function parsedFeed(file: string): Promise<z.infer<typeof feedSchema>> {
  const reader = join(projectFolder, 'tests/validators/read-feed.py')
  const { stdout, stderr } = await runProgram('/usr/bin/python3', [reader, file])
  if (stderr !== '') throw new Error(stderr)
  return feedSchema.parse(JSON.parse(stdout))
}

test('the Atom feeds keep to the grammar of RFC 4287', async ({ published }) => {
  const feeds = await published.files('atom.xml')
  expect(feeds).toHaveLength(6)
  const grammar = join(projectFolder, 'tests/validators/atom.rnc')
  const { status, stdout } = await runProgram('jing', ['-c', grammar, ...feeds])
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})
