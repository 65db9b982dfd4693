import { Command } from 'commander'

import { kindName } from '../../core/library/library-record.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import type { SearchAnswer, SearchHit } from '../../core/search/search-answer.ts'
import type { CliCommand } from './cli-command.ts'
import { finished } from './outcome.ts'
import { damageMessages, withLibrary } from './with-library.ts'

/** `search LIBRARY QUERY`: records in which words stand. */
export const searchCommand: CliCommand = {
  define: () =>
    new Command('search')
      .description('Find records by the words in them, the best first, at most 50.')
      .argument('<library>', 'the folder of the library')
      .argument('<query>', 'words; “in quotation marks” they have to stand next to each other')
      .addHelpText(
        'after',
        `
Case, accents and the shape of apostrophes and hyphens don’t count. The last word may be only begun.
Where few records have what was typed, words that are a slip of the keys away are found too. Exit
status 1 when nothing matched.

With --json: { "hits": [{ "id", "kind", "title", "isTemplate", "place", "excerpt": [{ "text", "isFound" }] }],
"isCut", "taken": [{ "typed", "words" }] }

Example:
  $ copydesk search desk 'harbour "night shift"'`,
      ),
  async run({ args: [folder = '', query = ''] }, surroundings) {
    return withLibrary(folder, surroundings, async (library) => {
      // Only here: the other commands need not wait for a database to load.
      const { openLibrarySearch } = await import('../search/library-search.ts')
      const search = openLibrarySearch(library.folder)
      try {
        await search.update(library.list().filter(({ kind }) => kind !== 'house'))
        const answer = await search.find(query, null)
        return finished({
          status: answer.hits.length === 0 ? 1 : 0,
          text: answer.hits.map(hitText).join('\n'),
          json: answer,
          messages: [...damageMessages(library), ...messagesOf(answer)],
        })
      } finally {
        search.close()
      }
    })
  },
}

function hitText({ id, kind, title, isTemplate, place, excerpt }: SearchHit): string {
  const words = excerpt.map(({ text }) => text).join('')
  const heading = `${id}  ${isTemplate ? 'Template' : kindName(kind)}: ${shownTitle({ kind, title })}`
  return `${heading}\n    ${place}: ${words.replaceAll(/\s+/gu, ' ')}`
}

function messagesOf({ hits, isCut, taken }: SearchAnswer): readonly string[] {
  return [
    ...taken.map(({ typed, words }) => `“${typed}” was taken for ${words.join(', ')} too.`),
    ...(hits.length === 0 ? ['Nothing matches.'] : []),
    ...(isCut ? ['More records match; only the best 50 are shown.'] : []),
  ]
}
