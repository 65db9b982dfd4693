import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

import { articleDraft, draftPeople } from '../article-drafts.ts'
import { fileTitle } from '../file-title.ts'
import { type ImportDrafts, type MediaDraft, noDrafts } from '../import-proposal.ts'
import type { ImportNote } from '../import-source.ts'
import { picturePlace } from '../local-picture.ts'
import { saidExcerpt } from '../said-excerpt.ts'
import { type FrontMatter, frontMatterFields, readFrontMatter } from './front-matter.ts'
import { markdownBody } from './markdown-body.ts'
import { readOwnMarkdown } from './own-markdown.ts'
import { plainText } from './plain-markdown.ts'

/** One article from CommonMark with GitHub's tables, lists and notes and YAML front matter. */
export function readMarkdown({
  fileName,
  text,
}: {
  readonly fileName: string
  readonly text: string
}): ImportDrafts {
  const root = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(text)
  const own = ownDrafts(root)
  if (own !== null) return own
  const head = readHead(root)
  const { headline, rest } = takeHeadline(head.rest, head.frontMatter?.headline ?? '')
  const { body, pictures, notes } = markdownBody(rest)
  const names = head.frontMatter?.names ?? []
  const credits = head.frontMatter?.credits ?? []
  const people = draftPeople([...names, ...credits.flatMap((credit) => credit.names)])
  const article = articleDraft({
    ...headFields(head.frontMatter),
    headline: headline === '' ? fileTitle(fileName) : headline,
    body,
    excerpt: saidExcerpt(head.frontMatter?.excerpt ?? '', {
      standfirst: head.frontMatter?.standfirst ?? '',
      body,
    }),
    pictures,
    byline: people.bylineKeys(names),
    contributors: people.contributors(credits),
  })
  return {
    ...noDrafts,
    authors: people.authors,
    articles: [article],
    media: leadMedia(article.leadPicture, head.frontMatter),
    notes: [...head.notes, ...(headline === '' ? [noHeadlineNote] : []), ...notes],
  }
}

function ownDrafts(root: Root): ImportDrafts | null {
  const [first, ...others] = root.children
  const fields = first?.type === 'yaml' ? frontMatterFields(first.value) : null
  return fields === null ? null : readOwnMarkdown(fields, { ...root, children: others })
}

/** Whether the text begins with front matter. */
export function hasFrontMatter(text: string): boolean {
  return /^---[ \t]*\n(?:[^\n]*\n){0,400}?---[ \t]*(?:\n|$)/u.test(text)
}

export const noHeadlineNote: ImportNote = {
  place: 'Headline',
  sentence: 'The text has no headline; the file’s name is used.',
}

interface Head {
  readonly frontMatter: FrontMatter | null
  readonly rest: Root
  readonly notes: readonly ImportNote[]
}

/** Front matter that can't be read stays in the text as a block of code, so that nothing of it is lost. */
function readHead(root: Root): Head {
  const [first, ...others] = root.children
  if (first?.type !== 'yaml') return { frontMatter: null, rest: root, notes: [] }
  const frontMatter = readFrontMatter(first.value)
  if (frontMatter !== null) {
    const notes = [...frontMatter.notes, ...pictureNotes(frontMatter.picture)]
    return { frontMatter, rest: { ...root, children: others }, notes }
  }
  const kept = { type: 'code', lang: 'yaml', value: first.value } as const
  const sentence =
    'The front matter is not valid YAML; it is kept as a block of code above the text.'
  return {
    frontMatter: null,
    rest: { ...root, children: [kept, ...others] },
    notes: [{ place: 'Front matter', sentence }],
  }
}

function headFields(head: FrontMatter | null) {
  if (head === null) return {}
  return {
    standfirst: head.standfirst,
    slug: head.slug,
    section: head.section,
    tags: head.tags,
    leadPicture: besidePath(head.picture),
    status: head.status ?? 'draft',
    language: head.language ?? 'en-GB',
    publishedAt: head.publishedAt,
    address: head.address,
    canonicalAddress: head.canonicalAddress,
    search: head.search,
    social: { ...head.social, image: null },
    cardPicture: besidePath(head.cardPicture),
  }
}

function besidePath(address: string | null): string | null {
  const place = address === null ? null : picturePlace(address)
  return place?.kind === 'beside' ? place.path : null
}

function leadMedia(path: string | null, head: FrontMatter | null): readonly MediaDraft[] {
  if (path === null || head === null) return []
  const { pictureAlt: alt, pictureCaption: caption } = head
  return `${alt}${caption}` === '' ? [] : [{ path, alt, caption, credit: '' }]
}

function pictureNotes(picture: string | null): readonly ImportNote[] {
  if (picture === null || picturePlace(picture).kind === 'beside') return []
  const sentence = `The lead image “${picture}” does not lie beside the file and was not fetched.`
  return [{ place: 'Front matter', sentence }]
}

/** The first heading is the headline where the front matter names none, or says the same. */
function takeHeadline(
  root: Root,
  named: string,
): { readonly headline: string; readonly rest: Root } {
  const [first, ...others] = root.children
  if (first?.type !== 'heading' || first.depth !== 1) return { headline: named, rest: root }
  const heading = plainText(first).replaceAll(/\s+/gu, ' ').trim()
  if (named !== '' && named !== heading) return { headline: named, rest: root }
  return { headline: heading, rest: { ...root, children: others } }
}
