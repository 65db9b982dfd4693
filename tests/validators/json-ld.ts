import { z } from 'zod'

const address = z.url({ protocol: /^https$/u })

/** A name has neither "By" before it nor titles after it. */
const name = z.string().regex(/^(?!By )[^,]+$/u)

const personSchema = z.strictObject({
  '@type': z.literal('Person'),
  name,
  honorificSuffix: z.string().min(2).optional(),
  jobTitle: z.string().min(1).optional(),
  worksFor: z
    .strictObject({ '@type': z.literal('Organization'), name: z.string().min(1) })
    .optional(),
  description: z.string().min(1).optional(),
  url: address,
  sameAs: z.array(address).min(1).optional(),
})

const issueSchema = z.strictObject({
  '@type': z.literal('PublicationIssue'),
  name: z.string().min(1),
  issueNumber: z.string().min(1).optional(),
  datePublished: z.iso.date().optional(),
  isPartOf: z.strictObject({ '@type': z.literal('Periodical'), name: z.string().min(1) }),
})

const context = { '@context': z.literal('https://schema.org') }

/** What pages of a site at an address of its own say to programs; nothing else may stand there. */
export const jsonLdSchema = z.discriminatedUnion('@type', [
  z.strictObject({
    ...context,
    '@type': z.literal('Article'),
    headline: z.string().min(1),
    alternativeHeadline: z.string().min(1).optional(),
    description: z.string().min(1),
    inLanguage: z.string().min(2),
    wordCount: z.int().positive().optional(),
    articleSection: z.string().min(1).optional(),
    keywords: z.array(z.string().min(1)).min(1).optional(),
    datePublished: z.iso.datetime({ offset: true }).optional(),
    dateModified: z.iso.datetime({ offset: true }),
    url: address,
    mainEntityOfPage: address,
    image: z.array(address).min(1).optional(),
    author: z.array(personSchema).min(1),
    isPartOf: issueSchema,
  }),
  issueSchema.extend(context),
  personSchema.extend(context),
])

/** The JSON-LD blocks of a page. */
export function jsonLdIn(page: string): readonly unknown[] {
  const blocks = page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu)
  return [...blocks].map(([, json = '']): unknown => JSON.parse(json))
}
