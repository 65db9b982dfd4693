import { Command } from 'commander'
import { z } from 'zod'

import { joinNames } from '../../core/article/byline.ts'
import { counted } from '../../core/counted.ts'
import { failureSentence, type LibraryFailure } from '../../core/library/library-failure.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import type { ConflictCopy } from '../../core/merge/conflict-copy.ts'
import { mergeRecords } from '../../core/merge/merge-records.ts'
import { type Result, success } from '../../core/result.ts'
import { settleCopy } from '../library/conflict-settle.ts'
import type { Library } from '../library/library.ts'
import type { CliCommand } from './cli-command.ts'
import { finished, type Outcome } from './outcome.ts'
import { passageLines } from './passage-lines.ts'
import { libraryRefusal } from './refusals.ts'
import { withLibrary } from './with-library.ts'

const optionsSchema = z.strictObject({
  merge: z.boolean().default(false),
  settled: z.union([z.boolean(), z.string()]).default(false),
})

/** `conflicts LIBRARY`: second versions that programs which keep folders in step have left. */
export const conflictsCommand: CliCommand = {
  define: () =>
    new Command('conflicts')
      .description('Show second versions of records, or merge those that can be.')
      .argument('<library>', 'the folder of the library')
      .option('--merge', 'merge what does not collide; a merged copy goes to the trash folder')
      .option('--settled [file]', 'show those that were settled, or one of them as it was')
      .addHelpText(
        'after',
        `
Nothing is deleted: a merged copy lies in trash/conflict-copies. What collides stays as it is; choose in the window.
Exit status 1 while there are copies.

With --json: { "copies": [{ "file", "kind", "id", "title", "savedAt", "state": waiting, merged, collides, gone or
unreadable, "places": [where both were changed], "reason" }] }; with --settled { "settled": [{ "file", "kind", "id",
"title", "savedAt", "settledAt" }] }, or the record of the file that is named

Example:
  $ copydesk conflicts desk --merge`,
      ),
  async run({ args: [folder = ''], options }, surroundings) {
    const { merge, settled } = optionsSchema.parse(options)
    return withLibrary(folder, surroundings, async (library) => {
      if (typeof settled === 'string') return settledCopy(library, settled)
      if (settled) return settledCopies(library)
      const copies: CopyState[] = []
      for (const copy of await library.conflictCopies()) {
        const looked = await lookAt(library, copy, merge)
        if (!looked.ok) return libraryRefusal(looked.failure)
        copies.push(looked.value)
      }
      const left = copies.filter(({ state }) => state !== 'merged')
      return finished({
        status: left.length === 0 ? 0 : 1,
        text: copies.length === 0 ? 'No second versions.' : copies.map(line).join('\n'),
        json: { copies },
        messages:
          left.length === 0 ? [] : [`${counted(left.length, 'second version')} to look at.`],
      })
    })
  },
}

async function settledCopies(library: Library): Promise<Outcome> {
  const copies = await library.settledCopies()
  return finished({
    text: copies
      .map(({ file, title, kind, settledAt }) => {
        return `${file}\n  ${shownTitle({ kind, title })}: settled ${settledAt}`
      })
      .join('\n'),
    json: { settled: copies },
    messages: copies.length === 0 ? ['No second version was settled.'] : [],
  })
}

async function settledCopy(library: Library, file: string): Promise<Outcome> {
  const record = await library.readSettledCopy(file)
  if (!record.ok) return libraryRefusal(record.failure)
  return finished({ text: passageLines(record.value).join('\n'), json: record.value })
}

interface CopyState extends ConflictCopy {
  readonly state: 'waiting' | 'merged' | 'collides' | 'gone' | 'unreadable'
  /** Where both were changed. */
  readonly places: readonly string[]
  /** Why the record beside the copy can't be read; empty otherwise. */
  readonly reason: string
}

/** Fails only when the disk refuses a merge. */
async function lookAt(
  library: Library,
  copy: ConflictCopy,
  isMerged: boolean,
): Promise<Result<CopyState, LibraryFailure>> {
  const about = { ...copy, places: [], reason: '' }
  const compared = await library.compareCopy(copy.file)
  if (!compared.ok) {
    const reason = failureSentence(compared.failure)
    return success({ ...about, state: 'unreadable', reason })
  }
  const { current, ancestor, copy: theirs } = compared.value
  if (current === null) return success({ ...about, state: 'gone' })
  const merged = mergeRecords({ base: ancestor ?? undefined, mine: current.record, theirs })
  if (merged.collisions.length > 0) {
    const places = [...new Set(merged.collisions.map(({ label }) => label))]
    return success({ ...about, state: 'collides', places })
  }
  if (!isMerged) return success({ ...about, state: 'waiting' })
  const settled = await settleCopy(library, {
    file: copy.file,
    record: merged.value,
    base: current.version,
  })
  return settled.ok ? success({ ...about, state: 'merged' }) : settled
}

function line(copy: CopyState): string {
  return `${copy.file}\n  ${shownTitle(copy)}: ${stateWords(copy)}`
}

function stateWords({ state, places, reason }: CopyState): string {
  switch (state) {
    case 'waiting':
      return 'can be merged without a question'
    case 'merged':
      return 'merged'
    case 'collides':
      return `both were changed in ${joinNames(places)}; choose in the window`
    case 'gone':
      return 'the record itself is gone; open the window to keep this version'
    case 'unreadable':
      return `left alone. ${reason}`
  }
}
