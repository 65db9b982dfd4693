import { z } from 'zod'

import { byAlphabet } from '../alphabet.ts'
import { statuses, statusLabel } from '../article/status.ts'
import type { CatalogueEntry } from '../library/catalogue-entry.ts'
import type { AnyId } from '../library/record-id.ts'
import { articleDay, type ListKnowledge } from './article-filter.ts'

export const articleGroupSchema = z.enum(['status', 'section', 'author', 'edition', 'due'])

/** What the articles of a list stand together by. */
export type ArticleGroup = z.infer<typeof articleGroupSchema>

export interface EntryGroup {
  readonly name: string
  readonly entries: readonly CatalogueEntry[]
}

export function articleGroupLabel(group: ArticleGroup): string {
  switch (group) {
    case 'status':
      return 'Status'
    case 'section':
      return 'Section'
    case 'author':
      return 'Author'
    case 'edition':
      return 'Edition'
    case 'due':
      return 'Due date'
  }
}

/** The groups in the order of what they are named for; what belongs nowhere comes last. */
export function groupEntries(
  entries: readonly CatalogueEntry[],
  group: ArticleGroup,
  known: ListKnowledge,
): readonly EntryGroup[] {
  return [...Map.groupBy(entries, (entry) => groupKey(entry, group, known))]
    .toSorted(([one], [other]) => compareKeys(one, other, group))
    .map(([key, members]) => ({ name: groupName(key, group), entries: members }))
}

/** Empty for what belongs nowhere. */
function groupKey(entry: CatalogueEntry, group: ArticleGroup, known: ListKnowledge): string {
  switch (group) {
    case 'status':
      return entry.status ?? ''
    case 'section':
      return entry.section
    case 'author':
      // A list shows each article once, so it stands with its first author.
      return nameOf(entry.byline[0], known)
    case 'edition':
      return nameOf(known.editionsOf.get(entry.id)?.[0], known)
    case 'due':
      return articleDay(entry, 'due', known) ?? ''
  }
}

function nameOf(id: AnyId | undefined, { names }: ListKnowledge): string {
  return id === undefined ? '' : (names.get(id) ?? '')
}

function compareKeys(one: string, other: string, group: ArticleGroup): number {
  if (one === '' || other === '') return one === other ? 0 : one === '' ? 1 : -1
  return group === 'status' ? placeOf(one) - placeOf(other) : byAlphabet(one, other)
}

function placeOf(status: string): number {
  return statuses.findIndex((each) => each === status)
}

function groupName(key: string, group: ArticleGroup): string {
  switch (group) {
    case 'status': {
      const status = statuses.find((each) => each === key)
      return status === undefined ? 'No status' : statusLabel(status)
    }
    case 'section':
      return key === '' ? 'No section' : key
    case 'author':
      return key === '' ? 'Nobody named' : key
    case 'edition':
      return key === '' ? 'In no edition' : key
    case 'due':
      return key === '' ? 'No due date' : key
  }
}
