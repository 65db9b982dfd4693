import { z } from 'zod'

import { documentSchema, emptyDocument } from '../document/document.ts'
import { proseText } from '../document/prose-text.ts'
import { approvalSchema } from '../library/approval.ts'
import { mediaIdSchema, type RecordId, recordIdSchema } from '../library/record-id.ts'
import { waiverSchema } from '../library/waiver.ts'
import { daySchema, type Timestamp, timestampSchema } from '../timestamp.ts'
import { contributorSchema } from './contributor.ts'
import { customValueSchema } from './custom-field.ts'
import { deriveExcerpt, excerptSchema } from './excerpt.ts'
import { goalSchema } from './goal.ts'
import { searchPresentationSchema, socialPresentationSchema } from './presentation.ts'
import { slugify } from './slug.ts'
import { statusSchema } from './status.ts'
import { statusChangeSchema } from './workflow.ts'

export const articleSchema = z
  .strictObject({
    kind: z.literal('article'),
    id: recordIdSchema,
    headline: z.string(),
    standfirst: z.string(),
    body: documentSchema,
    /** Authors in the order in which they are named. */
    byline: z.array(recordIdSchema).readonly(),
    contributors: z.array(contributorSchema).readonly(),
    excerpt: excerptSchema.readonly(),
    /** The last part of the article's address; empty means: made from the headline. */
    slug: z.string(),
    section: z.string(),
    tags: z.array(z.string()).readonly(),
    leadImage: mediaIdSchema.nullable(),
    status: statusSchema,
    /** BCP 47, for example `en-GB`. */
    language: z.string().min(2),
    /** Where the article can be read, once that is known. */
    address: z.string().nullable(),
    /** The address that search engines are told to keep, where that is another one. */
    canonicalAddress: z.string().nullable(),
    publishedAt: timestampSchema.nullable(),
    /** Nobody may publish it before. */
    embargoUntil: timestampSchema.nullable(),
    search: searchPresentationSchema,
    social: socialPresentationSchema,
    customFields: z.array(customValueSchema).readonly(),
    /** The person of the library whose turn it is. */
    assignee: recordIdSchema.nullable(),
    dueOn: daySchema.nullable(),
    /** Oldest first. */
    statusChanges: z.array(statusChangeSchema).readonly(),
    /** Those items of the house's checklist that are done. */
    done: z.array(recordIdSchema).readonly(),
    /** New articles begin as a copy of it; it is never published itself. */
    isTemplate: z.boolean(),
    /** So many words the text is to have. */
    goal: goalSchema.nullable(),
    /** Findings that stand for a reason. */
    waivers: z.array(waiverSchema).readonly(),
    /** Null until somebody approved it. */
    approval: approvalSchema.nullable(),
    /** Words and phrases that spelling and house style leave alone in it. */
    ignoredWords: z.array(z.string()).readonly(),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .readonly()

/** One piece of writing, by one or more authors of the library. */
export type Article = z.infer<typeof articleSchema>

export function createArticle({ id, now }: { id: RecordId; now: Timestamp }): Article {
  return {
    kind: 'article',
    id,
    headline: '',
    standfirst: '',
    body: emptyDocument,
    byline: [],
    contributors: [],
    excerpt: { kind: 'derived' },
    slug: '',
    section: '',
    tags: [],
    leadImage: null,
    status: 'draft',
    language: 'en-GB',
    address: null,
    canonicalAddress: null,
    publishedAt: null,
    embargoUntil: null,
    search: { title: '', description: '' },
    social: { title: '', description: '', image: null },
    customFields: [],
    assignee: null,
    dueOn: null,
    statusChanges: [],
    done: [],
    isTemplate: false,
    goal: null,
    waivers: [],
    approval: null,
    ignoredWords: [],
    createdAt: now,
    updatedAt: now,
  }
}

/** The excerpt as a listing shows it: typed by hand, or cut from the standfirst, or from the body. */
export function articleExcerpt({
  excerpt,
  standfirst,
  body,
}: Pick<Article, 'excerpt' | 'standfirst' | 'body'>): string {
  if (excerpt.kind === 'typed') return excerpt.text
  return deriveExcerpt(standfirst.trim() === '' ? proseText(body) : standfirst)
}

/** The slug that the article is published under. */
export function articleSlug({
  slug,
  headline,
  language,
}: Pick<Article, 'slug' | 'headline' | 'language'>): string {
  return slug === '' ? slugify(headline, language) : slug
}
