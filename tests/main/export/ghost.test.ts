import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { z } from 'zod'

import { ghostLimits } from '../../../core/export/ghost/ghost-limits.ts'
import { exportGhost } from '../../../core/export/ghost/ghost.ts'
import { allSteps } from '../../../core/steps.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aPublishedEdition } from '../../builders/published-edition.ts'

const linkSchema = z.looseObject({ post_id: z.string(), sort_order: z.number() })
const fileSchema = z.strictObject({
  db: z.tuple([
    z.strictObject({
      meta: z.strictObject({ exported_on: z.int(), version: z.string() }),
      data: z.looseObject({
        posts: z.array(
          z.looseObject({
            id: z.string().max(24),
            title: z.string().min(1).max(ghostLimits.title),
            slug: z.string().max(ghostLimits.slug),
            html: z.string(),
            status: z.enum(['published', 'draft']),
            comment_id: z.string().max(50),
            custom_excerpt: z.string().max(ghostLimits.excerpt),
            feature_image: z.string().nullable(),
          }),
        ),
        users: z.array(
          z.looseObject({
            id: z.string(),
            name: z.string().max(ghostLimits.name),
            email: z.email(),
            bio: z.string().max(ghostLimits.bio),
          }),
        ),
        posts_authors: z.array(linkSchema.extend({ author_id: z.string() })),
        posts_tags: z.array(linkSchema.extend({ tag_id: z.string() })),
      }),
    }),
  ]),
})

test('an edition is a ZIP in which every reference leads somewhere and bylines keep their order', async () => {
  const out = await aPublishedEdition(['ghost'])
  const files = unzipSync(new Uint8Array(await readFile(join(out, 'ghost/ghost-import.zip'))))
  const json: unknown = JSON.parse(strFromU8(files['ghost-import.json'] ?? new Uint8Array()))
  const { data } = fileSchema.parse(json).db[0]

  const names = new Map(data.users.map(({ id, name }) => [id, name]))
  const [first] = data.posts
  expect(data.posts.map(({ title, status }) => [title, status])).toEqual([
    ['The library & its <lamps>', 'published'],
    ['Fog', 'draft'],
  ])
  expect(
    data.posts_authors
      .filter(({ post_id }) => post_id === first?.id)
      .toSorted((one, other) => one.sort_order - other.sort_order)
      .map(({ author_id }) => names.get(author_id)),
  ).toEqual(['Imke Sanderling OBE', 'Tom Hale'])
  const images = [...(first?.html ?? '').matchAll(/__GHOST_URL__\/(content\/images\/[^"]+)/gu)]
  expect(images.length).toBeGreaterThan(0)
  expect(images.every(([, path = '']) => path in files)).toBe(true)
})

test('what Ghost would take apart stands in cards of its own, and paragraphs do not', async () => {
  const out = await aPublishedEdition(['ghost'])
  const files = unzipSync(new Uint8Array(await readFile(join(out, 'ghost/ghost-import.zip'))))
  const json: unknown = JSON.parse(strFromU8(files['ghost-import.json'] ?? new Uint8Array()))
  const html = fileSchema.parse(json).db[0].data.posts[0]?.html ?? ''
  const cards = html.split('<!--kg-card-begin: html-->').slice(1)
  expect(cards.map((card) => /<(table|details|section|figure|div|ul|p)/u.exec(card)?.[1])).toEqual(
    expect.arrayContaining(['details', 'section', 'figure', 'div']),
  )
  expect(html.startsWith('<p>At ten')).toBe(true)
})

test('what is longer than Ghost takes is cut at a word and named', () => {
  const author = anAuthor({ shortBio: 'Reads by night. '.repeat(40) })
  const article = anArticle({ headline: 'Night '.repeat(60), byline: [author.id] })
  const { losses } = allSteps(exportGhost(anExportSource({ chosen: [article], others: [author] })))
  expect(losses.map(({ what }) => what)).toEqual(['The end of the headline', 'The end of the bio'])
})
