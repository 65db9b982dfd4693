import { z } from 'zod'

import { articleExcerpt, articleSlug } from '../article/article.ts'
import { deriveExcerpt } from '../article/excerpt.ts'
import { statusSchema } from '../article/status.ts'
import { countWords, documentWords } from '../document/document-text.ts'
import { editionArticles } from '../edition/edition.ts'
import { daySchema, timestampSchema } from '../timestamp.ts'
import { kindName, type LibraryRecord, recordKinds, recordTitle } from './library-record.ts'
import { anyIdSchema, recordIdSchema } from './record-id.ts'
import { mediaReferences, recordReferences } from './references.ts'

export const catalogueEntrySchema = z
  .strictObject({
    id: anyIdSchema,
    kind: z.enum(recordKinds),
    /** Headline, name, title or file name; may be empty. */
    title: z.string(),
    /** The first words, as a list shows them. */
    excerpt: z.string(),
    /** Articles only. */
    status: statusSchema.nullable(),
    /** Authors in the order of the byline; articles only. */
    byline: z.array(recordIdSchema).readonly(),
    section: z.string(),
    tags: z.array(z.string()).readonly(),
    /** The address that an article is published under; articles only, like all down to `isTemplate`. */
    slug: z.string(),
    assignee: recordIdSchema.nullable(),
    dueOn: daySchema.nullable(),
    publishedAt: timestampSchema.nullable(),
    embargoUntil: timestampSchema.nullable(),
    /** The own fields of the library in which the article says something. */
    customFields: z.array(recordIdSchema).readonly(),
    isTemplate: z.boolean(),
    words: z.int().min(0),
    /** How many posts a thread or articles an edition has; 0 for others. */
    parts: z.int().min(0),
    /** Everything that the record refers to, media included. */
    references: z.array(anyIdSchema).readonly(),
    revision: z.int().min(1),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .readonly()

/** What lists show of a record without opening its file. */
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>

export function catalogueEntry(record: LibraryRecord, revision: number): CatalogueEntry {
  return {
    id: record.id,
    kind: record.kind,
    title: recordTitle(record),
    status: null,
    byline: [],
    section: '',
    tags: [],
    slug: '',
    assignee: null,
    dueOn: null,
    publishedAt: null,
    embargoUntil: null,
    customFields: [],
    isTemplate: false,
    parts: 0,
    references: [...recordReferences(record), ...mediaReferences(record)],
    revision,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    ...ownFields(record),
  }
}

/** What it is called on its own: `Article`, `Template`, `Person`. */
export function entryKindName({ kind, isTemplate }: CatalogueEntry): string {
  return isTemplate ? 'Template' : kindName(kind)
}

function ownFields(record: LibraryRecord) {
  switch (record.kind) {
    case 'article':
      return {
        excerpt: articleExcerpt(record),
        status: record.status,
        byline: record.byline,
        section: record.section,
        tags: record.tags,
        slug: articleSlug(record),
        assignee: record.assignee,
        dueOn: record.dueOn,
        publishedAt: record.publishedAt,
        embargoUntil: record.embargoUntil,
        customFields: record.customFields.map(({ id }) => id),
        isTemplate: record.isTemplate,
        words: documentWords(record.body),
      }
    case 'author':
      return {
        excerpt: deriveExcerpt(
          [record.role, record.organisation].filter((part) => part !== '').join(', ') ||
            record.shortBio,
        ),
        words: countWords(record.longBio === '' ? record.shortBio : record.longBio),
      }
    case 'thread': {
      const text = record.posts.map((post) => post.text).join(' ')
      return {
        excerpt: deriveExcerpt(text),
        words: countWords(text),
        parts: record.posts.length,
      }
    }
    case 'edition':
      return {
        excerpt: deriveExcerpt(record.introduction),
        words: countWords(record.introduction),
        parts: editionArticles(record).length,
      }
    case 'media':
      return { excerpt: deriveExcerpt(record.alt), words: 0 }
    case 'house':
      return { excerpt: '', words: 0 }
  }
}
