import type { Article } from '../article/article.ts'
import { contributorRoleLabel } from '../article/contributor.ts'
import { statusLabel } from '../article/status.ts'
import { counted } from '../counted.ts'
import { blockText, inlineText } from '../document/document-text.ts'
import type { Block } from '../document/document.ts'
import type { Footnote } from '../document/inline.ts'
import type { Edition } from '../edition/edition.ts'
import { ruleTitle } from '../house-style/house-style.ts'
import type { House } from '../library/house.ts'
import type { DeskRecord, LibraryRecord } from '../library/library-record.ts'
import type { AnyId } from '../library/record-id.ts'
import { networkName } from '../networks/network.ts'
import type { Author } from '../people/author.ts'
import type { Media } from '../pictures/media.ts'
import { audienceWords } from '../thread/audience.ts'
import { numberingsWords } from '../thread/numbering.ts'
import type { Post, Thread } from '../thread/thread.ts'

/**
 * One part of a record as a person compares it: a field, a block of a body, a post, an article of an edition.
 * Parts of the same `field` make one list; the others stand alone.
 */
export interface Passage {
  /** The record's field, for example `headline`, `body`, `posts`. */
  readonly field: string
  /** In words: `Headline`, `Paragraph`, `Post 3`. */
  readonly label: string
  readonly look: 'title' | 'text' | 'heading' | 'quote' | 'code' | 'fact'
  /** Tells a part of a keyed list in both versions; null for fields and for blocks, which have no keys. */
  readonly key: string | null
  /** What is read; formatting is left out. */
  readonly text: string
  /** Equal only when the parts are equal in everything. */
  readonly source: string
}

/** What records that are referred to are called; one that is missing here is shown by its id. */
export type RecordNames = ReadonlyMap<AnyId, string>

/** Fields whose passages are a list. */
export const listFields: readonly string[] = ['body', 'posts', 'articles']

/** The record in the order in which it is read, its settings last. Times of saving are no part of it. */
export function passagesOf(
  record: LibraryRecord,
  names: RecordNames = new Map(),
): readonly Passage[] {
  switch (record.kind) {
    case 'article':
      return articlePassages(record, names)
    case 'author':
      return authorPassages(record, names)
    case 'thread':
      return threadPassages(record, names)
    case 'edition':
      return editionPassages(record, names)
    case 'media':
      return mediaPassages(record)
    case 'house':
      return housePassages(record)
  }
}

function articlePassages(article: Article, names: RecordNames): readonly Passage[] {
  const { excerpt, publishedAt, leadImage } = article
  return [
    title('headline', 'Headline', article.headline),
    text('standfirst', 'Standfirst', article.standfirst),
    fact('byline', 'Byline', {
      text: article.byline.map((id) => nameOf(id, names)).join(', '),
      value: article.byline,
    }),
    ...article.body.content.map(blockPassage),
    fact('status', 'Status', { text: statusLabel(article.status), value: article.status }),
    fact('excerpt', 'Excerpt', {
      text: excerpt.kind === 'typed' ? excerpt.text : 'made from the text',
      value: excerpt,
    }),
    fact('slug', 'Slug', { text: article.slug, value: article.slug }),
    fact('section', 'Section', { text: article.section, value: article.section }),
    fact('tags', 'Tags', { text: article.tags.join(', '), value: article.tags }),
    picture('leadImage', 'Lead picture', { id: leadImage, names }),
    fact('language', 'Language', { text: article.language, value: article.language }),
    fact('address', 'Address', { text: article.address ?? '', value: article.address }),
    fact('canonicalAddress', 'Canonical address', {
      text: article.canonicalAddress ?? '',
      value: article.canonicalAddress,
    }),
    fact('publishedAt', 'Published', { text: publishedAt ?? '', value: publishedAt }),
    ...deskFacts(article, names),
  ]
}

function deskFacts(article: Article, names: RecordNames): readonly Passage[] {
  const { search, social, assignee, dueOn, embargoUntil } = article
  return [
    fact('contributors', 'Contributors', {
      text: article.contributors
        .map(({ author, role }) => `${contributorRoleLabel(role)}: ${nameOf(author, names)}`)
        .join('\n'),
      value: article.contributors,
    }),
    fact('embargoUntil', 'Embargo', { text: embargoUntil ?? '', value: embargoUntil }),
    fact('search', 'Search result', {
      text: lines([search.title, search.description]),
      value: search,
    }),
    fact('social', 'Link card', { text: lines([social.title, social.description]), value: social }),
    fact('customFields', 'Custom fields', {
      text: lines(article.customFields.map(({ value }) => value)),
      value: article.customFields,
    }),
    fact('assignee', 'Assigned to', {
      text: assignee === null ? '' : nameOf(assignee, names),
      value: assignee,
    }),
    fact('dueOn', 'Due', { text: dueOn ?? '', value: dueOn }),
    fact('done', 'Checklist', {
      text: article.done.length === 0 ? '' : `${article.done.length} done`,
      value: article.done,
    }),
    fact('goal', 'Goal', {
      text: article.goal === null ? '' : counted(article.goal, 'word'),
      value: article.goal,
    }),
    fact('ignoredWords', 'Words left alone', {
      text: article.ignoredWords.join(', '),
      value: article.ignoredWords,
    }),
    fact('isTemplate', 'Template', {
      text: article.isTemplate ? 'yes' : '',
      value: article.isTemplate,
    }),
    ...signedOffFacts(article),
  ]
}

