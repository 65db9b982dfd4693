import type { Article } from '../article/article.ts'
import { contributorRoleLabel, type Contributor } from '../article/contributor.ts'
import type { CustomField, CustomValue } from '../article/custom-field.ts'
import type { SearchPresentation, SocialPresentation } from '../article/presentation.ts'
import { statusLabel } from '../article/status.ts'
import type { ChecklistItem, StatusChange } from '../article/workflow.ts'
import { counted } from '../counted.ts'
import type { Edition } from '../edition/edition.ts'
import { type HouseRule, type HouseStyle, ruleTitle } from '../house-style/house-style.ts'
import type { Approval } from '../library/approval.ts'
import type { ExportPreset } from '../library/export-preset.ts'
import type { House } from '../library/house.ts'
import type { DeskRecord, LibraryRecord } from '../library/library-record.ts'
import type { MediaId, RecordId } from '../library/record-id.ts'
import type { Waiver } from '../library/waiver.ts'
import { articleSortLabel } from '../lists/article-order.ts'
import type { SavedFilter } from '../lists/saved-filter.ts'
import { networkName, networkSchema } from '../networks/network.ts'
import type { Author } from '../people/author.ts'
import type { Media } from '../pictures/media.ts'
import { audienceWords } from '../thread/audience.ts'
import { numberingsWords } from '../thread/numbering.ts'
import type { PostVariant } from '../thread/post-variant.ts'
import type { Post, PostImage, Thread } from '../thread/thread.ts'
import type { Timestamp } from '../timestamp.ts'
import type { Choices, Side } from './collision.ts'
import {
  byName,
  keyedList,
  mergeFields,
  type MergePlan,
  optional,
  orderedSet,
  own,
  single,
  text,
  textSide,
} from './field-mergers.ts'
import { mergeBody } from './merge-body.ts'
import { type Merged, settled, type Three, undisputed } from './merger.ts'

/**
 * Brings together what two sides made of one record. What only one of them changed is taken; what both
 * changed alike, or in different places, too. The rest collides: `value` then holds mine and
 * `collisions` both, until `choices` says which. No text of either side is in neither, unless the
 * other removed it while it stood unchanged. With an unknown base nothing counts as removed.
 */
export function mergeRecords<R extends LibraryRecord>(sides: Three<R>, choices?: Choices): Merged<R>
export function mergeRecords(
  sides: Three<LibraryRecord>,
  choices: Choices = {},
): Merged<LibraryRecord> {
  const { base, mine, theirs } = sides
  const place = { path: '', label: '', choices }
  if (mine.kind === 'article' && theirs.kind === 'article') {
    return mergeFields(article, { base: ofKind(base, mine), mine, theirs }, place)
  }
  if (mine.kind === 'author' && theirs.kind === 'author') {
    return mergeFields(author, { base: ofKind(base, mine), mine, theirs }, place)
  }
  if (mine.kind === 'thread' && theirs.kind === 'thread') {
    return mergeFields(thread, { base: ofKind(base, mine), mine, theirs }, place)
  }
  if (mine.kind === 'edition' && theirs.kind === 'edition') {
    return mergeFields(edition, { base: ofKind(base, mine), mine, theirs }, place)
  }
  if (mine.kind === 'media' && theirs.kind === 'media') {
    return mergeFields(media, { base: ofKind(base, mine), mine, theirs }, place)
  }
  if (mine.kind === 'house' && theirs.kind === 'house') {
    return mergeFields(house, { base: ofKind(base, mine), mine, theirs }, place)
  }
  throw new RangeError(`A ${mine.kind} can’t be merged with a ${theirs.kind}`)
}

const contributor: MergePlan<Contributor> = {
  id: own,
  author: single('Person', recordSide),
  role: single('Role', (role) => textSide(contributorRoleLabel(role))),
}

const customValue: MergePlan<CustomValue> = { id: own, value: text('Value') }

const statusChange: MergePlan<StatusChange> = {
  id: own,
  status: single('Status', (status) => textSide(statusLabel(status))),
  at: single('When', textSide),
  by: single('Who', textSide),
}

const searchPresentation: MergePlan<SearchPresentation> = {
  title: text('Search title'),
  description: text('Search description'),
}

const socialPresentation: MergePlan<SocialPresentation> = {
  title: text('Card title'),
  description: text('Card description'),
  image: optional('Card picture', pictureSide),
}

/** Nobody writes into a waiver; who wants another takes it back. */
const waiver: MergePlan<Waiver> = {
  id: own,
  rule: own,
  about: own,
  message: own,
  reason: own,
  by: own,
  at: own,
}

const signedOff: MergePlan<Pick<DeskRecord, 'waivers' | 'approval'>> = {
  waivers: keyedList({
    label: (position) => `Waived finding ${position}`,
    plan: waiver,
    show: ({ reason }) => textSide(reason),
  }),
  approval: latestApproval,
}

