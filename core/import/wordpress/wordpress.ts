import { parsePrintedName } from '../../article/byline.ts'
import type { Status } from '../../article/status.ts'
import { counted } from '../../counted.ts'
import { markup } from '../../export/markup.ts'
import { failure, type Result, success } from '../../result.ts'
import {
  articleDraft,
  type CreditedNames,
  draftPeople,
  type DraftedPeople,
  type PersonInFile,
} from '../article-drafts.ts'
import { gatheredNotes } from '../gathered-notes.ts'
import { htmlLine, siteBody } from '../html/site-body.ts'
import { type ArticleDraft, type ImportDrafts, noDrafts } from '../import-proposal.ts'
import type { ImportNote } from '../import-source.ts'
import { nameKey } from '../person-name.ts'
import { saidExcerpt } from '../said-excerpt.ts'
import { autoParagraphs } from './auto-paragraphs.ts'
import { type BioBelow, bodyWithoutBios } from './body-without-bios.ts'
import { editionOn, isEditionPage } from './edition-post.ts'
import { readShortcodes } from './shortcodes.ts'
import { type WordpressFile, wordpressFile, type WordpressItem } from './wordpress-file.ts'
import { wordpressPictures, type WordpressPictures } from './wordpress-pictures.ts'

/** The posts and pages of a site as articles, their people and pictures; the failure is a clause. */
export function readWordpress(text: string): Result<ImportDrafts, string> {
  const file = wordpressFile(text)
  const site = lookThrough(file)
  if (site.posts.length + site.listings.length === 0)
    return failure('there is no post and no page in it')
  const bylines = site.posts.flatMap(({ byline }) => byline)
  const people = draftPeople(bylines)
  const read = site.posts.map((post, at) => readPost(post, { at, file, site, people }))
  const bios = new Map(read.flatMap((each) => [...each.bios]))
  const credited = read.flatMap(({ credits }) => credits.flatMap(({ names }) => names))
  // Whoever wrote has the same key among all who had a part.
  const everybody = draftPeople([...bylines, ...credited])
  const slugs = new Map(read.map(({ article }) => [article.slug, article.key]))
  return success({
    ...noDrafts,
    editions: site.listings.map((item) => editionOn(item, slugs)),
    authors: everybody.authors.map((author) => {
      const below = bios.get(author.key)
      return {
        ...author,
        role: below?.role ?? '',
        organisation: below?.organisation ?? '',
        shortBio: below?.bio ?? site.bios.get(author.name) ?? '',
      }
    }),
    articles: read.map(({ article, credits }) => ({
      ...article,
      contributors: everybody.contributors(credits),
    })),
    media: site.pictures.media,
    notes: [...site.notes, ...gatheredNotes(read.flatMap(({ notes }) => notes))],
  })
}

interface Post {
  readonly item: WordpressItem
  readonly byline: readonly PersonInFile[]
}

interface Site {
  readonly posts: readonly Post[]
  /** The pages that this program makes of editions. */
  readonly listings: readonly WordpressItem[]
  readonly pictures: WordpressPictures
  /** By the names of people whom a plugin knows. */
  readonly bios: ReadonlyMap<string, string>
  readonly notes: readonly ImportNote[]
}

/** The items once through: what they are decides what is made of them. */
function lookThrough(file: WordpressFile): Site {
  const items: WordpressItem[] = []
  const listings: WordpressItem[] = []
  const pictures: WordpressItem[] = []
  const guests: WordpressItem[] = []
  const others = new Map<string, number>()
  let unread = 0
  for (const item of file.items()) {
    if (item === null) unread += 1
    else if (item.status === 'trash' || item.status === 'auto-draft') count(others, item.status)
    else if (isEditionPage(item)) listings.push(item)
    else if (item.type === 'post' || item.type === 'page') items.push(item)
    else if (item.type === 'attachment') pictures.push(item)
    else if (item.type === 'guest-author') guests.push(item)
    else count(others, item.type)
  }
  const doubled = sharedNames(file)
  const names = new Map([
    ...file.authors.map(({ login, name }) => [login, name] as const),
    ...guests.map(
      ({ meta, title }) =>
        [meta.get('cap-user_login') ?? '', meta.get('cap-display_name') ?? title] as const,
    ),
  ])
  return {
    posts: items.map((item) => ({ item, byline: bylineOf(item, { names, doubled }) })),
    listings,
    pictures: wordpressPictures(pictures),
    bios: new Map(
      guests.map(
        ({ meta, title, content }) =>
          [
            parsePrintedName(meta.get('cap-display_name') ?? title).name,
            htmlLine(meta.get('cap-description') ?? content),
          ] as const,
      ),
    ),
    notes: [
      ...(unread === 0
        ? []
        : [wholeFile(`${counted(unread, 'item')} could not be read: the XML is damaged there.`)]),
      ...[...others].map(([type, number]) =>
        wholeFile(`${counted(number, 'item')} of the kind “${type}” stayed in WordPress.`),
      ),
      ...mailNotes(file),
    ],
  }
}