function signedOffFacts({
  waivers,
  approval,
}: Pick<DeskRecord, 'waivers' | 'approval'>): readonly Passage[] {
  return [
    fact('waivers', 'Waived findings', {
      text: lines(waivers.map(({ message, reason }) => `${message} ${reason}`)),
      value: waivers,
    }),
    fact('approval', 'Approved', {
      text: approval === null ? '' : `${approval.by || 'Somebody'}, ${approval.at}`,
      value: approval,
    }),
  ]
}

function authorPassages(author: Author, names: RecordNames): readonly Passage[] {
  return [
    title('name', 'Name', author.name),
    fact('postNominals', 'Post-nominals', {
      text: author.postNominals,
      value: author.postNominals,
    }),
    fact('role', 'Role', { text: author.role, value: author.role }),
    fact('organisation', 'Organisation', {
      text: author.organisation,
      value: author.organisation,
    }),
    text('shortBio', 'Short bio', author.shortBio),
    text('longBio', 'Long bio', author.longBio),
    picture('portrait', 'Portrait', { id: author.portrait, names }),
    fact('email', 'E-mail', { text: author.email, value: author.email }),
    fact('links', 'Links', { text: author.links.join('\n'), value: author.links }),
    fact('handles', 'Handles', {
      text: Object.entries(author.handles)
        .map(([network, handle]) => `${network}: ${handle}`)
        .join('\n'),
      value: author.handles,
    }),
    ...signedOffFacts(author),
  ]
}

function threadPassages(thread: Thread, names: RecordNames): readonly Passage[] {
  const { style, place } = thread.numbering
  return [
    title('title', 'Title', thread.title),
    ...thread.posts.map((post, index) => postPassage({ post, index, names })),
    fact('promotes', 'Promotes', {
      text: thread.promotes === null ? '' : nameOf(thread.promotes, names),
      value: thread.promotes,
    }),
    fact('networks', 'Networks', { text: thread.networks.join(', '), value: thread.networks }),
    fact('numbering', 'Numbering', {
      text: style === 'none' ? 'none' : `${style}, ${place}`,
      value: thread.numbering,
    }),
    fact('numberingOn', 'Numbering of single networks', {
      text: numberingsWords(thread.numberingOn),
      value: thread.numberingOn,
    }),
    fact('language', 'Language', { text: thread.language, value: thread.language }),
    fact('otherLanguages', 'Further languages', {
      text: lines(thread.otherLanguages),
      value: thread.otherLanguages,
    }),
    fact('audience', 'Audience', {
      text: audienceWords(thread.audience),
      value: thread.audience,
    }),
    ...signedOffFacts(thread),
  ]
}

function editionPassages(edition: Edition, names: RecordNames): readonly Passage[] {
  const { featured } = edition
  return [
    title('title', 'Title', edition.title),
    fact('number', 'Number', { text: edition.number, value: edition.number }),
    fact('date', 'Date', { text: edition.date ?? '', value: edition.date }),
    text('introduction', 'Introduction', edition.introduction),
    fact('featured', 'Featured article', {
      text: featured === null ? '' : nameOf(featured, names),
      value: featured,
    }),
    ...edition.articles.map((id, index): Passage => ({
      field: 'articles',
      label: `Article ${index + 1}`,
      look: 'fact',
      key: id,
      text: nameOf(id, names),
      source: id,
    })),
    ...signedOffFacts(edition),
  ]
}

function mediaPassages(media: Media): readonly Passage[] {
  return [
    title('fileName', 'File name', media.fileName),
    text('alt', 'Alt text', media.alt),
    text('caption', 'Caption', media.caption),
    fact('credit', 'Credit', { text: media.credit, value: media.credit }),
    fact('licence', 'Licence', { text: media.licence, value: media.licence }),
    fact('rightsUntil', 'Rights until', {
      text: media.rightsUntil ?? '',
      value: media.rightsUntil,
    }),
  ]
}

