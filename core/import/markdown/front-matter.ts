import { parse } from 'yaml'
import { z } from 'zod'

import { publishableAddress } from '../../address.ts'
import { type BylineName, parseByline, parsePrintedName } from '../../article/byline.ts'
import type { SearchPresentation } from '../../article/presentation.ts'
import { type Status, statusSchema } from '../../article/status.ts'
import { timestampSchema } from '../../timestamp.ts'
import type { CreditedNames } from '../article-drafts.ts'
import type { ImportNote } from '../import-source.ts'
import { printedCredit } from '../printed-credit.ts'

/** What the head of a Markdown file says about the article; empty where it says nothing. */
export interface FrontMatter {
  readonly headline: string
  readonly standfirst: string
  readonly names: readonly BylineName[]
  readonly credits: readonly CreditedNames[]
  readonly excerpt: string
  readonly slug: string
  readonly section: string
  readonly tags: readonly string[]
  readonly picture: string | null
  readonly pictureAlt: string
  readonly pictureCaption: string
  readonly status: Status | null
  readonly language: string | null
  readonly publishedAt: string | null
  readonly address: string | null
  readonly canonicalAddress: string | null
  readonly search: SearchPresentation
  readonly social: SearchPresentation
  readonly cardPicture: string | null
  readonly notes: readonly ImportNote[]
}

/** Reads the YAML between the dashes; null when it isn't YAML or isn't a list of names and values. */
export function readFrontMatter(yaml: string): FrontMatter | null {
  const fields = frontMatterFields(yaml)
  if (fields === null) return null
  const date = fields.get('date') ?? fields.get('published_at') ?? fields.get('publisheddate')
  const publishedAt = moment(textOf(date))
  const language = textOf(firstOf(fields, ['language', 'lang']))
  return {
    headline: textOf(firstOf(fields, ['title', 'headline'])),
    standfirst: textOf(firstOf(fields, ['standfirst', 'subtitle', 'dek'])),
    names: namesOf(firstOf(fields, ['authors', 'author', 'byline'])),
    credits: listOf(fields.get('credits')).flatMap((line) => printedCredit(line) ?? []),
    excerpt: textOf(firstOf(fields, ['excerpt', 'description', 'summary'])),
    slug: textOf(fields.get('slug')),
    section: textOf(listOf(firstOf(fields, ['section', 'category', 'categories']))[0]),
    tags: tagsOf(firstOf(fields, ['tags', 'tag', 'keywords'])),
    picture: textOf(firstOf(fields, ['image', 'cover', 'featured_image', 'thumbnail'])) || null,
    pictureAlt: textOf(fields.get('image_alt')),
    pictureCaption: textOf(fields.get('image_caption')),
    status: statusOf(fields),
    language: language.length >= 2 ? language : null,
    publishedAt,
    address: publishableAddress(textOf(fields.get('address'))),
    canonicalAddress: publishableAddress(
      textOf(firstOf(fields, ['canonical', 'canonical_url', 'canonicalurl'])),
    ),
    search: {
      title: textOf(fields.get('search_title')),
      description: textOf(fields.get('search_description')),
    },
    social: {
      title: textOf(fields.get('social_title')),
      description: textOf(fields.get('social_description')),
    },
    cardPicture: textOf(fields.get('social_image')) || null,
    notes: [
      ...unusedNotes(fields),
      ...excerptNotes(fields),
      ...dateNotes(textOf(date), publishedAt),
    ],
  }
}

type Fields = ReadonlyMap<string, unknown>

const mapping = z.record(z.string(), z.unknown())

/** The names, in small letters, with their values; null when it is no YAML of that form. */
export function frontMatterFields(yaml: string): Fields | null {
  try {
    const parsed = mapping.safeParse(parse(yaml, { logLevel: 'error' }) ?? {})
    if (!parsed.success) return null
    return new Map(Object.entries(parsed.data).map(([name, value]) => [name.toLowerCase(), value]))
  } catch {
    // The parser throws on malformed YAML; the caller keeps the text as it is.
    return null
  }
}

const used = new Set(
  (
    'title headline standfirst subtitle dek author authors byline excerpt description summary slug section category ' +
    'categories tags tag keywords image cover featured_image thumbnail draft published status language lang date ' +
    'published_at publisheddate image_alt image_caption updated credits address canonical canonical_url canonicalurl ' +
    'search_title search_description social_title social_description social_image edition'
  ).split(' '),
)

function unusedNotes(fields: Fields): readonly ImportNote[] {
  return [...fields.keys()]
    .filter((name) => !used.has(name))
    .map((name) => ({
      place: 'Front matter',
      sentence: `“${name}” has no place in an article and is left out.`,
    }))
}

/** Site generators call what their listings print a description; on the page it stands nowhere. */
function excerptNotes(fields: Fields): readonly ImportNote[] {
  const name = ['description', 'summary'].find((each) => textOf(fields.get(each)) !== '')
  const others = ['excerpt', 'standfirst', 'subtitle', 'dek']
  if (name === undefined || others.some((each) => textOf(fields.get(each)) !== '')) return []
  return [
    {
      place: 'Front matter',
      sentence: `“${name}” becomes the excerpt that listings print; the standfirst stays empty.`,
    },
  ]
}

function firstOf(fields: Fields, names: readonly string[]): unknown {
  return names
    .map((name) => fields.get(name))
    .find((value) => value !== undefined && value !== null)
}

/** A name given as `{ name: … }` counts as well. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const named = z.looseObject({ name: z.string() }).safeParse(value)
  return named.success ? named.data.name.trim() : ''
}

function listOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.map(textOf).filter((text) => text !== '')
}

/** In a list each is one person; a text is a byline. */
function namesOf(value: unknown): readonly BylineName[] {
  return Array.isArray(value) ? listOf(value).map(parsePrintedName) : parseByline(textOf(value))
}

/** `tags: a, b` is a string in YAML and two tags for people. */
function tagsOf(value: unknown): readonly string[] {
  const tags = typeof value === 'string' ? value.split(',') : listOf(value)
  const tidy = tags.map((tag) => tag.trim().replace(/^#/u, '')).filter((tag) => tag !== '')
  return [...new Set(tidy)]
}

function statusOf(fields: Fields): Status | null {
  const status = statusSchema.safeParse(fields.get('status'))
  if (status.success) return status.data
  if (fields.get('draft') === true || fields.get('published') === false) return 'draft'
  return fields.get('published') === true ? 'published' : null
}

/** RFC 3339; a time without a zone, or a day without a time, is taken as UTC. */
function moment(text: string): string | null {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/iu.exec(
      text,
    )
  if (match === null) return null
  const [, day, time = '00:00', seconds = ':00', zone = 'Z'] = match
  const offset = zone.replace(/^([+-]\d{2}):?(\d{2})$/u, '$1:$2').toUpperCase()
  const timestamp = timestampSchema.safeParse(`${day}T${time}${seconds}${offset}`)
  return timestamp.success ? timestamp.data : null
}

function dateNotes(text: string, publishedAt: string | null): readonly ImportNote[] {
  if (text === '') return []
  const place = 'Front matter'
  if (publishedAt === null) return [{ place, sentence: `The date “${text}” could not be read.` }]
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/iu.test(text) && text.length > 10
  return hasZone
    ? []
    : [{ place, sentence: `The date “${text}” has no time zone; it is taken as UTC.` }]
}