const article: MergePlan<Article> = {
  kind: own,
  id: own,
  headline: text('Headline'),
  standfirst: text('Standfirst', '\n'),
  byline: orderedSet(),
  contributors: keyedList({
    label: (position) => `Contributor ${position}`,
    plan: contributor,
    show: ({ author: person }) => recordSide(person),
  }),
  body: (sides, place) => mergeBody(sides, { ...place, label: 'Text' }),
  excerpt: single('Excerpt', (excerpt) =>
    textSide(excerpt.kind === 'typed' ? excerpt.text : 'Made from the text'),
  ),
  slug: single('Slug', textSide),
  section: single('Section', textSide),
  tags: orderedSet(),
  leadImage: optional('Lead picture', pictureSide),
  status: single('Status', (status) => textSide(statusLabel(status))),
  language: single('Language', textSide),
  address: optional('Address', textSide),
  canonicalAddress: optional('Canonical address', textSide),
  publishedAt: optional('Published', textSide),
  embargoUntil: optional('Embargo', textSide),
  search: (sides, place) => mergeFields(searchPresentation, sides, place),
  social: (sides, place) => mergeFields(socialPresentation, sides, place),
  customFields: keyedList({
    label: (position) => `Custom field ${position}`,
    plan: customValue,
    show: ({ value }) => textSide(value),
  }),
  assignee: optional('Assigned to', recordSide),
  dueOn: optional('Due', textSide),
  statusChanges: keyedList({
    label: (position) => `Change of status ${position}`,
    plan: statusChange,
    show: ({ status }) => textSide(statusLabel(status)),
  }),
  done: orderedSet(),
  ignoredWords: orderedSet(),
  goal: optional('Goal', (words) => textSide(counted(words, 'word'))),
  isTemplate: single('Template', (isTemplate) =>
    textSide(isTemplate ? 'a template' : 'an article'),
  ),
  ...signedOff,
  createdAt: earliest,
  updatedAt: latest,
}

const author: MergePlan<Author> = {
  kind: own,
  id: own,
  name: text('Name'),
  postNominals: single('Post-nominals', textSide),
  role: single('Role', textSide),
  organisation: single('Organisation', textSide),
  shortBio: text('Short bio', '\n'),
  longBio: text('Long bio', '\n'),
  portrait: optional('Portrait', pictureSide),
  email: single('E-mail', textSide),
  links: orderedSet(),
  handles: byName((name) => `Handle on ${printedNetwork(name)}`),
  ...signedOff,
  createdAt: earliest,
  updatedAt: latest,
}

const postImage: MergePlan<PostImage> = {
  id: own,
  media: optional('Picture', pictureSide),
  alt: text('Alt text', '\n'),
  altOwedBy: optional('Who owes the alt text', recordSide),
}

const postVariant: MergePlan<PostVariant> = {
  id: own,
  network: own,
  text: text('Text', '\n'),
}

const post: MergePlan<Post> = {
  id: own,
  text: text('Text', '\n'),
  missing: single('Missing', (missing) => textSide(missing ? 'Missing' : 'Found')),
  variants: keyedList({
    label: (position) => `Variant ${position}`,
    plan: postVariant,
    show: ({ text: words }) => textSide(words),
  }),
  links: orderedSet(),
  mentions: orderedSet(),
  warning: text('Content warning'),
  labels: orderedSet(),
  images: keyedList({
    label: (position) => `Picture ${position}`,
    plan: postImage,
    show: ({ alt }) => textSide(alt),
  }),
  card: optional('Link card', ({ title, address, description }) =>
    textSide(
      [title, description, address].filter((part) => part !== null && part !== '').join('\n'),
    ),
  ),
  quote: optional('Quoted post', (quote) => textSide(quote.text || quote.address)),
  passage: optional('Passage of the article', (passage) => textSide(passage.text)),
  addresses: byName((name) => `Address on ${printedNetwork(name)}`),
  publishedAt: optional('Published', textSide),
  counts: optional('Counts', ({ likes, reposts, replies, quotes }) =>
    textSide(`${likes} likes, ${reposts} reposts, ${replies} replies, ${quotes} quotes`),
  ),
}

const thread: MergePlan<Thread> = {
  kind: own,
  id: own,
  title: text('Title'),
  networks: orderedSet(),
  language: single('Language', textSide),
  otherLanguages: orderedSet(),
  audience: single('Audience', (audience) => textSide(audienceWords(audience))),
  numbering: single('Numbering', ({ style, place }) => textSide(`${style}, ${place}`)),
  numberingOn: single('Numbering of single networks', (numberings) =>
    textSide(numberingsWords(numberings)),
  ),
  posts: keyedList({
    label: (position) => `Post ${position}`,
    plan: post,
    show: ({ text: words }) => textSide(words),
  }),
  promotes: optional('Promotes', recordSide),
  ...signedOff,
  createdAt: earliest,
  updatedAt: latest,
}

const edition: MergePlan<Edition> = {
  kind: own,
  id: own,
  title: text('Title'),
  number: single('Number', textSide),
  date: optional('Date', textSide),
  introduction: text('Introduction', '\n'),
  featured: optional('Featured', recordSide),
  articles: orderedSet(),
  ...signedOff,
  createdAt: earliest,
  updatedAt: latest,
}

