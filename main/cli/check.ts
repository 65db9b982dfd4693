import { Command, Option } from 'commander'
import { z } from 'zod'

import { counted } from '../../core/counted.ts'
import { withJournalAddress } from '../../core/export/export-option.ts'
import { exportRecords } from '../../core/export/export-records.ts'
import { type Target, targetKinds, targets } from '../../core/export/target.ts'
import { type Finding, isStandingError } from '../../core/finding.ts'
import type { DamagedFile } from '../../core/library/library-failure.ts'
import { deskKinds } from '../../core/library/library-record.ts'
import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import { checkRecords } from '../../core/preflight/check-records.ts'
import { type Result, success } from '../../core/result.ts'
import { readWholeRecords } from '../export/read-export-source.ts'
import { readHouse } from '../library/house.ts'
import type { Library } from '../library/library.ts'
import type { CliCommand } from './cli-command.ts'
import { findRecords } from './find-record.ts'
import { findingLines, findingTotals, lossLines } from './finding-lines.ts'
import { fixSafely } from './fix-safely.ts'
import { finished, type Refusal } from './outcome.ts'
import { exportRefusal, libraryRefusal } from './refusals.ts'
import { leftOut, type LeftOutFile, withLibrary } from './with-library.ts'

const optionsSchema = z.strictObject({
  target: z.enum(targets).optional(),
  fix: z.boolean().default(false),
})

/** `check LIBRARY`: what preflight finds before publishing. */
export const checkCommand: CliCommand = {
  define: () =>
    new Command('check')
      .description('Check records before publishing; everything but templates when none is named.')
      .argument('<library>', 'the folder of the library')
      .argument('[ids...]', 'ids, their beginnings or ends, or exact headlines')
      .addOption(
        new Option('--target <target>', 'also say what this target can’t carry').choices(targets),
      )
      .option('--fix', 'first make the fixes that change no word; each state before is kept')
      .addHelpText(
        'after',
        `
Exit status 1 when an error remains; warnings and notes are worth a look and stop nothing, and so do
errors that were waived. A damaged file is named and left out, everything else is checked, and the
exit status is 3. Fixes that change words are named and left for the window, where they are shown
before they are made.

With --json: { "checked": how many, "fixed": [{ "rule", "record", "message" }], "findings":
[{ "rule", "severity", "record", "place": { "field", "part", "excerpt", "nth" }, "message",
"several", "explanation", "fix": { "label", "isSafe" } or null, "about": what “waive” binds to, "waiver":
{ "id", "reason", "by", "at", … } or null }],
"losses": [{ "target", "record", "what", "why" }], "damaged": [{ "file", "reason" }] }

Example:
  $ copydesk check desk "Spring" --target html`,
      ),
  async run({ args: [folder = '', ...words], options }, surroundings) {
    const { target, fix } = optionsSchema.parse(options)
    const occasion = {
      targets: target === undefined ? [] : [target],
      options: {},
      now: surroundings.clock(),
    }
    return withLibrary(folder, surroundings, async (library) => {
      const ids = chosenIds(library, words, target)
      if (!ids.ok) return ids.failure
      const first = await readWholeRecords(library, ids.value)
      if (!first.ok) return libraryRefusal(first.failure)
      const fixed = fix
        ? await fixSafely(library, { source: first.value.source, occasion })
        : success([])
      if (!fixed.ok) return libraryRefusal(fixed.failure)
      const read = fixed.value.length === 0 ? first : await readWholeRecords(library, ids.value)
      if (!read.ok) return libraryRefusal(read.failure)
      const { source } = read.value
      const house = await readHouse(library, surroundings.clock())
      if (!house.ok) return libraryRefusal(house.failure)
      const exported =
        target === undefined || source.chosen.length === 0
          ? success({ losses: [] })
          : exportRecords({
              source,
              targets: [target],
              options: withJournalAddress({}, [target], house.value.house.journalAddress),
            })
      if (!exported.ok) return exportRefusal(exported.failure)
      const { losses } = exported.value
      const findings = checkRecords(source, occasion)
      const checked = source.chosen.length
      const damaged = damagedFiles({
        library,
        read: read.value.damaged,
        isWhole: words.length === 0,
      })
      const hasErrors = findings.some(isStandingError)
      return finished({
        status: damaged.length > 0 ? 3 : hasErrors ? 1 : 0,
        text: [...findingLines(findings, library), ...lossLines(losses, library)].join('\n'),
        json: { checked, fixed: fixed.value, findings, losses, damaged },
        messages: [
          ...damaged.map(leftOut),
          ...(fix ? [fixedSentence(fixed.value.length, findings)] : []),
          `${counted(checked, 'record')} checked: ${findingTotals(findings)}.`,
        ],
      })
    })
  },
}

function fixedSentence(fixed: number, findings: readonly Finding[]): string {
  const left = findings.filter(({ fix, waiver }) => fix !== null && waiver === null).length
  const made = fixed === 0 ? 'Nothing was fixed' : `${counted(fixed, 'finding')} fixed`
  return left === 0
    ? `${made}.`
    : `${made}; ${counted(left, 'fix', 'fixes')} would change words or order: look at them in the window.`
}

/** In a check of the whole library also those that no list names. */
function damagedFiles({
  library,
  read,
  isWhole,
}: {
  readonly library: Library
  readonly read: readonly DamagedFile[]
  readonly isWhole: boolean
}): readonly LeftOutFile[] {
  const files = isWhole ? [...library.problems(), ...read] : read
  const reasons = new Map(files.map(({ file, reason }) => [file, reason]))
  return [...reasons].map(([file, reason]) => ({ file, reason }))
}

/** Without words everything that the target is made from. */
function chosenIds(
  library: Library,
  words: readonly string[],
  target: Target | undefined,
): Result<readonly RecordId[], Refusal> {
  if (words.length > 0) return findRecords(library, words)
  const kinds: readonly string[] = target === undefined ? deskKinds : targetKinds(target)
  const entries = library
    .list()
    .filter(({ kind, isTemplate }) => !isTemplate && kinds.includes(kind))
  return success(entries.map(({ id }) => id).filter((id) => isRecordId(id)))
}
