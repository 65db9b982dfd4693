import type { XmlElement } from '@rgrove/parse-xml'
import { z } from 'zod'

import { parsedJson } from '../../parsed-json.ts'
import { childElement, innerElements, ownText, xmlRoot } from '../../xml-element.ts'
import type { TextFile } from '../bundle/bundle-file.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { themeStyle } from './theme-style.ts'

/** The posts and pages of a file for WordPress as a plain theme would show them, beside its pictures. */
export function wordpressPages({
  path,
  text,
}: {
  readonly path: string
  readonly text: string
}): readonly TextFile[] {
  const root = xmlRoot(text)
  const channel = childElement(root, 'channel')
  if (channel === null) return []
  const language = said(channel, 'language')
  const items = innerElements(channel, 'item')
  const pictures = new Map(
    items
      .filter((item) => said(item, 'wp:post_type') === 'attachment')
      .map((item) => [said(item, 'wp:post_id'), said(item, 'wp:attachment_url')]),
  )
  return items
    .filter((item) => said(item, 'wp:post_type') !== 'attachment')
    .map((item) => ({
      path: `${path.replace(/[^/]*$/u, '')}${said(item, 'wp:post_name')}.html`,
      text: () => withPicturesBeside(pageOf(item, pictures, language), [...pictures.values()]),
    }))
}

function pageOf(item: XmlElement, pictures: ReadonlyMap<string, string>, language: string): Markup {
  const title: Markup = { markup: said(item, 'title') }
  const featured = pictures.get(metaOf(item, '_thumbnail_id'))
  return markup`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${title}</title><style>${{ markup: themeStyle }}</style></head>
<body><article>
<h1>${title}</h1>
${featured === undefined ? nothing : markup`<figure class="featured"><img src="${featured}" alt=""></figure>`}
${contentOf(item)}
</article></body>
</html>
`
}

/** WordPress keeps the notes of its editor beside the text and sets them where the block for them stands. */
function contentOf(item: XmlElement): Markup {
  const content = said(item, 'content:encoded')
  const notes = notesSchema.safeParse(parsedJson(metaOf(item, 'footnotes')))
  if (!notes.success) return { markup: content }
  const list = markup`<ol class="wp-block-footnotes">${notes.data.map(
    (note) => markup`<li id="${note.id}">${{ markup: note.content }}</li>`,
  )}</ol>`
  return { markup: content.replace('<!-- wp:footnotes /-->', () => list.markup) }
}

const notesSchema = z.array(z.object({ id: z.string(), content: z.string() }))

/** The pictures are on the web once somebody uploaded them; a look at them needs none. */
function withPicturesBeside(page: Markup, addresses: readonly string[]): string {
  return addresses.reduce(
    (text, address) =>
      text.replaceAll(`src="${address}"`, `src="media/${address.replace(/^.*\//u, '')}"`),
    page.markup,
  )
}

function said(element: XmlElement, name: string): string {
  const child = childElement(element, name)
  return child === null ? '' : ownText(child)
}

function metaOf(item: XmlElement, name: string): string {
  const meta = innerElements(item, 'wp:postmeta').find((each) => said(each, 'wp:meta_key') === name)
  return meta === undefined ? '' : said(meta, 'wp:meta_value')
}