function mailNotes({ authors }: WordpressFile): readonly ImportNote[] {
  const number = authors.filter(({ hasMail }) => hasMail).length
  if (number === 0) return []
  const people = counted(number, 'person', 'people')
  return [wholeFile(`The mail addresses of ${people} stayed in WordPress.`)]
}

function count(numbers: Map<string, number>, name: string): void {
  numbers.set(name, (numbers.get(name) ?? 0) + 1)
}

function wholeFile(sentence: string): ImportNote {
  return { place: 'Whole file', sentence }
}

/** The names of several accounts: only there the login tells who is meant, since plugins give one person a second account. */
function sharedNames({ authors }: WordpressFile): ReadonlySet<string> {
  const keys = authors.map(({ name }) => nameKey(name))
  return new Set(keys.filter((key, at) => keys.indexOf(key) !== at))
}

interface SiteNames {
  /** By login. */
  readonly names: ReadonlyMap<string, string>
  readonly doubled: ReadonlySet<string>
}

/** Co-Authors Plus names everybody in order; WordPress itself the one who put the post in. */
function bylineOf(
  { terms, creator }: WordpressItem,
  { names, doubled }: SiteNames,
): readonly PersonInFile[] {
  const coauthors = terms
    .filter(({ domain }) => domain === 'author')
    .map(({ nicename, name }) => ({ login: nicename.replace(/^cap-/u, ''), name }))
  const named = coauthors.length > 0 ? coauthors : [{ login: creator, name: creator }]
  return named
    .map(({ login, name }) => ({ login, name: names.get(login) ?? name }))
    .filter(({ name }) => name !== '')
    .map(({ login, name }) => ({
      ...parsePrintedName(name),
      ...(doubled.has(nameKey(name)) && { sign: login }),
    }))
}

interface PostSetting {
  readonly at: number
  readonly file: WordpressFile
  readonly site: Site
  readonly people: DraftedPeople
}

interface ReadPost {
  readonly article: ArticleDraft
  readonly credits: readonly CreditedNames[]
  /** By the keys of the people. */
  readonly bios: ReadonlyMap<string, BioBelow>
  readonly notes: readonly ImportNote[]
}

function readPost(
  { item, byline }: Post,
  { at, file, site: { pictures }, people }: PostSetting,
): ReadPost {
  const headline = htmlLine(item.title)
  const { html, losses } = contentOf(item, pictures)
  const { standfirst, lead, roles, credits, ...read } = siteBody(html, pictures.localPath)
  const { body, bios } = bodyWithoutBios(read.body, { byline, roles })
  const keys = people.bylineKeys(byline)
  const { section, tags, others } = termsOf(item, file)
  const excerpt = htmlLine(item.excerpt)
  const place = `“${headline || 'Untitled'}”`
  const yoast = yoastOf(item)
  const article = articleDraft({
    key: `article ${at + 1}`,
    headline,
    standfirst,
    body,
    pictures: read.pictures,
    byline: keys,
    excerpt: saidExcerpt(excerpt, { standfirst, body }),
    slug: decoded(item.slug),
    section,
    tags,
    leadPicture: pictures.pathOf(item.meta.get('_thumbnail_id') ?? '') ?? lead,
    cardPicture: pictures.localPath(item.meta.get('_yoast_wpseo_opengraph-image') ?? ''),
    status: statusOf(item.status),
    language: /^[a-z]{2,3}(?:-[a-z\d]+)*$/iu.test(file.language) ? file.language : 'en-GB',
    publishedAt: publishedAt(item),
    ...yoast.fields,
  })
  const sentences = [
    ...losses,
    ...yoast.losses,
    ...read.notes.map(({ sentence }) => sentence),
    ...itemLosses(item),
    ...(others ? ['An article has one section: further categories became tags.'] : []),
  ]
  return {
    article,
    credits,
    bios: new Map(bios.map((each) => [people.bylineKeys([each.name])[0] ?? '', each])),
    notes: sentences.map((sentence) => ({ place, sentence })),
  }
}

