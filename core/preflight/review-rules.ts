import type { Article } from '../article/article.ts'
import { commentThreads } from '../editing/comment-threads.ts'
import { type SuggestedChange, suggestedChanges } from '../editing/suggestions.ts'
import type { ExportSource } from '../export/export-source.ts'
import { firstWords } from '../import/first-words.ts'
import type { Occasion, Rule, Trouble } from './rule.ts'

/** What editors have not decided yet. These rules need the text with its comments and suggestions. */
export const reviewRules: readonly Rule<Article>[] = [
  {
    id: 'comment-open',
    several: 'comments wait for an answer',
    severity: 'warning',
    explanation:
      'Somebody waits for an answer. The words of comments go out in JSON and in Word files with comments only. Resolve what is settled.',
    find: openComments,
  },
  {
    id: 'suggestion-open',
    several: 'suggestions are not decided',
    severity: 'warning',
    explanation:
      'The text goes out as it stands without what is not accepted; only JSON and Word files with suggestions hold that. Accept or reject each.',
    find: openSuggestions,
  },
]

function openComments({ body }: Article): readonly Trouble[] {
  return commentThreads(body)
    .filter(({ resolvedAt }) => resolvedAt === null)
    .map(({ author, quote, text }) => ({
      place: { field: 'body', excerpt: quote },
      message: `${named(author)} commented on “${firstWords(quote)}”: “${firstWords(text)}”`,
    }))
}

function openSuggestions(
  { body }: Article,
  _: ExportSource,
  { targets, options }: Occasion,
): readonly Trouble[] {
  const isAccepted = targets.includes('docx') && options['docx.changes'] === 'final'
  return suggestedChanges(body).map((change) => ({
    ...(isAccepted && { explanation: acceptedInWord }),
    place: { field: 'body', excerpt: change.deleted || change.formatted || change.inserted },
    message: `${named(change.author)} suggests ${suggestionWords(change)}.`,
  }))
}

const acceptedInWord =
  'The Word files of this bundle read as if everything were accepted; in JSON it stays suggested, and in all others the text goes out as it stands without. Accept or reject each.'

function suggestionWords({ inserted, deleted, formatted, formats }: SuggestedChange): string {
  const [put, taken] = [firstWords(inserted), firstWords(deleted)]
  if (put !== '' && taken !== '') return `“${put}” for “${taken}”`
  if (put !== '') return `to put in “${put}”`
  if (taken !== '') return `to take out “${taken}”`
  return formatted === ''
    ? 'another order of paragraphs or pictures'
    : `“${firstWords(formatted)}” ${formats.join(', ') || 'set otherwise'}`
}

function named(author: string): string {
  return author === '' ? 'Somebody' : author
}
