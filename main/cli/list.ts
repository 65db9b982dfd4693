import { Argument, Command, Option } from 'commander'
import { z } from 'zod'

import type { CatalogueEntry } from '../../core/catalogue-entry.ts'
import { type DeskKind, untitled } from '../../core/library-record.ts'
import { statuses } from '../../core/status.ts'
import type { Library } from '../library/library.ts'
import type { CliCommand } from './cli-command.ts'
import { kindsByWord } from './kind-words.ts'
import { finished } from './outcome.ts'
import { tableText } from './table.ts'
import { damageMessages, withLibrary } from './with-library.ts'

const kindWords = ['articles', 'threads', 'authors', 'editions'] as const

const wordSchema = z.enum(kindWords).optional()

const optionsSchema = z.strictObject({
  status: z.enum(statuses).optional(),
  tag: z.string().optional(),
})

/** `list LIBRARY`: what the library holds. */
export const listCommand: CliCommand = {
  define: () =>
    new Command('list')
      .description('Show what the library holds, the newest change first.')
      .argument('<library>', 'the folder of the library')
      .addArgument(new Argument('[kind]', 'only these').choices(kindWords))
      .addOption(new Option('--status <status>', 'only articles of this status').choices(statuses))
      .option('--tag <tag>', 'only articles with this tag')
      .addHelpText(
        'after',
        `
Parts are the posts of a thread and the articles of an edition. Exit status 1 when --status or --tag
match nothing.

With --json: [{ "id", "kind", "status", "headline", "byline": [names], "excerpt", "section", "tags",
"words", "parts", "createdAt", "updatedAt" }]

Example:
  $ copydesk list desk articles --status ready`,
      ),
  async run({ args: [folder = '', word], options }, surroundings) {
    const wish = optionsSchema.parse(options)
    const kindWord = wordSchema.parse(word)
    return withLibrary(folder, surroundings, async (library) => {
      const rows = listedRows(library, kindWord === undefined ? null : kindsByWord[kindWord])
        .filter(({ status }) => wish.status === undefined || status === wish.status)
        .filter(({ tags }) => wish.tag === undefined || tags.includes(wish.tag))
      const isFiltered = wish.status !== undefined || wish.tag !== undefined
      return finished({
        status: isFiltered && rows.length === 0 ? 1 : 0,
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
  readonly createdAt: string
  readonly updatedAt: string
}

function listedRows(library: Library, only: DeskKind | null): readonly ListedRow[] {
  const names = new Map<string, string>(library.list('author').map(({ id, title }) => [id, title]))
  return library.list(only ?? undefined).flatMap((entry) => {
    const { id, kind, status, title, excerpt, section, tags } = entry
    if (kind === 'media' || kind === 'house') return []
    const byline = entry.byline.map((author) => names.get(author) ?? author)
    const { words, parts, createdAt, updatedAt } = entry
    const about = { id, kind, status, headline: title, byline, excerpt, section, tags }
    return [{ ...about, words, parts, createdAt, updatedAt }]
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
