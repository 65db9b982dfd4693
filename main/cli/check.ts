import { Command, Option } from 'commander'
import { z } from 'zod'

import { counted } from '../../core/counted.ts'
import { defaultExportOptions, exportRecords } from '../../core/export/export-records.ts'
import { type Target, targetKinds, targets } from '../../core/export/target.ts'
import { checkRecords } from '../../core/preflight/check-records.ts'
import { isRecordId, type RecordId } from '../../core/record-id.ts'
import { type Result, success } from '../../core/result.ts'
import { readExportSource } from '../export/read-export-source.ts'
import type { Library } from '../library/library.ts'
import type { CliCommand } from './cli-command.ts'
import { findRecords } from './find-record.ts'
import { findingLines, findingTotals, lossLines } from './finding-lines.ts'
import { finished, type Refusal } from './outcome.ts'
import { exportRefusal, libraryRefusal } from './refusals.ts'
import { damageMessages, withLibrary } from './with-library.ts'

const optionsSchema = z.strictObject({ target: z.enum(targets).optional() })

/** `check LIBRARY`: what preflight finds before publishing. */
export const checkCommand: CliCommand = {
  define: () =>
    new Command('check')
      .description('Check records before publishing; everything in the library when none is named.')
      .argument('<library>', 'the folder of the library')
      .argument('[ids...]', 'ids, their beginnings or ends, or exact headlines')
      .addOption(
        new Option('--target <target>', 'also say what this target can’t carry').choices(targets),
      )
      .addHelpText(
        'after',
        `
Exit status 1 when there is an error; warnings and notes are worth a look and stop nothing.

With --json: { "checked": how many, "findings": [{ "rule", "severity", "record",
"place": { "field", "part", "excerpt" }, "message", "explanation" }],
"losses": [{ "target", "record", "what", "why" }] }

Example:
  $ copydesk check desk "Spring" --target html`,
      ),
  async run({ args: [folder = '', ...words], options }, surroundings) {
    const { target } = optionsSchema.parse(options)
    return withLibrary(folder, surroundings, async (library) => {
      const ids = chosenIds(library, words, target)
      if (!ids.ok) return ids.failure
      const read = await readExportSource(library, ids.value)
      if (!read.ok) return libraryRefusal(read.failure)
      const { source } = read.value
      const exported =
        target === undefined || ids.value.length === 0
          ? success({ losses: [] })
          : exportRecords({ source, targets: [target], options: defaultExportOptions })
      if (!exported.ok) return exportRefusal(exported.failure)
      const { losses } = exported.value
      const findings = checkRecords(source)
      const checked = ids.value.length
      return finished({
        status: findings.some(({ severity }) => severity === 'error') ? 1 : 0,
        text: [...findingLines(findings, library), ...lossLines(losses, library)].join('\n'),
        json: { checked, findings, losses },
        messages: [
          ...damageMessages(library),
          `${counted(checked, 'record')} checked: ${findingTotals(findings)}.`,
        ],
      })
    })
  },
}

/** Without words everything that the target is made from. */
function chosenIds(
  library: Library,
  words: readonly string[],
  target: Target | undefined,
): Result<readonly RecordId[], Refusal> {
  if (words.length > 0) return findRecords(library, words)
  const kinds: readonly string[] | null = target === undefined ? null : targetKinds(target)
  const entries = library.list().filter(({ kind }) => kinds === null || kinds.includes(kind))
  return success(entries.map(({ id }) => id).filter((id) => isRecordId(id)))
}
