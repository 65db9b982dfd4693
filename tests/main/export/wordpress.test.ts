import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'

import { aPublishedEdition } from '../../builders/published-edition.ts'

const namespaces = {
  wp: 'http://wordpress.org/export/1.2/',
  content: 'http://purl.org/rss/1.0/modules/content/',
  excerpt: 'http://wordpress.org/export/1.2/excerpt/',
  dc: 'http://purl.org/dc/elements/1.1/',
}

async function imported(options = {}) {
  const out = await aPublishedEdition(['wordpress'], options)
  const document = XmlDocument.fromString(await readFile(join(out, 'wordpress/import.xml'), 'utf8'))

  function texts(path: string): readonly string[] {
    return document.find(path, namespaces).map((node) => node.content)
  }

  return { texts }
}

describe('an edition for WordPress', () => {
  test('is one file of WXR 1.2 with posts, a page, people, terms and pictures', async () => {
    const { texts } = await imported({ 'wordpress.media': 'https://journal.example/up' })
    expect(texts('//wp:wxr_version')).toEqual(['1.2'])
    expect(texts('//item/wp:post_type')).toEqual(['attachment', 'post', 'post', 'page'])
    expect(texts('//item/wp:status')).toEqual(['inherit', 'publish', 'draft', 'draft'])
    expect(texts('/rss/channel/pubDate')).toEqual(['Sat, 21 Nov 2026 09:00:00 GMT'])
    expect(texts('/rss/channel/generator')).toEqual(['Copydesk'])
    expect(texts('//wp:author_id | //wp:term_id')).toEqual(['1', '2', '1', '2', '3'])
    expect(texts('//item[1]/title | //item[1]/wp:post_name')).toEqual([
      'Reading room',
      'reading-room-png',
    ])
    expect(texts('//wp:author/wp:author_display_name')).toEqual(['Imke Sanderling OBE', 'Tom Hale'])
    expect(texts('//item[wp:post_type="post"][1]/category/@nicename')).toEqual([
      'town-sea',
      'night',
      'lamps',
      'cap-imke-sanderling',
      'cap-tom-hale',
    ])
    const [picture = ''] = texts('//wp:attachment_url')
    expect(picture).toMatch(/^https:\/\/journal\.example\/up\/reading-room-[0-9a-f]{12}\.png$/u)
    expect(
      texts('//item[1]/wp:postmeta[wp:meta_key="_wp_attachment_image_alt"]/wp:meta_value'),
    ).toEqual(['Green lamps'])
    expect(texts('//item/content:encoded').join('\n')).toContain(`src="${picture}"`)
    expect(texts('//item/wp:postmeta[wp:meta_key="_thumbnail_id"]/wp:meta_value')).toEqual(['1'])
  })

  test.each<{ options: Readonly<Record<string, string>>; home: string }>([
    {
      options: {
        'html.address': 'https://journal.example/night/',
        'wordpress.media': 'https://pictures.example/up',
      },
      home: 'https://journal.example/night',
    },
    {
      options: { 'wordpress.media': 'https://pictures.example/up' },
      home: 'https://pictures.example',
    },
    { options: {}, home: 'https://example.invalid' },
  ])(
    'says that it is of the journal’s site, or the nearest that is known: $home',
    async ({ options, home }) => {
      const { texts } = await imported(options)
      expect(texts('/rss/channel/link | //wp:base_site_url | //wp:base_blog_url')).toEqual([
        home,
        home,
        home,
      ])
    },
  )

  test('is written in blocks on demand, whole and in one another', async () => {
    const { texts } = await imported({
      'wordpress.media': 'https://journal.example/up',
      'wordpress.markup': 'blocks',
    })
    const [text = ''] = texts('//item[wp:post_type="post"][1]/content:encoded')
    const open: string[] = []
    const names = new Set<string>()
    for (const [, isEnd, name = '', isWhole] of text.matchAll(
      /<!-- (\/)?wp:([a-z-]+)(?: \{[^\n]*?\})? (\/)?-->/gu,
    )) {
      names.add(name)
      if (isWhole === '/') continue
      if (isEnd !== '/') open.push(name)
      else if (open.at(-1) === name) open.pop()
      else open.push(`/${name}`)
    }
    expect(open).toEqual([])
    expect([...names]).toEqual(
      expect.arrayContaining([
        'paragraph',
        'heading',
        'list',
        'list-item',
        'quote',
        'code',
        'separator',
        'image',
        'gallery',
        'pullquote',
        'details',
        'html',
        'footnotes',
      ]),
    )
    expect(text).toContain(
      '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading" id="who-comes-2">Who comes?</h3>\n<!-- /wp:heading -->',
    )
    expect(text).toContain(
      '<ol start="3" class="wp-block-list"><!-- wp:list-item -->\n<li>of law</li>',
    )
    expect(text).not.toContain('class="notes"')
    const [json = ''] = texts('//item/wp:postmeta[wp:meta_key="footnotes"]/wp:meta_value')
    const ids = [...text.matchAll(/<sup data-fn="([0-9a-f-]{36})" class="fn">/gu)]
    expect(JSON.parse(json)).toEqual([
      { content: 'So says <em>the log</em>.', id: ids[0]?.[1] },
      { content: 'A ship.', id: ids[1]?.[1] },
    ])
  })

  test.each([
    {
      options: { 'html.address': 'https://journal.example/night' },
      links: [
        'https://journal.example/night/the-library-its-lamps/',
        'https://journal.example/night/fog/',
      ],
    },
    { options: {}, links: [] },
  ])(
    'its page links to the pieces only where $options.html.address',
    async ({ options, links }) => {
      for (const form of ['classic', 'blocks']) {
        const { texts } = await imported({ ...options, 'wordpress.markup': form })
        const page = texts('//item[wp:post_type="page"]/content:encoded').join('')
        expect([...page.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href)).toEqual(links)
        expect(page).toContain('The library &amp; its &lt;lamps&gt;')
      }
    },
  )

  test('keeps what ends a CDATA section, and every author in the text', async () => {
    const { texts } = await imported()
    expect(texts('//item[title="Fog"]/excerpt:encoded')).toEqual([
      'The night is long ]]&gt; and dark.',
    ])
    expect(texts('//item[1]/content:encoded').join('')).toContain(
      'By Imke Sanderling OBE and Tom Hale',
    )
    expect(texts('//item/wp:post_type')).not.toContain('attachment')
    expect(texts('//item/content:encoded').join('')).not.toContain('<img')
  })
})