function housePassages(house: House): readonly Passage[] {
  return [
    fact('dictionary', 'Dictionary', { text: lines(house.dictionary), value: house.dictionary }),
    fact('style', 'House style', {
      text: lines(house.style.rules.map(ruleTitle)),
      value: house.style,
    }),
    fact('customFields', 'Custom fields', {
      text: lines(house.customFields.map(({ name }) => name)),
      value: house.customFields,
    }),
    fact('checklist', 'Checklist', {
      text: lines(house.checklist.map((item) => item.text)),
      value: house.checklist,
    }),
    fact('isAltTextRequired', 'Alt text', {
      text: house.isAltTextRequired ? 'required' : 'a warning',
      value: house.isAltTextRequired,
    }),
    fact('filters', 'Saved filters', {
      text: lines(house.filters.map(({ name }) => name)),
      value: house.filters,
    }),
    fact('favourites', 'Favourites', {
      text: house.favourites.length === 0 ? '' : `${house.favourites.length} records`,
      value: house.favourites,
    }),
    fact('presets', 'Presets for bundles', {
      text: lines(house.presets.map(({ name }) => name)),
      value: house.presets,
    }),
    fact('mastodonLimit', 'Characters on Mastodon', {
      text: String(house.mastodonLimit),
      value: house.mastodonLimit,
    }),
  ]
}

function blockPassage(block: Block): Passage {
  const source = JSON.stringify(block)
  const passage = { field: 'body', key: null, source, text: blockText(block, noteText) } as const
  switch (block.type) {
    case 'paragraph':
      return { ...passage, label: 'Paragraph', look: 'text' }
    case 'heading':
      return { ...passage, label: 'Heading', look: 'heading' }
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return { ...passage, label: 'List', look: 'text' }
    case 'blockquote':
      return { ...passage, label: 'Quote', look: 'quote' }
    case 'pullQuote':
      return { ...passage, label: 'Pull quote', look: 'quote' }
    case 'table':
      return { ...passage, label: 'Table', look: 'text' }
    case 'callout':
      return { ...passage, label: 'Box', look: 'quote' }
    case 'details':
      return { ...passage, label: 'Fold', look: 'text' }
    case 'card':
      return { ...passage, label: 'Card', look: 'quote', text: boxText(passage.text, block.attrs) }
    case 'embed':
      return { ...passage, label: 'Embed', look: 'quote', text: boxText(passage.text, block.attrs) }
    case 'codeBlock':
      return { ...passage, label: 'Code', look: 'code' }
    case 'horizontalRule':
      return { ...passage, label: 'Rule', look: 'text', text: '* * *' }
    case 'figure': {
      const { images, caption, credit, licence } = block.attrs
      const said = lines([...images.map(({ alt }) => alt), caption, credit, licence])
      return { ...passage, label: 'Picture', look: 'quote', text: said }
    }
  }
}

/** A note stands where its number is. */
function noteText({ content = [] }: Footnote): string {
  return ` [${inlineText(content)}]`
}

function boxText(words: string, { address }: { readonly address: string }): string {
  return lines([words, address])
}

function postPassage({
  post,
  index,
  names,
}: {
  readonly post: Post
  readonly index: number
  readonly names: RecordNames
}): Passage {
  const { images, card, quote } = post
  return {
    field: 'posts',
    label: `Post ${index + 1}`,
    look: 'text',
    key: post.id,
    text: lines([
      post.warning,
      post.text,
      ...post.variants.map(({ network, text: words }) => `${networkName(network)}: ${words}`),
      ...images.map(({ media, alt }) => pictureText(alt, media === null ? '' : names.get(media))),
      ...(card === null ? [] : [card.title, card.description, card.address ?? '']),
      ...(quote === null ? [] : [quote.text || quote.address]),
    ]),
    source: JSON.stringify(post),
  }
}

function pictureText(alt: string, name = ''): string {
  const called = `Picture ${name}`.trimEnd()
  return alt === '' ? called : `${called}: ${alt}`
}

function title(field: string, label: string, value: string): Passage {
  return { field, label, look: 'title', key: null, text: value, source: JSON.stringify(value) }
}

function text(field: string, label: string, value: string): Passage {
  return { field, label, look: 'text', key: null, text: value, source: JSON.stringify(value) }
}

function fact(
  field: string,
  label: string,
  { text: said, value }: { readonly text: string; readonly value: unknown },
): Passage {
  return { field, label, look: 'fact', key: null, text: said, source: JSON.stringify(value) }
}

function picture(
  field: string,
  label: string,
  { id, names }: { readonly id: AnyId | null; readonly names: RecordNames },
): Passage {
  return fact(field, label, { text: id === null ? '' : nameOf(id, names), value: id })
}

function nameOf(id: AnyId, names: RecordNames): string {
  return names.get(id) ?? id
}

function lines(texts: readonly string[]): string {
  return texts.filter((each) => each !== '').join('\n')
}
