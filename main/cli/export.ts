import path from 'node:path'

import { Command, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'

import { counted } from '../../core/counted.ts'
import type { ExportOptions } from '../../core/export/export-records.ts'
import { type Target, targets, targetSchema } from '../../core/export/target.ts'
import { makeBundle } from '../export/make-bundle.ts'
import type { CliCommand } from './cli-command.ts'
import { findRecords } from './find-record.ts'
import { findingLines, findingTotals, lossLines } from './finding-lines.ts'
import { finished, refusal } from './outcome.ts'
import { exportRefusal } from './refusals.ts'
import { withLibrary } from './with-library.ts'

const targetOptions = ['html.address', 'bluesky.did', 'bluesky.at'] as const

const optionsSchema = z.strictObject({
  to: z.array(targetSchema),
  out: z.string(),
  force: z.boolean().default(false),
  option: z.partialRecord(z.enum(targetOptions), z.string()).default({}),
})

/** `export LIBRARY ID…`: makes a bundle. */
export const exportCommand: CliCommand = {
  define: () =>
    new Command('export')
      .description('Make a bundle that is ready to publish.')
      .argument('<library>', 'the folder of the library')
      .argument('<ids...>', 'ids, their beginnings or ends, or exact headlines')
      .addOption(
        new Option('--to <targets>', `for what: ${targets.join(', ')}`)
          .argParser(readTargets)
          .makeOptionMandatory(),
      )
      .requiredOption('--out <place>', 'a folder, or a file that ends in .zip')
      .option('--force', 'make it although errors remain; the report says so')
      .addOption(
        new Option('--option <name=value>', `of a target: ${targetOptions.join(', ')}`).argParser(
          collectOption,
        ),
      )
      .addHelpText(
        'after',
        `
The same records, targets and options give the same bytes. A former bundle at the place is replaced,
anything else is left alone. The folder around the place must be there, and lie outside the library.
Exit status 1 when errors remain and nothing was made.

Options: html.address is where the site will stand, bluesky.did the account that publishes, bluesky.at
the time of the first post with its zone.

With --json: { "out": the place or null when nothing was made, "files": [paths], "findings" and
"losses" as “check” has them }

Example:
  $ copydesk export desk "Spring" --to html,markdown --out spring.zip
  $ copydesk export desk 3f9a --to bluesky --out thread --option bluesky.did=did:plc:abc`,
      ),
  async run({ args: [folder = '', ...words], options }, surroundings) {
    const { to, out, force, option } = optionsSchema.parse(options)
    const stray = targetOptions.find((name) => name in option && !to.includes(targetOf(name)))
    if (stray !== undefined) return strayOption(stray)
    return withLibrary(folder, surroundings, async (library) => {
      const ids = findRecords(library, words)
      if (!ids.ok) return ids.failure
      const made = await makeBundle({
        library,
        ids: ids.value,
        targets: to,
        options: exportOptions(option),
        out: path.resolve(surroundings.cwd, out),
        force,
      })
      if (made.ok) {
        const { findings, losses, files } = made.value
        return finished({
          text: `${made.value.out}: ${counted(files.length, 'file')}`,
          json: made.value,
          messages: [
            ...lossLines(losses, library),
            `Preflight: ${findingTotals(findings)}; preflight.json in the bundle has them.`,
          ],
        })
      }
      const refused = exportRefusal(made.failure)
      if (made.failure.kind !== 'errors-remain') return refused
      const { findings } = made.failure
      return finished({
        status: 1,
        text: '',
        json: { out: null, files: [], findings, losses: [] },
        messages: [
          ...findingLines(findings, library),
          `${refused.sentence} --force makes it all the same.`,
        ],
      })
    })
  },
}

/** In our order, so that the order of the words makes no other bundle. */
function readTargets(typed: string): readonly Target[] {
  const words = typed.split(',').map((word) => word.trim())
  const strange = words.find((word) => !targetSchema.safeParse(word).success)
  if (strange === undefined) return targets.filter((target) => words.includes(target))
  const known = targets.join(', ')
  throw new InvalidArgumentError(`There is no target “${strange}”; there are ${known}.`)
}

type TargetOption = (typeof targetOptions)[number]

type TypedOptions = Readonly<Partial<Record<TargetOption, string>>>

function collectOption(typed: string, former: TypedOptions = {}): TypedOptions {
  const [name = '', ...value] = typed.split('=')
  const known = targetOptions.find((each) => each === name)
  if (known === undefined) {
    const names = targetOptions.join(', ')
    throw new InvalidArgumentError(`There is no option “${name}”; there are ${names}.`)
  }
  if (value.length === 0) throw new InvalidArgumentError(`It is written ${name}=VALUE.`)
  return { ...former, [known]: value.join('=') }
}

function targetOf(option: TargetOption): Target {
  return option === 'html.address' ? 'html' : 'bluesky'
}

function strayOption(option: TargetOption) {
  return refusal({
    status: 2,
    reason: 'wrong-usage',
    sentence: `${option} is for the target ${targetOf(option)}, which --to does not name.`,
  })
}

function exportOptions(option: TypedOptions): ExportOptions {
  return {
    siteAddress: option['html.address'] ?? null,
    bluesky: { did: option['bluesky.did'] ?? null, at: option['bluesky.at'] ?? null },
  }
}