const media: MergePlan<Media> = {
  kind: own,
  id: own,
  type: own,
  fileName: own,
  size: own,
  width: own,
  height: own,
  alt: text('Alt text', '\n'),
  caption: text('Caption', '\n'),
  credit: single('Credit', textSide),
  licence: single('Licence', textSide),
  rightsUntil: optional('Rights until', textSide),
  cropOf: own,
  createdAt: earliest,
  updatedAt: latest,
}

const customField: MergePlan<CustomField> = {
  id: own,
  name: text('Name'),
  kind: single('Kind', (kind) => textSide(kind)),
  choices: orderedSet(),
}

const checklistItem: MergePlan<ChecklistItem> = {
  id: own,
  status: single('Status', (status) => textSide(statusLabel(status))),
  text: text('Text'),
}

const savedFilter: MergePlan<SavedFilter> = {
  id: own,
  name: text('Name'),
  filter: single('Filter', () => textSide('Another filter')),
  order: single('Order', ({ sort }) => textSide(articleSortLabel(sort))),
}

const exportPreset: MergePlan<ExportPreset> = {
  id: own,
  name: text('Name'),
  targets: orderedSet(),
  options: byName((name) => `Option ${name}`),
  form: single('Form', (form) => textSide(form)),
  isEmbargoNamed: single('Embargo in the name', (isNamed) => textSide(isNamed ? 'yes' : 'no')),
}

const houseRule: MergePlan<HouseRule> = {
  id: own,
  kind: single('Kind', (kind) => textSide(kind)),
  avoid: text('Avoid'),
  prefer: text('Prefer'),
  reason: text('Reason'),
}

const houseStyle: MergePlan<HouseStyle> = {
  rules: keyedList({
    label: (position) => `House style: rule ${position}`,
    plan: houseRule,
    show: (rule) => textSide(ruleTitle(rule)),
  }),
  longestSentence: single('Longest sentence', limitSide),
  longestParagraph: single('Longest paragraph', limitSide),
  isPassiveNoted: single('Passive verbs', switchSide),
  isReadabilityNoted: single('Readability', switchSide),
}

const house: MergePlan<House> = {
  kind: own,
  id: own,
  dictionary: orderedSet(),
  style: (sides, place) => mergeFields(houseStyle, sides, place),
  customFields: keyedList({
    label: (position) => `Custom field ${position}`,
    plan: customField,
    show: ({ name }) => textSide(name),
  }),
  checklist: keyedList({
    label: (position) => `Checklist: point ${position}`,
    plan: checklistItem,
    show: ({ text: words }) => textSide(words),
  }),
  presets: keyedList({
    label: (position) => `Preset ${position}`,
    plan: exportPreset,
    show: ({ name }) => textSide(name),
  }),
  mastodonLimit: single('Characters on Mastodon', (limit) => textSide(String(limit))),
  isAltTextRequired: single('Alt text', (isRequired) =>
    textSide(isRequired ? 'required' : 'a warning'),
  ),
  filters: keyedList({
    label: (position) => `Saved filter ${position}`,
    plan: savedFilter,
    show: ({ name }) => textSide(name),
  }),
  favourites: orderedSet(),
  createdAt: earliest,
  updatedAt: latest,
}

function limitSide(words: number | null): Side {
  return textSide(words === null ? 'not noted' : `${words} words`)
}

function switchSide(isNoted: boolean): Side {
  return textSide(isNoted ? 'noted' : 'not noted')
}

function ofKind<R extends LibraryRecord>(base: LibraryRecord | undefined, like: R): R | undefined {
  return base !== undefined && isLike(base, like) ? base : undefined
}

function isLike<R extends LibraryRecord>(record: LibraryRecord, like: R): record is R {
  return record.kind === like.kind
}

function printedNetwork(name: string): string {
  const network = networkSchema.safeParse(name)
  return network.success ? networkName(network.data) : name
}

function pictureSide(id: MediaId): Side {
  return { kind: 'picture', id }
}

function recordSide(id: RecordId): Side {
  return { kind: 'record', id }
}

/** Whoever approved last approved what they had before them; the checksum tells whether it is this. */
function latestApproval(sides: Three<Approval | null>): Merged<Approval | null> {
  const known = undisputed(sides)
  if (known !== null) return settled(known.value)
  const { mine, theirs } = sides
  if (mine === null || theirs === null) return settled(null)
  return settled(Date.parse(mine.at) >= Date.parse(theirs.at) ? mine : theirs)
}

function earliest({ mine, theirs }: Three<Timestamp>): Merged<Timestamp> {
  return settled(Date.parse(mine) <= Date.parse(theirs) ? mine : theirs)
}

function latest({ mine, theirs }: Three<Timestamp>): Merged<Timestamp> {
  return settled(Date.parse(mine) >= Date.parse(theirs) ? mine : theirs)
}
