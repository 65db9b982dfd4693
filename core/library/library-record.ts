import { z } from 'zod'

import { articleSchema } from '../article/article.ts'
import { editionSchema } from '../edition/edition.ts'
import { authorSchema } from '../people/author.ts'
import { mediaSchema } from '../pictures/media.ts'
import { failure, type Result, success } from '../result.ts'
import { threadSchema } from '../thread/thread.ts'
import { houseSchema } from './house.ts'

export const libraryRecordSchema = z.discriminatedUnion('kind', [
  articleSchema,
  authorSchema,
  threadSchema,
  editionSchema,
  mediaSchema,
  houseSchema,
])

export const deskRecordSchema = z.discriminatedUnion('kind', [
  articleSchema,
  authorSchema,
  threadSchema,
  editionSchema,
])

/** Whatever a library keeps in a file of its own. */
export type LibraryRecord = z.infer<typeof libraryRecordSchema>

export type RecordKind = LibraryRecord['kind']

/** What people create, open and edit by itself; media come and go with these, and there is one house. */
export type DeskRecord = Exclude<LibraryRecord, { kind: 'media' | 'house' }>

export type DeskKind = DeskRecord['kind']

export const deskKinds = ['article', 'thread', 'edition', 'author'] as const satisfies DeskKind[]

export const recordKinds = [...deskKinds, 'media', 'house'] as const satisfies RecordKind[]

/** Reads a stored or received record; the failure names the path: `article.byline.0: expected …`. */
export function parseLibraryRecord(value: unknown): Result<LibraryRecord, string> {
  const parsed = libraryRecordSchema.safeParse(value)
  return parsed.success ? success(parsed.data) : failure(schemaComplaint(parsed.error))
}

/** The first complaint of a schema, in words that name the place. */
export function schemaComplaint(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return error.message
  const path = issue.path.map(String).join('.')
  return path === '' ? issue.message : `${path}: ${issue.message}`
}

/** What the record is called in lists: headline, name, title or file name; may be empty. */
export function recordTitle(record: LibraryRecord): string {
  switch (record.kind) {
    case 'article':
      return record.headline
    case 'author':
      return record.name
    case 'thread':
    case 'edition':
      return record.title
    case 'media':
      return record.fileName
    case 'house':
      return 'The house'
  }
}

/** The name to show where a title is still empty. */
export function untitled(kind: RecordKind): string {
  switch (kind) {
    case 'article':
      return 'Untitled article'
    case 'author':
      return 'Unnamed person'
    case 'thread':
      return 'Untitled thread'
    case 'edition':
      return 'Untitled edition'
    case 'media':
      return 'Unnamed picture'
    case 'house':
      return 'The house'
  }
}

/** What a kind is called on its own: in a list, before a title. */
export function kindName(kind: RecordKind): string {
  switch (kind) {
    case 'article':
      return 'Article'
    case 'author':
      return 'Person'
    case 'thread':
      return 'Thread'
    case 'edition':
      return 'Edition'
    case 'media':
      return 'Picture'
    case 'house':
      return 'House'
  }
}

/** What one and what several of a kind are called in a sentence. */
export function kindWords(kind: RecordKind): readonly [one: string, many: string] {
  switch (kind) {
    case 'article':
      return ['article', 'articles']
    case 'author':
      return ['person', 'people']
    case 'thread':
      return ['thread', 'threads']
    case 'edition':
      return ['edition', 'editions']
    case 'media':
      return ['picture', 'pictures']
    case 'house':
      return ['house', 'houses']
  }
}
