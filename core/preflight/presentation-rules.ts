import type { Article } from '../article/article.ts'
import { searchLengths } from '../article/link-preview.ts'
import { counted } from '../counted.ts'
import type { ExportSource } from '../export/export-source.ts'
import { english } from '../export/words/english.ts'
import { countGraphemes } from '../graphemes.ts'
import type { Occasion, Rule, Trouble } from './rule.ts'

/** How an article is shown elsewhere: among search results, on cards, before its time. */
export const presentationRules: readonly Rule<Article>[] = [
  {
    id: 'headline-too-long',
    several: 'headlines are longer than search results show',
    severity: 'note',
    explanation:
      'Search engines and cards cut what is longer. Shorten that, or write a shorter title for search and cards in the details.',
    find: longHeadline,
  },
  {
    id: 'search-too-long',
    several: 'search titles or descriptions are longer than search results show',
    severity: 'warning',
    explanation: 'Search engines cut what is longer. Shorten that.',
    find: longSearch,
  },
  {
    id: 'embargo',
    several: 'pieces are under an embargo',
    severity: 'note',
    explanation: 'Whoever receives the bundle must know. It stands in the manifest too.',
    find: embargo,
  },
]

function longHeadline({ headline, search }: Article): readonly Trouble[] {
  const length = countGraphemes(headline)
  if (length <= searchLengths.title || search.title !== '') return []
  return [
    {
      place: { field: 'headline' },
      message: `The headline is ${counted(length - searchLengths.title, 'character')} longer than search results show.`,
    },
  ]
}

function longSearch({ search }: Article): readonly Trouble[] {
  return (['title', 'description'] as const)
    .filter((part) => countGraphemes(search[part]) > searchLengths[part])
    .map((part) => ({
      place: { field: 'search' },
      message: `The search ${part} is ${counted(countGraphemes(search[part]) - searchLengths[part], 'character')} longer than search results show.`,
    }))
}

function embargo(
  { embargoUntil }: Article,
  _: ExportSource,
  { now }: Occasion,
): readonly Trouble[] {
  if (embargoUntil === null || Date.parse(embargoUntil) <= Date.parse(now)) return []
  return [
    {
      place: { field: 'embargoUntil' },
      message: `Nobody may publish it before ${english.date(embargoUntil)}.`,
    },
  ]
}
