import { Command } from 'commander'
import { z } from 'zod'

import { counted } from '../../core/counted.ts'
import type { TrashedRecord } from '../../core/library/library-report.ts'
import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Library } from '../library/library.ts'
import type { CliCommand } from './cli-command.ts'
import { finished, type Outcome, type Refusal, refusal } from './outcome.ts'
import { passageLines } from './passage-lines.ts'
import { libraryRefusal } from './refusals.ts'
import { tableText } from './table.ts'
import { withLibrary } from './with-library.ts'

const optionsSchema = z.strictObject({
  restore: z.string().optional(),
  show: z.string().optional(),
  empty: z.boolean().default(false),
})

/** `trash LIBRARY`: what was removed, the way back, and the way out. */
export const trashCommand: CliCommand = {
  define: () =>
    new Command('trash')
      .description('Show what is in the trash, put something back, or empty it.')
      .argument('<library>', 'the folder of the library')
      .option('--restore <id>', 'put this record back: its id, or an exact headline')
      .option('--show <id>', 'read this record before it is put back: its id, or an exact headline')
      .option('--empty', 'remove everything in the trash, and its earlier versions, for ever')
      .addHelpText(
        'after',
        `
The trash is emptied by hand alone. Second versions that were settled go with it.

With --json: [{ "id", "kind", "headline", "trashedAt" }]; with --restore { "restored": id }, with
--show the record, with --empty { "removed": how many records, "settledCopies": how many }

Example:
  $ copydesk trash desk --restore "The Quiet Hour"`,
      ),
  async run({ args: [folder = ''], options }, surroundings) {
    const { restore, show, empty } = optionsSchema.parse(options)
    if ([empty, restore !== undefined, show !== undefined].filter(Boolean).length > 1) {
      return refusal({
        status: 2,
        reason: 'wrong-usage',
        sentence: '--restore, --show and --empty exclude each other.',
      })
    }
    return withLibrary(folder, surroundings, async (library) => {
      if (empty) return emptied(library)
      const trash = await library.listTrash()
      if (!trash.ok) return libraryRefusal(trash.failure)
      if (show !== undefined) return shown(library, findTrashed(trash.value, show))
      return restore === undefined
        ? listed(trash.value)
        : restored(library, findTrashed(trash.value, restore))
    })
  },
}

async function emptied(library: Library): Promise<Outcome> {
  const copies = (await library.settledCopies()).length
  const removed = await library.emptyTrash()
  if (!removed.ok) return libraryRefusal(removed.failure)
  const records = counted(removed.value, 'record')
  const also = copies === 0 ? '' : ` and ${counted(copies, 'settled second version')}`
  return finished({
    text:
      removed.value + copies === 0 ? 'The trash was empty.' : `${records}${also} removed for ever.`,
    json: { removed: removed.value, settledCopies: copies },
  })
}

function listed(trash: readonly TrashedRecord[]): Outcome {
  const rows = trash.map(({ entry: { id, kind, title }, trashedAt }) => ({
    id,
    kind,
    headline: title,
    trashedAt,
  }))
  return finished({
    text: tableText(
      rows.map(({ id, kind, headline, trashedAt }) => [
        id,
        kind,
        shownTitle({ kind, title: headline }),
        trashedAt,
      ]),
      [Infinity, Infinity, 60, Infinity],
    ),
    json: rows,
    messages: rows.length === 0 ? ['The trash is empty.'] : [],
  })
}

async function restored(library: Library, found: Result<RecordId, Refusal>): Promise<Outcome> {
  if (!found.ok) return found.failure
  const stored = await library.restore(found.value)
  if (!stored.ok) return libraryRefusal(stored.failure)
  return finished({ text: `${found.value} is back.`, json: { restored: found.value } })
}

async function shown(library: Library, found: Result<RecordId, Refusal>): Promise<Outcome> {
  if (!found.ok) return found.failure
  const record = await library.readTrashed(found.value)
  if (!record.ok) return libraryRefusal(record.failure)
  return finished({ text: passageLines(record.value).join('\n'), json: record.value })
}

function findTrashed(trash: readonly TrashedRecord[], word: string): Result<RecordId, Refusal> {
  const wanted = word.trim()
  const fitting = new Set<RecordId>(
    trash.flatMap(({ entry: { id, title } }) =>
      isRecordId(id) && (id === wanted.toLowerCase() || title === wanted) ? [id] : [],
    ),
  )
  const [id] = fitting
  if (id !== undefined && fitting.size === 1) return success(id)
  return failure(
    fitting.size === 0
      ? refusal({
          status: 2,
          reason: 'nothing-matched',
          sentence: `Nothing in the trash has the id or the headline “${word}”.`,
        })
      : refusal({
          status: 2,
          reason: 'ambiguous',
          sentence: `“${word}” fits ${fitting.size} records in the trash. Name one by its id.`,
          details: { candidates: [...fitting] },
        }),
  )
}
