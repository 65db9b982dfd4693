import type { Article } from '../article/article.ts'
import type { Edition } from '../edition/edition.ts'
import type { ExportSource } from '../export/export-source.ts'
import { languageTag } from '../language-tag.ts'
import type { Thread } from '../thread/thread.ts'
import type { FixableTrouble, Rule, Trouble } from './rule.ts'

/** Whether a language is one: an older library or an import may hold what is none. */
export function languageRules<R extends Article | Thread>(): readonly Rule<R>[] {
  return [
    {
      id: 'language-unknown',
      several: 'records have a language that is none',
      severity: 'warning',
      explanation:
        'Browsers, screen readers and spelling go by the tag of a language, as en-GB, en-US or de, and take English where there is none. Choose the language in the details.',
      find: unknownLanguage,
    },
  ]
}

function unknownLanguage<R extends Article | Thread>(
  { language }: R,
  { journalLanguage }: ExportSource,
): readonly FixableTrouble<R>[] {
  if (languageTag(language) !== null) return []
  const trouble: Trouble = {
    place: { field: 'language' },
    message: `The language is “${language}”, which is none.`,
  }
  const known = languageTag(journalLanguage)
  if (known === null) return [trouble]
  return [
    {
      ...trouble,
      fix: {
        label: `Use ${known}`,
        isSafe: false,
        make: (before) => ({ ...before, language: known }),
      },
    },
  ]
}

/** What is no article is in the language of the journal. */
export const journalLanguageRules: readonly Rule<Edition>[] = [
  {
    id: 'journal-language-unknown',
    several: 'editions are in a language that is none',
    severity: 'warning',
    explanation:
      'The front page is in the language of its first article then, or in English. Choose the “Language of new articles” in the settings, or set it with “copydesk journal”.',
    find: (_, { journalLanguage }) =>
      languageTag(journalLanguage) === null
        ? [
            {
              place: { field: 'title' },
              message: `The language of the journal is “${journalLanguage}”, which is none.`,
            },
          ]
        : [],
  },
]
