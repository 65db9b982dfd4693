import { z } from 'zod'

import type { Migration } from './migration-sequence.ts'

/** Gives records of format 1 the fields that the desk has gained, each as it is while nobody used it. */
export const deskFields: Migration = { number: 1, up }

const recordSchema = z.looseObject({ kind: z.string() })

function up(record: unknown): unknown {
  const { success, data } = recordSchema.safeParse(record)
  return success && data.kind === 'article' ? { ...newInArticles, ...data } : record
}

const newInArticles = {
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
}
