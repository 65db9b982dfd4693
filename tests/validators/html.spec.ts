import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { expect } from '@playwright/test'
import { imageSize } from 'image-size'

import { articleExcerpt, articleSlug } from '../../core/article/article.ts'
import { checkHtml } from './check-html.ts'
import { jsonLdIn, jsonLdSchema } from './json-ld.ts'
import { test } from './validators-test.ts'

test('the checker of the W3C finds nothing in any page', async ({ published }) => {
  const pages = (await published.files('.html')).filter((page) => !page.includes('/newsletter/'))
  expect(pages.length).toBeGreaterThan(40)
  expect(await checkHtml(pages)).toEqual([])
})

test('what pages say to programs keeps to its schema, with every author and the edition', async ({
  published,
}) => {
  for (const { bundle, edition, articles, names } of published.editions) {
    for (const article of articles) {
      const [said] = await jsonLdOf(join(bundle, 'html/articles', `${articleSlug(article)}.html`))
      expect(said).toMatchObject({
        '@type': 'Article',
        headline: article.headline,
        description: articleExcerpt(article),
        isPartOf: { name: edition.title, issueNumber: edition.number },
      })
      expect(said?.['@type'] === 'Article' ? said.author.map(whole) : []).toEqual(names(article))
    }
    const others = (await published.files('.html')).filter(
      (file) =>
        file.startsWith(bundle) &&
        (file.includes('/html/people/') || file.endsWith('/html/index.html')),
    )
    const kinds = await Promise.all(others.map(jsonLdOf))
    expect(kinds.map((blocks) => blocks.length)).toEqual(others.map(() => 1))
  }
})

test('what a card of a network shows has the size that the page says', async ({ published }) => {
  const [page = ''] = await published.files('html/articles/the-library-its-lamps.html')
  const text = await readFile(page, 'utf8')

  function said(property: string): string {
    const meta = new RegExp(`<meta property="${property}" content="([^"]*)">`, 'u').exec(text)
    return meta?.[1] ?? ''
  }

  const inSite = said('og:image').replace('https://journal.example/', '')
  const { width, height, type } = imageSize(await readFile(join(dirname(page), '..', inSite)))
  expect({
    width: said('og:image:width'),
    height: said('og:image:height'),
    type: said('og:image:type'),
    alt: said('og:image:alt'),
    card: /<meta name="twitter:card" content="([^"]*)">/u.exec(text)?.[1],
  }).toEqual({
    width: String(width),
    height: String(height),
    type: `image/${type}`,
    alt: 'Green lamps',
    card: 'summary_large_image',
  })
})

async function jsonLdOf(file: string) {
  return jsonLdIn(await readFile(file, 'utf8')).map((block) => jsonLdSchema.parse(block))
}

function whole(person: { readonly name: string; readonly honorificSuffix?: string | undefined }) {
  return [person.name, person.honorificSuffix].filter((part) => part !== undefined).join(' ')
}