/** The HTML that WordPress makes of what it keeps, and what has no place in it. */
function contentOf(
  { content, meta }: WordpressItem,
  pictures: WordpressPictures,
): { readonly html: string; readonly losses: readonly string[] } {
  const { html, unknown } = readShortcodes(content, pictures.imageOf)
  const hasBlocks = html.includes('<!-- wp:')
  const made = [...html.matchAll(/<!-- wp:([\w/-]+)(?: (?:(?!-->)[\s\S])*)?\/-->/gu)]
    .flatMap(([, name]) => name ?? [])
    .filter((name) => name !== 'footnotes' && name !== 'more')
  return {
    html: `${hasBlocks ? html : autoParagraphs(html)}${notesOf(meta.get('footnotes') ?? '')}`,
    losses: [
      ...unknown.map((name) => `The shortcode “${name}” stands in the text as it is.`),
      ...made.map((name) => `The block “${name}” is filled by WordPress and was left out.`),
      ...(html.includes('<!--more') ? ['The place of “Read more” was left out.'] : []),
      ...(html.includes('<!--nextpage-->') ? ['The places where pages end were left out.'] : []),
    ],
  }
}

/** WordPress keeps the notes of blocks apart, as JSON. */
function notesOf(json: string): string {
  if (json === '') return ''
  try {
    const notes: unknown = JSON.parse(json)
    if (!Array.isArray(notes)) return ''
    const items = notes.map((note: { readonly id?: unknown; readonly content?: unknown }) => {
      const id = String(note.id)
      const back = markup`<a href="#${`${id}-link`}">↩</a>`.markup
      return `${markup`<li id="${id}">`.markup}${String(note.content)} ${back}</li>`
    })
    return `<ol class="wp-block-footnotes">${items.join('')}</ol>`
  } catch {
    return ''
  }
}

function termsOf({ terms, meta }: WordpressItem, { categories }: WordpressFile) {
  const all = terms
    .filter(({ domain, nicename }) => domain === 'category' && nicename !== 'uncategorized')
    .map(({ name }) => name)
  const primary = categories.get(meta.get('_yoast_wpseo_primary_category') ?? '')
  const section = primary !== undefined && all.includes(primary) ? primary : (all[0] ?? '')
  const others = all.filter((name) => name !== section)
  const tags = terms.filter(({ domain }) => domain === 'post_tag').map(({ name }) => name)
  return { section, tags: [...new Set([...tags, ...others])], others: others.length > 0 }
}

function statusOf(status: string): Status {
  switch (status) {
    case 'publish':
      return 'published'
    case 'future':
      return 'ready'
    case 'pending':
      return 'in-review'
    default:
      return 'draft'
  }
}

/** A draft has a date in universal time only when somebody set it; what WordPress notes of its last change has none. */
function publishedAt({ dateInUtc }: WordpressItem): string | null {
  const time = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/u.exec(dateInUtc)
  if (time === null || dateInUtc.startsWith('0000')) return null
  return `${time[1]}T${time[2]}.000Z`
}

function itemLosses(item: WordpressItem): readonly string[] {
  const { type, status, comments, meta, date, dateInUtc } = item
  const isUndated = status === 'publish' && dateInUtc.startsWith('0000') && !date.startsWith('0000')
  const strange = [...meta.keys()].filter((name) => !understood.test(name))
  return [
    ...(type === 'page' ? ['It is a page of the site and became an article.'] : []),
    ...(status === 'private' ? ['It was private in WordPress and is a draft here.'] : []),
    ...(isUndated ? [`Its date ${date} has no zone and was left out.`] : []),
    ...(comments === 0 ? [] : ['The comments of readers stayed in WordPress.']),
    ...strange.map((name) => `The field “${name}” stayed in WordPress.`),
  ]
}

/** What is read above, and what WordPress notes for itself. */
const understood =
  /^(?:footnotes|_thumbnail_id|_yoast_wpseo_(?:title|metadesc|canonical|primary_category|opengraph-title|opengraph-description|opengraph-image|content_score|linkdex|estimated-reading-time-minutes|focuskw)|_edit_last|_edit_lock|_pingme|_encloseme|_wp_old_slug|_wp_old_date|_wp_page_template|_wp_desired_post_slug)$/u

function yoastOf({ meta }: WordpressItem) {
  const said = new Map(
    [...meta]
      .filter(([name]) => name.startsWith('_yoast_wpseo_'))
      .map(([name, value]) => [name.slice('_yoast_wpseo_'.length), value]),
  )

  /** A pattern such as `%%title%% – %%sitename%%` is filled by the plugin. */
  function plain(name: string): string {
    const value = said.get(name) ?? ''
    return value.includes('%%') ? '' : value
  }

  const canonical = plain('canonical')
  return {
    fields: {
      search: { title: plain('title'), description: plain('metadesc') },
      social: {
        title: plain('opengraph-title'),
        description: plain('opengraph-description'),
        image: null,
      },
      canonicalAddress: canonical === '' ? null : canonical,
    },
    losses: [...said.values()].some((value) => value.includes('%%'))
      ? ['A pattern of Yoast SEO was left out: only the plugin can fill it.']
      : [],
  }
}

/** WordPress writes letters beyond ASCII in slugs as bytes. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
