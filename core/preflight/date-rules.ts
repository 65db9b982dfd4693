import type { Article } from '../article/article.ts'
import type { ExportSource } from '../export/export-source.ts'
import { english } from '../export/words/english.ts'
import type { Occasion, Rule, Trouble } from './rule.ts'

/** Whether a published piece has the day on which it came out. */
export const dateRules: readonly Rule<Article>[] = [
  {
    id: 'published-in-future',
    several: 'published pieces have a date to come',
    severity: 'warning',
    explanation:
      'Websites, newsletters and feeds show that date today. WordPress holds the post back until then; Ghost is told to publish it at the import. Set the right date, or the status “Ready”.',
    find: dateToCome,
  },
  {
    id: 'published-undated',
    several: 'published pieces have no date',
    severity: 'warning',
    explanation:
      'Websites and feeds show it without a date; WordPress and Ghost give it the moment of the import. Set its date in the details.',
    find: noDate,
  },
]

function dateToCome(
  { status, publishedAt }: Article,
  _: ExportSource,
  { now }: Occasion,
): readonly Trouble[] {
  if (status !== 'published' || publishedAt === null) return []
  if (Date.parse(publishedAt) <= Date.parse(now)) return []
  const message = `It is published, and its date is still to come: ${english.date(publishedAt)}.`
  return [{ place: { field: 'publishedAt' }, message }]
}

/** An embargo is a date of its own for WordPress, and is told by itself. */
function noDate({ status, publishedAt, embargoUntil }: Article): readonly Trouble[] {
  if (status !== 'published' || publishedAt !== null || embargoUntil !== null) return []
  return [{ place: { field: 'publishedAt' }, message: 'It is published and has no date.' }]
}
