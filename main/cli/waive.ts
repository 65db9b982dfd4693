import { Command } from 'commander'
import { z } from 'zod'

import { targets } from '../../core/export/target.ts'
import { withoutWaiver, withWaiver } from '../../core/library/waiver.ts'
import { checkRecords } from '../../core/preflight/check-records.ts'
import { success } from '../../core/result.ts'
import { readExportSource } from '../export/read-export-source.ts'
import { changeRecord } from './change-record.ts'
import type { CliCommand } from './cli-command.ts'
import { findRecord } from './find-record.ts'
import { finished, refusal } from './outcome.ts'
import { libraryRefusal } from './refusals.ts'
import { withLibrary } from './with-library.ts'

const optionsSchema = z.strictObject({
  reason: z.string().trim().default(''),
  by: z.string().trim().default(''),
  back: z.boolean().default(false),
})

/** `waive LIBRARY ID RULE`: lets findings of a rule stand, with the reason. */
export const waiveCommand: CliCommand = {
  define: () =>
    new Command('waive')
      .description('Let what a rule finds in a record stand, with the reason; or no longer.')
      .argument('<library>', 'the folder of the library')
      .argument('<id>', 'an id, its beginning or end, or an exact headline')
      .argument('<rule>', 'the name of the rule, as “copydesk check” shows it')
      .option('--reason <reason>', 'why it stands; goes into the bundle')
      .option('--by <name>', 'who says so')
      .option('--back', 'take the waivers of this rule back')
      .addHelpText(
        'after',
        `
A waived error no longer keeps a bundle from being made. The waiver holds for the text as it is: when
what was found changes, the finding is back. Exit status 1 when the rule finds nothing there.

With --json: { "id", "rule", "waived": how many, "takenBack": how many }

Example:
  $ copydesk waive desk "Spring" alt-missing --reason "Ornament" --by "Ada Moss"`,
      ),
  async run({ args: [folder = '', word = '', rule = ''], options }, surroundings) {
    const { reason, by, back } = optionsSchema.parse(options)
    if (!back && (reason === '' || by === '')) {
      return refusal({
        status: 2,
        reason: 'wrong-usage',
        sentence: 'A waiver needs a reason and a name: --reason "…" --by "…".',
      })
    }
    return withLibrary(folder, surroundings, async (library) => {
      const found = findRecord(library, word)
      if (!found.ok) return found.failure
      const id = found.value
      const read = await readExportSource(library, [id])
      if (!read.ok) return libraryRefusal(read.failure)
      const now = surroundings.clock()
      const findings = checkRecords(read.value.source, { targets, options: {}, now }).filter(
        (finding) => finding.record === id && finding.rule === rule,
      )
      const wanted = findings.filter(({ waiver }) => (waiver === null) !== back)
      const changed =
        wanted.length === 0
          ? success(null)
          : await changeRecord(library, id, (record) =>
              wanted.reduce((before, finding) => {
                if (finding.waiver !== null) return withoutWaiver(before, finding.waiver.id)
                return withWaiver(before, finding, {
                  id: surroundings.newId(),
                  reason,
                  by,
                  at: now,
                })
              }, record),
            )
      if (!changed.ok) return libraryRefusal(changed.failure)
      const count = wanted.length
      return finished({
        status: count === 0 ? 1 : 0,
        text: wanted
          .map(({ message }) => `${back ? 'Stands again' : 'Waived'}: ${message}`)
          .join('\n'),
        json: { id, rule, waived: back ? 0 : count, takenBack: back ? count : 0 },
        messages:
          count === 0
            ? [`${rule} finds nothing in it that could be ${back ? 'taken back' : 'waived'}.`]
            : [],
      })
    })
  },
}
