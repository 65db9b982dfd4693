import { z } from 'zod'

import type { Migration } from './migration-sequence.ts'

/** Gives records of format 1 the fields that the desk has gained, each as it is while nobody used it. */
export const deskFields: Migration = { number: 1, up }

const recordSchema = z.looseObject({ kind: z.string() })

function up(record: unknown): unknown {
  const { success, data } = recordSchema.safeParse(record)
  if (!success) return record
  if (data.kind === 'article') {
    return { ...newInArticles, ...data, body: withFiguresOfSeveral(data['body']) }
  }
  if (data.kind === 'author') return { ...newInAuthors, ...data }
  if (data.kind === 'edition') return { ...newInAll, ...data }
  if (data.kind === 'media') return { ...newInMedia, ...data }
  const thread = threadSchema.safeParse(data)
  return thread.success ? withPostFields(thread.data) : record
}

const threadSchema = z.looseObject({
  kind: z.literal('thread'),
  posts: z.array(z.looseObject({ images: z.array(z.looseObject({})) })),
})

function withPostFields(thread: z.infer<typeof threadSchema>): object {
  return {
    ...newInThreads,
    ...thread,
    posts: thread.posts.map((post) => ({
      ...newInPosts,
      ...post,
      images: post.images.map((image) => ({ altOwedBy: null, ...image })),
    })),
  }
}

/** Of what people publish. */
const newInAll = { waivers: [], approval: null }

const newInAuthors = { ...newInAll, email: '' }

const newInMedia = { rightsUntil: null, cropOf: null }

const newInThreads = {
  ...newInAll,
  otherLanguages: [],
  audience: { visibility: 'public', mayReply: null, mayQuote: true },
  numberingOn: {},
}

const newInPosts = {
  variants: [],
  mentions: [],
  warning: '',
  labels: [],
  quote: null,
  passage: null,
  addresses: {},
}

const newInArticles = {
  ...newInAll,
  contributors: [],
  canonicalAddress: null,
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
  ignoredWords: [],
}

/** A figure held one picture, and took its credit from it. */
const figureSchema = z.looseObject({
  type: z.literal('figure'),
  attrs: z.strictObject({ media: z.unknown(), alt: z.unknown(), caption: z.unknown() }),
})

const nodeSchema = z.looseObject({ content: z.array(z.unknown()) })

function withFiguresOfSeveral(node: unknown): unknown {
  const figure = figureSchema.safeParse(node)
  if (figure.success) {
    const { media, alt, caption } = figure.data.attrs
    const images = [media === null ? { media, alt, address: '' } : { media, alt }]
    const attrs = { images, caption, credit: '', licence: '', alignment: 'center' }
    return { ...figure.data, attrs }
  }
  const { success, data } = nodeSchema.safeParse(node)
  return success ? { ...data, content: data.content.map(withFiguresOfSeveral) } : node
}
