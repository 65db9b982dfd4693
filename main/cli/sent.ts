import { Command } from 'commander'
import { z } from 'zod'

import type { ChangedSince } from '../../core/export/bundle/changed-since.ts'
import type { SentBundle } from '../../core/export/bundle/sent-bundle.ts'
import { success } from '../../core/result.ts'
import { compareSent } from '../export/compare-sent.ts'
import { sentBundles } from '../export/sent-bundles.ts'
import type { CliCommand } from './cli-command.ts'
import { findRecord } from './find-record.ts'
import { finished } from './outcome.ts'
import { exportRefusal, libraryRefusal } from './refusals.ts'
import { withLibrary } from './with-library.ts'

const optionsSchema = z.strictObject({ compare: z.boolean().default(false) })

/** `sent LIBRARY [ID]`: which bundles were made, when, of which versions. */
export const sentCommand: CliCommand = {
  define: () =>
    new Command('sent')
      .description(
        'Show which bundles were made of the library, or of one record, the latest first.',
      )
      .argument('<library>', 'the folder of the library')
      .argument('[id]', 'an id, its beginning or end, or an exact headline')
      .option('--compare', 'say what has changed since the latest of them')
      .addHelpText(
        'after',
        `
Exit status 1 when no bundle was made, and with --compare when something has changed since.

With --json: [{ "id", "at", "by", "out", "targets", "options", "records": [{ "id", "title", "revision",
"version" }], "files": [{ "path", "size", "sha256" }] }]; with --compare { "sent", "records": [{ "id",
"title", "change", "passages" }], "files": [{ "path", "change" }] }

Example:
  $ copydesk sent desk "Spring" --compare`,
      ),
  async run({ args: [folder = '', word], options }, surroundings) {
    const { compare } = optionsSchema.parse(options)
    return withLibrary(folder, surroundings, async (library) => {
      const found = word === undefined ? success(null) : findRecord(library, word)
      if (!found.ok) return found.failure
      const listed = await sentBundles(library.folder, found.value)
      if (!listed.ok) return libraryRefusal(listed.failure)
      const [latest] = listed.value
      if (!compare || latest === undefined) {
        return finished({
          status: latest === undefined ? 1 : 0,
          text: listed.value.map(sentLine).join('\n'),
          json: listed.value,
          messages: latest === undefined ? ['No bundle was made of it yet.'] : [],
        })
      }
      const changed = await compareSent(latest, {
        library,
        now: surroundings.clock(),
        print: surroundings.print,
        workshop: surroundings.workshop,
      })
      if (!changed.ok) return exportRefusal(changed.failure)
      const { records, files } = changed.value
      return finished({
        status: records.length + files.length === 0 ? 0 : 1,
        text: changeLines(changed.value).join('\n'),
        json: { sent: latest, records, files },
        messages: [
          `Compared with the bundle of ${latest.at}, ${latest.out}.`,
          ...(records.length + files.length === 0 ? ['Nothing has changed since.'] : []),
        ],
      })
    })
  },
}

function sentLine({ at, by, targets, records, out, forced }: SentBundle): string {
  const titles = records.flatMap(({ chosen, title }) => (chosen ? [`“${title}”`] : []))
  return [
    `${at}  ${by === '' ? 'somebody' : by}  ${targets.join(', ')}  ${titles.join(', ')}`,
    `  ${out}${forced ? ' (errors remained)' : ''}`,
  ].join('\n')
}

function changeLines({ records, files }: ChangedSince): readonly string[] {
  return [
    ...records.flatMap(({ title, change, passages }) => [
      `“${title}” ${change}`,
      ...passages.map(
        ({ before, after, change: word }) => `  ${(after ?? before)?.label}: ${word}`,
      ),
    ]),
    ...files.map(({ path, change }) => `${change.padEnd(8)} ${path}`),
  ]
}
