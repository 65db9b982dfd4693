import path from 'node:path'

import { Command, Option } from 'commander'
import { z } from 'zod'

import { counted, countedKinds } from '../../core/counted.ts'
import type { ImportFailure } from '../../core/import/import-failure.ts'
import type { ImportedRecord, ImportOutcome } from '../../core/import/import-outcome.ts'
import { importFormats } from '../../core/import/import-source.ts'
import type { TextRepair } from '../../core/import/text/text-repair.ts'
import { type DeskKind, deskKinds, untitled } from '../../core/library/library-record.ts'
import { type Result, success } from '../../core/result.ts'
import type { ImportFile } from '../import/import-file.ts'
import { importFiles, readImportFiles } from '../import/import-files.ts'
import type { CliCommand, Surroundings } from './cli-command.ts'
import { forecastOutcome, repairAdvice, repairLines } from './import-forecast.ts'
import { finished, refusal } from './outcome.ts'
import { readStandardInput } from './read-input.ts'
import { applyRefusal, importRefusal } from './refusals.ts'
import { withLibrary } from './with-library.ts'

const optionsSchema = z.strictObject({
  kind: z.enum(deskKinds).optional(),
  format: z.enum(importFormats).optional(),
  repairText: z.boolean().default(false),
  again: z.boolean().default(false),
  dryRun: z.boolean().default(false),
})

/** `import LIBRARY FILE…`: makes records of files. */
export const importCommand: CliCommand = {
  define: () =>
    new Command('import')
      .description(
        'Make records of files: Copydesk’s own records, WordPress and Ghost, Word files, e-books, journal listings, social feeds, Bluesky and Mastodon data, Markdown, HTML, text.',
      )
      .argument('<library>', 'the folder of the library')
      .argument('<files...>', 'the files, in this order; - reads stdin')
      .addOption(new Option('--kind <kind>', 'what to make of them').choices(deskKinds))
      .addOption(
        new Option('--format <format>', 'how to read them (default: looked for)').choices(
          importFormats,
        ),
      )
      .option('--repair-text', 'make the repairs that are proposed for wrongly decoded text')
      .option('--again', 'make articles, editions and threads that the library already has')
      .option('--dry-run', 'show what they would become and what would be repaired; write nothing')
      .addHelpText(
        'after',
        `
All files are read before the first is written: one that can’t be understood stops the import before
anything is in the library. Without --repair-text the proposed repairs are shown and not made; with it
they are made also in what was imported without them, as long as nobody changed it since.

With --json: { "files": [{ "fileName", "recognised", "created": [{ "kind", "id", "title" }],
"mended" and "found": [the same], "repaired", "notes": [{ "place", "sentence" }],
"proposedRepairs": [{ "line", "start", "before", "after", "confidence", "context" }] }] };
with --dry-run the files have "articles", "authors", "editions" and "threads" as numbers, and "known" (how
many of each kind are there already), instead of "created", "mended", "found" and "repaired"

Example:
  $ copydesk import desk feed.txt --dry-run
  $ copydesk import desk getAuthorFeed.json repository.car mastodon-archive.tar.gz
  $ copydesk import desk spring.txt feed.txt --repair-text`,
      ),
  async run({ args: [folder = '', ...names], options }, surroundings) {
    const { repairText, again, dryRun, ...wishes } = optionsSchema.parse(options)
    const { clock, newId } = surroundings
    return withLibrary(folder, surroundings, async (library) => {
      const files = await importedFiles(names, surroundings)
      if (!files.ok) return importRefusal(files.failure)
      const read = await readImportFiles(files.value, wishes)
      if (!read.ok) return refusal({ ...importRefusal(read.failure), details: { files: [] } })
      const proposals = read.value.map(({ proposal }) => proposal)
      if (dryRun) return forecastOutcome(library, proposals)
      const result = await importFiles({
        library,
        files: read.value,
        repairText,
        again,
        clock,
        newId,
      })
      if (!result.ok) {
        const refused = applyRefusal(result.failure.reason)
        const { done } = result.failure
        return refusal({ ...refused, details: { ...refused.details, files: done } })
      }
      const outcomes = result.value.map((outcome, at) => ({
        ...outcome,
        proposedRepairs: repairText ? [] : (proposals[at]?.repairs ?? []),
      }))
      return finished({
        text: outcomes.map(outcomeText).join('\n\n'),
        json: { files: outcomes },
        messages: [
          ...outcomes.flatMap(outcomeMessages),
          ...repairAdvice(outcomes.flatMap(({ proposedRepairs }) => proposedRepairs)),
        ],
      })
    })
  },
}

async function importedFiles(
  names: readonly string[],
  { stdin, cwd }: Surroundings,
): Promise<Result<readonly ImportFile[], ImportFailure>> {
  const files: ImportFile[] = []
  for (const name of names) {
    const input = name === '-' ? await readStandardInput(stdin) : null
    if (input?.ok === false) return input
    files.push(input === null ? { path: path.resolve(cwd, name) } : input.value)
  }
  return success(files)
}

interface ShownOutcome extends ImportOutcome {
  readonly proposedRepairs: readonly TextRepair[]
}

function outcomeText(outcome: ShownOutcome): string {
  const { fileName, recognised, created, mended, found, repaired } = outcome
  const named = created.filter(({ kind }) => kind === 'edition' || kind === 'thread')
  return [
    `${fileName}: ${recognised}`,
    `  made: ${countedRecords(created)}`,
    ...(mended.length === 0 ? [] : [`  mended: ${countedRecords(mended)}`]),
    ...(found.length === 0 ? [] : [`  already there: ${countedRecords(found)}`]),
    ...(repaired === 0 ? [] : [`  repaired: ${counted(repaired, 'place')}`]),
    ...named.map(({ kind, id, title }) => `  ${kind}  ${id}  ${title || untitled(kind)}`),
  ].join('\n')
}

function countedRecords(records: readonly ImportedRecord[]): string {
  function number(kind: DeskKind): number {
    return records.filter((record) => record.kind === kind).length
  }
  const counts = countedKinds({
    article: number('article'),
    author: number('author'),
    edition: number('edition'),
    thread: number('thread'),
  })
  return counts.length === 0 ? 'nothing' : counts.join(', ')
}

function outcomeMessages({ fileName, notes, proposedRepairs }: ShownOutcome): readonly string[] {
  const repairs = repairLines(fileName, proposedRepairs)
  return [...notes.map(({ place, sentence }) => `${fileName}, ${place}: ${sentence}`), ...repairs]
}
