import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'

import { parseByline } from '../byline.ts'
import { timestampSchema } from '../timestamp.ts'
import { articleDraft, draftPeople } from './article-drafts.ts'
import { classStyles } from './class-styles.ts'
import { fileTitle } from './file-title.ts'
import { attribute, elementText, findElement, findElements } from './hast-element.ts'
import { htmlBody } from './html-body.ts'
import { type ImportDrafts, noDrafts } from './import-proposal.ts'
import { noHeadlineNote } from './markdown.ts'

/** One article from a web page, or from what Google Docs and Word save as one. */
export function readHtml({
  fileName,
  text,
}: {
  readonly fileName: string
  readonly text: string
}): ImportDrafts {
  const root = fromHtml(text)
  const region = articleRegion(root)
  const heading = findElement(region, ({ tagName }) => tagName === 'h1')
  const headline = heading === null ? pageTitle(root) : elementText(heading)
  const names = metaTexts(root, 'author').flatMap(parseByline)
  const people = draftPeople(names)
  const [description = ''] = metaTexts(root, 'description')
  const { body, pictures, embedded, notes } = htmlBody({
    nodes: region.children,
    headline: heading,
    styles: classStyles(root),
  })
  const article = articleDraft({
    headline: headline === '' ? fileTitle(fileName) : headline,
    body,
    pictures,
    byline: people.bylineKeys(names),
    excerpt: description === '' ? { kind: 'derived' } : { kind: 'typed', text: description },
    language: pageLanguage(root),
    publishedAt: publicationTime(root),
  })
  return {
    ...noDrafts,
    authors: people.authors,
    articles: [article],
    notes: [
      ...(headline === '' ? [noHeadlineNote] : []),
      ...notes,
      ...(embedded.length === 0 ? [] : [embeddedNote]),
    ],
  }
}

const embeddedNote = {
  place: 'Body',
  sentence:
    'Pictures that stand inside the HTML itself were left out, their descriptions kept. Pasting takes them in.',
}

/** Whether the text begins as a page, or as a piece of one that was copied. */
export function beginsAsHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|meta|b\s+style)\b/iu.test(
    text.slice(0, 5000),
  )
}

/** The page's only article, else its main part, else all of it. */
function articleRegion(root: Root): Pick<Root, 'type' | 'children'> {
  const articles = findElements(root, ({ tagName }) => tagName === 'article')
  const [article] = articles
  if (articles.length === 1 && article !== undefined) return { type: 'root', children: [article] }
  const main = findElement(root, ({ tagName }) => tagName === 'main')
  return main === null ? root : { type: 'root', children: [main] }
}

function pageTitle(root: Root): string {
  const title = findElement(root, ({ tagName }) => tagName === 'title')
  return title === null ? '' : elementText(title)
}

function metaTexts(root: Root, name: string): readonly string[] {
  return findElements(root, (element) => isMeta(element, name))
    .map((element) => attribute(element, 'content').replaceAll(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
}

function isMeta(element: Element, name: string): boolean {
  return element.tagName === 'meta' && attribute(element, 'name').toLowerCase() === name
}

function pageLanguage(root: Root): string {
  const html = findElement(root, ({ tagName }) => tagName === 'html')
  const language = html === null ? '' : attribute(html, 'lang').trim()
  return language.length >= 2 && language.length <= 35 ? language : 'en-GB'
}

/** Only a time with its zone is believed. */
function publicationTime(root: Root): string | null {
  const meta = findElement(
    root,
    (element) =>
      element.tagName === 'meta' && attribute(element, 'property') === 'article:published_time',
  )
  const time = timestampSchema.safeParse(meta === null ? '' : attribute(meta, 'content').trim())
  return time.success ? time.data : null
}
