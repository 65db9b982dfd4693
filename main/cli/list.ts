import { Argument, Command, Option } from 'commander'
import { z } from 'zod'

import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { type DeskKind, untitled } from '../../core/library/library-record.ts'
import { articleSortSchema } from '../../core/lists/article-order.ts'
import type { Library } from '../library/library.ts'
import { withArticleWishes } from './article-wishes.ts'
import type { CliCommand } from './cli-command.ts'
import { kindsByWord } from './kind-words.ts'
import { listOptionsSchema, wishedEntries } from './list-wish.ts'
import { finished } from './outcome.ts'
import { tableText } from './table.ts'
import { damageMessages, withLibrary } from './with-library.ts'

const kindWords = ['articles', 'threads', 'authors', 'editions'] as const

const wordSchema = z.enum(kindWords).optional()

/** `list LIBRARY`: what the library holds. */
export const listCommand: CliCommand = {
  define: () =>
    withArticleWishes(
      new Command('list')
        .description('Show what the library holds, the newest change first.')
        .argument('<library>', 'the folder of the library')
        .addArgument(new Argument('[kind]', 'only these').choices(kindWords)),
    )
      .option('--templates', 'the templates, which are left out otherwise')
      .addOption(
        new Option('--sort <by>', 'put them in this order').choices(articleSortSchema.options),
      )
      .option('--reverse', 'the other way round')
      .addHelpText(
        'after',
        `
Parts are the posts of a thread and the articles of an edition. Exit status 1 when the wishes
match nothing. Dates begin with the newest, due dates with the next.

With --json: [{ "id", "kind", "status", "headline", "byline": [names], "excerpt", "section", "tags",
"words", "parts", "assignee", "dueOn", "publishedAt", "createdAt", "updatedAt" }]

Example:
  $ copydesk list desk articles --status ready`,
      ),
  async run({ args: [folder = '', word], options }, surroundings) {
    const wish = listOptionsSchema.parse(options)
    const kindWord = wordSchema.parse(word)
    return withLibrary(folder, surroundings, async (library) => {
      const wished = await wishedEntries(library, wish, surroundings.clock())
      if (!wished.ok) return wished.failure
      const { entries, isNarrowed } = wished.value
      const rows = listedRows(library, entries).filter(
        ({ kind }) => kindWord === undefined || kind === kindsByWord[kindWord],
      )
      return finished({
        status: isNarrowed && rows.length === 0 ? 1 : 0,
        text: rows.length === 0 ? '' : rowsText(rows),
        json: rows,
        messages: [...damageMessages(library), ...(rows.length === 0 ? ['Nothing matches.'] : [])],
      })
    })
  },
}

interface ListedRow {
  readonly id: string
  readonly kind: DeskKind
  readonly status: CatalogueEntry['status']
  readonly headline: string
  /** Names. */
  readonly byline: readonly string[]
  readonly excerpt: string
  readonly section: string
  readonly tags: readonly string[]
  readonly words: number
  readonly parts: number
  /** A name. */
  readonly assignee: string | null
  readonly dueOn: string | null
  readonly publishedAt: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

function listedRows(library: Library, entries: readonly CatalogueEntry[]): readonly ListedRow[] {
  const names = new Map<string, string>(library.list('author').map(({ id, title }) => [id, title]))
  return entries.flatMap((entry) => {
    const { id, kind, status, title, excerpt, section, tags } = entry
    if (kind === 'media' || kind === 'house') return []
    const byline = entry.byline.map((author) => names.get(author) ?? author)
    const { words, parts, dueOn, publishedAt, createdAt, updatedAt } = entry
    const assignee = entry.assignee === null ? null : (names.get(entry.assignee) ?? entry.assignee)
    const about = { id, kind, status, headline: title, byline, excerpt, section, tags }
    return [{ ...about, words, parts, assignee, dueOn, publishedAt, createdAt, updatedAt }]
  })
}

function rowsText(rows: readonly ListedRow[]): string {
  return tableText(
    [
      ['id', 'kind', 'status', 'headline', 'byline', 'words', 'parts'],
      ...rows.map(({ id, kind, status, headline, excerpt, byline, words, parts }) => [
        id,
        kind,
        status ?? '',
        headline || [untitled(kind), excerpt].filter((part) => part !== '').join(': '),
        byline.join(', '),
        String(words),
        parts === 0 ? '' : String(parts),
      ]),
    ],
    [Infinity, Infinity, Infinity, 60, 40, Infinity, Infinity],
  )
}
