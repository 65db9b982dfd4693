import type { LibraryRecord } from '../library/library-record.ts'
import { articlePlan } from './article-plan.ts'
import { authorPlan } from './author-plan.ts'
import type { Choices } from './collision.ts'
import { editionPlan } from './edition-plan.ts'
import { mergeFields } from './field-mergers.ts'
import { housePlan } from './house-plan.ts'
import { mediaPlan } from './media-plan.ts'
import type { Merged, Three } from './merger.ts'
import { threadPlan } from './thread-plan.ts'

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
    return mergeFields(articlePlan, { base: ofKind(base, mine), mine, theirs }, place)
  }
  if (mine.kind === 'author' && theirs.kind === 'author') {
    return mergeFields(authorPlan, { base: ofKind(base, mine), mine, theirs }, place)
  }
  if (mine.kind === 'thread' && theirs.kind === 'thread') {
    return mergeFields(threadPlan, { base: ofKind(base, mine), mine, theirs }, place)
  }
  if (mine.kind === 'edition' && theirs.kind === 'edition') {
    return mergeFields(editionPlan, { base: ofKind(base, mine), mine, theirs }, place)
  }
  if (mine.kind === 'media' && theirs.kind === 'media') {
    return mergeFields(mediaPlan, { base: ofKind(base, mine), mine, theirs }, place)
  }
  if (mine.kind === 'house' && theirs.kind === 'house') {
    return mergeFields(housePlan, { base: ofKind(base, mine), mine, theirs }, place)
  }
  throw new RangeError(`A ${mine.kind} can’t be merged with a ${theirs.kind}`)
}

function ofKind<R extends LibraryRecord>(base: LibraryRecord | undefined, like: R): R | undefined {
  return base !== undefined && isLike(base, like) ? base : undefined
}

function isLike<R extends LibraryRecord>(record: LibraryRecord, like: R): record is R {
  return record.kind === like.kind
}
