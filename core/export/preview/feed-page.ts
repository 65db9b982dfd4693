import { z } from 'zod'

import { isRightToLeft } from '../../language-tag.ts'
import { parsedJson } from '../../parsed-json.ts'
import type { TextFile } from '../bundle/bundle-file.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { english } from '../words/english.ts'
import { themeStyle } from './theme-style.ts'

/** A JSON Feed as a reader of feeds lists it: the titles with what is said of each piece. */
export function feedPage({ path, text }: TextFile): readonly TextFile[] {
  const feed = feedSchema.safeParse(parsedJson(text()))
  if (!feed.success) return []
  return [{ path: path.replace(/\.json$/u, '.html'), text: () => pageOf(feed.data) }]
}

const itemSchema = z.object({
  title: z.string(),
  summary: z.string().optional(),
  date_published: z.string().optional(),
  authors: z.array(z.object({ name: z.string() })).optional(),
})

const feedSchema = z.object({
  title: z.string(),
  language: z.string().optional(),
  items: z.array(itemSchema),
})

type Item = z.infer<typeof itemSchema>

function pageOf({ title, language = 'en', items }: z.infer<typeof feedSchema>): string {
  return markup`<!doctype html>
<html lang="${language}"${isRightToLeft(language) ? markup` dir="rtl"` : nothing}>
<head><meta charset="utf-8"><title>${title}</title><style>${{ markup: themeStyle }}${{ markup: feedStyle }}</style></head>
<body><article>
<p class="from">${title}</p>
${items.map(itemMarkup)}</article></body>
</html>
`.markup
}

function itemMarkup(item: Item): Markup {
  const { title, summary = '', authors = [], date_published: day } = item
  const facts = [
    ...authors.map(({ name }) => name),
    ...(day === undefined ? [] : [english.date(day)]),
  ]
  return markup`<section><h2>${title}</h2>
${facts.length === 0 ? nothing : markup`<p class="facts">${facts.join(' · ')}</p>\n`}${summary === '' ? nothing : markup`<p>${summary}</p>\n`}</section>
`
}

const feedStyle = `.from { margin: 0 0 1.5rem; font-weight: 600; }
section { padding: 1rem 0; border-top: 1px solid var(--line); }
section h2 { margin: 0; font-size: 1.25rem; }
section p { margin: 0.35rem 0 0; }
.facts { font-size: 0.875rem; opacity: 0.75; }
`
