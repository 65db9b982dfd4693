import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { z } from 'zod'

import { publishableAddress } from '../../address.ts'
import { parseByline } from '../../article/byline.ts'
import { slugify } from '../../article/slug.ts'
import { attribute, elementText, findElement, findElements } from '../../hast-element.ts'
import { timestampSchema } from '../../timestamp.ts'
import { articleDraft, draftPeople } from '../article-drafts.ts'
import { fileTitle } from '../file-title.ts'
import {
  type ArticleDraft,
  type AuthorDraft,
  type ImportDrafts,
  type MediaDraft,
  noDrafts,
} from '../import-proposal.ts'
import { picturePlace } from '../local-picture.ts'
import { noHeadlineNote } from '../markdown/markdown.ts'
import { saidExcerpt } from '../said-excerpt.ts'
import { articlePage, type ArticlePage } from './article-page.ts'
import { classStyles } from './class-styles.ts'
import { readEditionPage } from './edition-page.ts'
import { htmlBody } from './html-body.ts'
import { pageByline } from './page-byline.ts'
import { pagePresentation } from './page-presentation.ts'
import { readPersonPage } from './person-page.ts'
import { structuredFact } from './structured-fact.ts'
import { withCommentsInSpans } from './word-comments.ts'

interface HtmlFile {
  readonly fileName: string
  readonly text: string
}

/** One article from a web page, or from what Google Docs and Word save as one; of our own pages also a person or an edition. */
export function readHtml({ fileName, text }: HtmlFile): ImportDrafts {
  const root = fromHtml(withCommentsInSpans(text))
  const language = pageLanguage(root)
  return (
    readPersonPage(root, language) ??
    readEditionPage(root, language) ??
    readArticlePage(root, fileName)
  )
}

function readArticlePage(root: Root, fileName: string): ImportDrafts {
  const region = articleRegion(root)
  const page = ownPage(region)
  const heading = page?.headline ?? findElement(region, ({ tagName }) => tagName === 'h1')
  const headline = heading === null ? pageTitle(root) : elementText(heading)
  const byline = page === null ? pageByline(region) : null
  const names = page?.names ?? byline?.names ?? metaTexts(root, 'author').flatMap(parseByline)
  const credits = page?.credits ?? []
  const people = draftPeople([...names, ...credits.flatMap((credit) => credit.names)])
  const lead = leadPicture(page)
  const said = metaTexts(root, 'description')[0] ?? ''
  const description =
    structuredFact(root, structuredSchema)?.description ?? (said || page?.summary || '')
  const { body, pictures, embedded, notes } = htmlBody({
    nodes: page?.text ?? region.children,
    fields: [heading, byline?.element ?? null].filter((element) => element !== null),
    styles: classStyles(root),
    origin: 'word',
  })
  const article = articleDraft({
    headline: headline === '' ? fileTitle(fileName) : headline,
    standfirst: page?.standfirst ?? '',
    body,
    pictures,
    byline: people.bylineKeys(names),
    contributors: people.contributors(credits),
    section: propertyTexts(root, 'article:section')[0] ?? page?.section ?? '',
    tags: propertyTexts(root, 'article:tag'),
    leadPicture: lead?.path ?? null,
    canonicalAddress: canonicalAddress(root),
    excerpt: saidExcerpt(description, { standfirst: page?.standfirst ?? '', body }),
    language: pageLanguage(root),
    publishedAt: publicationTime(root, region),
    ...(page === null
      ? {}
      : {
          ...ownAddresses(root),
          slug: pageSlug(fileName, headline),
          cardPicture: cardPicture(root, lead),
          ...pagePresentation({
            headline,
            excerpt: description,
            search: { title: pageTitle(root), description: said },
            social: {
              title: propertyTexts(root, 'og:title')[0] ?? '',
              description: propertyTexts(root, 'og:description')[0] ?? '',
            },
          }),
        }),
  })
  return {
    ...noDrafts,
    authors: people.authors.map((author) => withBio(author, page)),
    articles: [article],
    media: lead === null ? [] : [lead],
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

/** Our own pages are named after the slug, which is made from the headline unless somebody wrote one. */
function pageSlug(fileName: string, headline: string): string {
  const name = fileName.replace(/^.*\//u, '').replace(/\.x?html?$/iu, '')
  return name === slugify(headline) || name !== slugify(name) ? '' : name
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
function publicationTime(root: Root, region: Pick<Root, 'type' | 'children'>): string | null {
  const [said] = propertyTexts(root, 'article:published_time')
  const shown = findElement(region, ({ tagName }) => tagName === 'time')
  const time = timestampSchema.safeParse(
    said ?? (shown === null ? '' : attribute(shown, 'dateTime').trim()),
  )
  return time.success ? time.data : null
}

function propertyTexts(root: Root, property: string): readonly string[] {
  return findElements(
    root,
    (element) => element.tagName === 'meta' && attribute(element, 'property') === property,
  )
    .map((element) => attribute(element, 'content').trim())
    .filter((text) => text !== '')
}

/** The search description may be another one. */
const structuredSchema = z.looseObject({ '@type': z.literal('Article'), description: z.string() })

function canonicalAddress(root: Root): string | null {
  const link = findElement(
    root,
    (element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical',
  )
  return link === null ? null : publishableAddress(attribute(link, 'href'))
}

/** A page of this program says where it stands, and apart from that which address is to be kept. */
function ownAddresses(root: Root): Pick<ArticleDraft, 'address' | 'canonicalAddress'> {
  const address = publishableAddress(propertyTexts(root, 'og:url')[0] ?? '')
  const canonical = canonicalAddress(root)
  return { address, canonicalAddress: canonical === address ? null : canonical }
}

/** Networks are told the whole address of the picture of a card; it lies beside the page where both stand on one site. */
function cardPicture(root: Root, lead: MediaDraft | null): string | null {
  const [page = ''] = propertyTexts(root, 'og:url')
  const [picture = ''] = propertyTexts(root, 'og:image')
  const [, site = '', path = ''] = /^(.*\/)(media\/[^/]+)$/u.exec(picture) ?? []
  if (site === '' || !page.startsWith(site)) return null
  const up = '../'.repeat(page.slice(site.length).split('/').length - 1)
  const place = picturePlace(`${up}${path}`)
  return place.kind === 'beside' && place.path !== lead?.path ? place.path : null
}

/** The page of an article as this program makes it. */
function ownPage({ children }: Pick<Root, 'children'>): ArticlePage | null {
  const [only] = children
  return only?.type === 'element' && only.tagName === 'article' ? articlePage(only) : null
}

function leadPicture(page: ArticlePage | null): MediaDraft | null {
  if (page === null || page.lead === null) return null
  const place = picturePlace(page.lead.address)
  const { alt, caption, credit } = page.lead
  return place.kind === 'beside' ? { path: place.path, alt, caption, credit } : null
}

function withBio(author: AuthorDraft, page: ArticlePage | null): AuthorDraft {
  const said = page?.people.find(({ name }) => name.name === author.name)
  if (said === undefined) return author
  const { role, organisation, shortBio } = said
  return { ...author, role, organisation, shortBio }
}
