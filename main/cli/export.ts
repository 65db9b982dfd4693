import path from 'node:path'

import { Command, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'

import { joinNames } from '../../core/article/byline.ts'
import { counted } from '../../core/counted.ts'
import { namedWithEmbargo } from '../../core/export/bundle/bundle-name.ts'
import { latestEmbargo } from '../../core/export/bundle/manifest.ts'
import {
  exportOption,
  type ExportOptionName,
  exportOptionNames,
  type ExportOptions,
  exportOptionsSchema,
  withJournalAddress,
} from '../../core/export/export-option.ts'
import { type ExportProgress, progressWords } from '../../core/export/export-progress.ts'
import { type Target, targets, targetSchema } from '../../core/export/target.ts'
import type { ExportPreset } from '../../core/library/export-preset.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import { isOfNeighbour } from '../../core/preflight/site-neighbours.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { readExportSource } from '../export/read-export-source.ts'
import { isBundleAt } from '../export/standing-bundle.ts'
import { readHouse } from '../library/house.ts'
import type { Library } from '../library/library.ts'
import { articleWishesSchema, withArticleWishes } from './article-wishes.ts'
import type { CliCommand } from './cli-command.ts'
import { personHere } from './desk-person.ts'
import { findRecords } from './find-record.ts'
import { findingLines, findingTotals, lossLines } from './finding-lines.ts'
import { wishedEntries } from './list-wish.ts'
import { finished, type Refusal, refusal } from './outcome.ts'
import { exportRefusal, libraryRefusal } from './refusals.ts'
import { stoppedBy } from './stopped-by.ts'
import { withLibrary } from './with-library.ts'

const optionsSchema = articleWishesSchema.extend({
  to: z.array(targetSchema).optional(),
  preset: z.string().optional(),
  out: z.string(),
  force: z.boolean().default(false),
  option: exportOptionsSchema.default({}),
  by: z.string().trim().optional(),
  nameEmbargo: z.boolean().default(false),
  over: z.boolean().default(false),
})

/** `export LIBRARY ID…`: makes a bundle. */
export const exportCommand: CliCommand = {
  define: () =>
    withArticleWishes(
      new Command('export')
        .description('Make a bundle that is ready to publish.')
        .argument('<library>', 'the folder of the library')
        .argument('[ids...]', 'ids, their beginnings or ends, or exact headlines'),
    )
      .addOption(
        new Option('--to <targets>', `for what: ${targets.join(', ')}`).argParser(readTargets),
      )
      .addOption(
        new Option(
          '--preset <name>',
          'for what a preset of the library says, as Website, Print or Newsletter',
        ).conflicts('to'),
      )
      .requiredOption('--out <place>', 'a folder, or a file that ends in .zip')
      .option('--over', 'put it in the place of a bundle that was made before')
      .option(
        '--by <name>',
        'who sends it, for the library’s note of it; else whoever the window knows',
      )
      .option('--name-embargo', 'put an embargo into the name of the bundle')
      .option('--force', 'make it although errors remain; the report says so')
      .addOption(
        new Option('--option <name=value>', 'of a target, see below').argParser(collectOption),
      )
      .addHelpText(
        'after',
        `
What goes into it is named by ids or headlines, or chosen as “copydesk list” chooses articles: by a filter that
the library keeps, by status, tag, section and so on. --option says otherwise than the preset.

The same records, targets and options give the same bytes. A bundle that was made before is replaced
with --over, anything else is left alone. The folder around the place must be there, and lie outside the library.
Exit status 1 when errors remain or nothing matches and nothing was made, or when Ctrl-C stopped it: what
stood at the place then stays. Progress goes to stderr; “copydesk sent” shows what was made when.

A PDF is printed by the desk’s own engine: the packaged program has it, a clone has it by “npm start -- cli export …”.

The address of the journal (“copydesk journal”) is the site’s, unless html.address says another for this
time; html.address= says none.

Options:
${exportOptionNames.map(optionLine).join('\n')}

With --json: { "out": the place or null when nothing was made, "files": [paths], "findings" and
"losses" as “check” has them }

Example:
  $ copydesk export desk "Spring" --to html,markdown --out spring.zip
  $ copydesk export desk --status ready --section Coast --preset Website --out coast.zip
  $ copydesk export desk 3f9a --to bluesky --out thread --option bluesky.did=did:plc:abc`,
      ),
  async run({ args: [folder = '', ...words], options }, surroundings) {
    const order = optionsSchema.parse(options)
    const { out, force, by, over } = order
    const typed = typedForm(order)
    if (!typed.ok) return typed.failure
    return withLibrary(folder, surroundings, async (library) => {
      const house = await readHouse(library, surroundings.clock())
      if (!house.ok) return libraryRefusal(house.failure)
      const wanted =
        typeof typed.value === 'string'
          ? presetForm(typed.value, order, house.value.house.presets)
          : success(typed.value)
      if (!wanted.ok) return wanted.failure
      const { to, option, nameEmbargo } = wanted.value
      const ids = await chosenIds(library, { words, order, now: surroundings.clock() })
      if (!ids.ok) return ids.failure
      if (ids.value.length === 0) return nothingToExport()
      const place = path.resolve(surroundings.cwd, out)
      const named = nameEmbargo ? await withEmbargo(place, library, ids.value) : success(place)
      if (!named.ok) return exportRefusal(named.failure)
      const former = over ? success(false) : await isBundleAt(named.value)
      if (!former.ok) return exportRefusal(former.failure)
      if (former.value) return bundleStands(named.value)
      const made = await surroundings.press.make({
        library,
        ids: ids.value,
        targets: to,
        options: withJournalAddress(option, to, house.value.house.journalAddress),
        out: named.value,
        force,
        now: surroundings.clock(),
        note: {
          id: surroundings.newId(),
          by: by ?? (await personHere()),
          madeWith: 'command-line',
          isEmbargoNamed: nameEmbargo,
        },
        ...stoppedBy(surroundings.interruption),
        onProgress: progressTeller(surroundings.tell),
      })
      if (made.ok) {
        const { losses, files, isNoted } = made.value
        const beside = made.value.findings.filter(isOfNeighbour)
        const findings = made.value.findings.filter((finding) => !isOfNeighbour(finding))
        return finished({
          text: `${made.value.out}: ${counted(files.length, 'file')}`,
          json: made.value,
          messages: [
            ...(isNoted ? [] : ['The library could not keep a note of it.']),
            ...lossLines(losses, library),
            ...findingLines(beside, library),
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

type ExportWords = z.infer<typeof optionsSchema>

interface WantedForm {
  readonly to: readonly Target[]
  readonly option: ExportOptions
  readonly nameEmbargo: boolean
}

/** What the bundle is made for as it was typed; the name of a preset where that says it. */
function typedForm({
  to,
  preset,
  option,
  nameEmbargo,
}: ExportWords): Result<WantedForm | string, Refusal> {
  if (preset !== undefined) return success(preset)
  return to === undefined
    ? failure(wrongUsage('Say what the bundle is for: --to TARGET, or --preset NAME.'))
    : withoutStrays({ to, option, nameEmbargo })
}

/** What the preset says, with what was typed besides. */
function presetForm(
  name: string,
  { option, nameEmbargo }: ExportWords,
  presets: readonly ExportPreset[],
): Result<WantedForm, Refusal> {
  const preset = presets.find((each) => each.name === name)
  if (preset === undefined) {
    const known = joinNames(presets.map((each) => `“${each.name}”`))
    return failure(
      wrongUsage(`The library keeps no preset “${name}”. It keeps ${known || 'none'}.`),
    )
  }
  const kept = exportOptionsSchema.safeParse(
    Object.fromEntries(
      Object.entries(preset.options).filter(([each]) =>
        exportOptionNames.some((known) => known === each),
      ),
    ),
  )
  return withoutStrays({
    to: targets.filter((target) => preset.targets.includes(target)),
    option: { ...(kept.success ? kept.data : {}), ...option },
    nameEmbargo: nameEmbargo || preset.isEmbargoNamed,
  })
}

function withoutStrays(form: WantedForm): Result<WantedForm, Refusal> {
  const stray = exportOptionNames.find(
    (name) =>
      name in form.option && !exportOption(name).targets.some((target) => form.to.includes(target)),
  )
  return stray === undefined ? success(form) : failure(strayOption(stray))
}

/** Either the records that were named, or the articles that were wished for. */
async function chosenIds(
  library: Library,
  {
    words,
    order,
    now,
  }: { readonly words: readonly string[]; readonly order: ExportWords; readonly now: Timestamp },
): Promise<Result<readonly RecordId[], Refusal>> {
  const wish = { ...order, templates: false, reverse: false }
  const wished = await wishedEntries(library, wish, now)
  if (!wished.ok) return wished
  const { entries, isNarrowed } = wished.value
  if (words.length > 0) {
    return isNarrowed
      ? failure(wrongUsage('Name records, or choose articles by what they are; not both.'))
      : findRecords(library, words)
  }
  return isNarrowed
    ? success(entries.map(({ id }) => id).filter((id) => isRecordId(id)))
    : failure(wrongUsage('Say what goes into the bundle: ids or headlines, --filter, --status ….'))
}

function nothingToExport() {
  return finished({
    status: 1,
    text: '',
    json: { out: null, files: [], findings: [], losses: [] },
    messages: ['Nothing matches.'],
  })
}

function wrongUsage(sentence: string): Refusal {
  return refusal({ status: 2, reason: 'wrong-usage', sentence })
}

/** `spring.zip` becomes `spring-embargo-2027-03-12.zip` where something in it must wait. */
async function withEmbargo(
  place: string,
  library: Library,
  ids: readonly RecordId[],
): Promise<Result<string, LibraryFailure>> {
  const read = await readExportSource(library, ids)
  if (!read.ok) return read
  const until = latestEmbargo(read.value.source)
  const { dir, name, ext } = path.parse(place)
  return success(until === null ? place : path.join(dir, `${namedWithEmbargo(name, until)}${ext}`))
}

/** A line for each step and for every hundredth file. */
function progressTeller(tell: (line: string) => void): (progress: ExportProgress) => void {
  let last = ''
  return (progress) => {
    if (progress.step === 'writing' && progress.done % 100 !== 0 && progress.done < progress.of)
      return
    const line = progressWords(progress)
    if (line !== last) tell(line)
    last = line
  }
}

/** In our order, so that the order of the words makes no other bundle. */
function readTargets(typed: string): readonly Target[] {
  const words = typed.split(',').map((word) => word.trim())
  const strange = words.find((word) => !targetSchema.safeParse(word).success)
  if (strange === undefined) return targets.filter((target) => words.includes(target))
  const known = targets.join(', ')
  throw new InvalidArgumentError(`There is no target “${strange}”; there are ${known}.`)
}

function collectOption(typed: string, former: ExportOptions = {}): ExportOptions {
  const [name = '', ...value] = typed.split('=')
  const known = exportOptionNames.find((each) => each === name)
  if (known === undefined) {
    const names = exportOptionNames.join(', ')
    throw new InvalidArgumentError(`There is no option “${name}”; there are ${names}.`)
  }
  if (value.length === 0) throw new InvalidArgumentError(`It is written ${name}=VALUE.`)
  return { ...former, [known]: value.join('=') }
}

function optionLine(name: ExportOptionName): string {
  const { about, targets: askers, example } = exportOption(name)
  return `  ${name.padEnd(14)} ${about} (${askers.join(', ')}), for example ${example}`
}

function bundleStands(place: string) {
  return refusal({
    status: 2,
    reason: 'destination-taken',
    sentence: `${place} is a bundle that was made before, and was left as it is. --over puts the new one in its place.`,
  })
}

function strayOption(name: ExportOptionName): Refusal {
  const askers = exportOption(name).targets.join(' or ')
  return wrongUsage(`${name} is for the target ${askers}, which --to does not name.`)
}
