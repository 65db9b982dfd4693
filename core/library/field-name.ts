import type { LibraryRecord } from './library-record.ts'

type FieldOf<R> = R extends LibraryRecord ? keyof R : never

/** Facts of a file that nobody writes: they are shown where they are read, and are no field to anybody. */
type UnnamedField =
  | 'kind'
  | 'id'
  | 'type'
  | 'size'
  | 'width'
  | 'height'
  | 'cropOf'
  | 'createdAt'
  | 'updatedAt'

/** What blocks keep beside their words. */
type BlockField = 'description' | 'summary' | 'attribution'

/** Whatever has a name: a field that is added to a record and forgotten here does not compile. */
export type FieldName = Exclude<FieldOf<LibraryRecord>, UnnamedField> | BlockField

/** The same word wherever a field is spoken of: `Headline`, `Short bio`. */
export function fieldName(field: FieldName): string {
  return fieldNames[field]
}

/** The same for what may be no field. */
export function nameOfField(field: string): string | undefined {
  return namesByField.get(field)
}

const fieldNames: Readonly<Record<FieldName, string>> = {
  address: 'Address',
  alt: 'Alt text',
  approval: 'Approved',
  articles: 'Articles',
  assignee: 'Assigned to',
  attribution: 'Attribution',
  audience: 'Audience',
  body: 'Text',
  byline: 'Byline',
  canonicalAddress: 'Canonical address',
  caption: 'Caption',
  checklist: 'Checklist',
  contributors: 'Contributors',
  credit: 'Credit',
  customFields: 'Custom fields',
  date: 'Date',
  description: 'Description',
  dictionary: 'Dictionary',
  done: 'Checklist',
  dueOn: 'Due',
  email: 'E-mail',
  embargoUntil: 'Embargo',
  excerpt: 'Excerpt',
  favourites: 'Favourites',
  featured: 'Featured article',
  fileName: 'File name',
  filters: 'Saved filters',
  goal: 'Goal',
  handles: 'Handles',
  headline: 'Headline',
  ignoredWords: 'Words left alone',
  introduction: 'Introduction',
  isAltTextRequired: 'Alt text',
  isTemplate: 'Template',
  journalAddress: 'Address of the site',
  journalLanguage: 'Language of the journal',
  journalName: 'Name of the journal',
  language: 'Language',
  leadImage: 'Lead picture',
  licence: 'Licence',
  links: 'Links',
  longBio: 'Long bio',
  mastodonLimit: 'Characters on Mastodon',
  name: 'Name',
  networks: 'Networks',
  number: 'Number',
  numbering: 'Numbering',
  numberingOn: 'Numbering of single networks',
  organisation: 'Organisation',
  otherLanguages: 'Further languages',
  portrait: 'Portrait',
  postNominals: 'Post-nominals',
  posts: 'Posts',
  presets: 'Presets for bundles',
  promotes: 'Promotes',
  publishedAt: 'Published',
  rightsUntil: 'Rights until',
  role: 'Role',
  search: 'Search result',
  section: 'Section',
  shortBio: 'Short bio',
  slug: 'Slug',
  social: 'Link card',
  standfirst: 'Standfirst',
  status: 'Status',
  statusChanges: 'Changes of status',
  style: 'House style',
  summary: 'Summary',
  tags: 'Tags',
  title: 'Title',
  waivers: 'Waived findings',
}

const namesByField: ReadonlyMap<string, string> = new Map(Object.entries(fieldNames))
