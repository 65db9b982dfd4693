import { Command } from 'commander'

import { changeSizeText } from '../../core/history/change-size.ts'
import { type RecordNames } from '../../core/history/passage.ts'
import { recordDifference } from '../../core/history/record-difference.ts'
import { type SnapshotEntry, snapshotLabel } from '../../core/history/snapshot.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Library } from '../library/library.ts'
import type { CliCommand } from './cli-command.ts'
import { differenceLines } from './difference-lines.ts'
import { findRecord } from './find-record.ts'
import { findVersion } from './find-version.ts'
import { finished, type Outcome, type Refusal } from './outcome.ts'
import { libraryRefusal } from './refusals.ts'
import { tableText } from './table.ts'
import { withLibrary } from './with-library.ts'

/** `history LIBRARY ID`: the kept versions of a record, or what differs between two. */
export const historyCommand: CliCommand = {
  define: () =>
    new Command('history')
      .description('Show the earlier versions of a record, or how one differs.')
      .argument('<library>', 'the folder of the library')
      .argument('<id>', 'an id, its beginning or end, or an exact headline')
      .argument('[version]', 'a number, name or id of the list: show how it differs from now')
      .argument('[other]', 'compare with this version instead of now')
      .addHelpText(
        'after',
        `
Versions are listed newest first and numbered from 1; their times are those at which the text was saved.
In a difference words that went stand in [-…-] and words that came in {+…+}. Exit status 1 when nothing
is kept.

With --json: [{ "id", "savedAt", "reason", "name", "title", "words", "change": { "added", "removed",
"isOther" } or null }]; of a difference [{ "change": same, changed, added or removed, "isMoved",
"before", "after", "pieces": [{ "change", "text" }] }]

Example:
  $ copydesk history desk "The Quiet Hour"
  $ copydesk history desk "The Quiet Hour" 3`,
      ),
  run: ({ args: [folder = '', word = '', version, other] }, surroundings) =>
    withLibrary(folder, surroundings, async (library) => {
      const found = findRecord(library, word)
      if (!found.ok) return found.failure
      const versions = await library.history(found.value)
      if (!versions.ok) return libraryRefusal(versions.failure)
      if (version === undefined) return listed(versions.value)
      const older = await recordOf({ library, id: found.value, versions: versions.value }, version)
      if (!older.ok) return older.failure
      const newer = await recordOf({ library, id: found.value, versions: versions.value }, other)
      return newer.ok ? compared(library, older.value, newer.value) : newer.failure
    }),
}

function listed(versions: readonly SnapshotEntry[]): Outcome {
  const rows = versions.map((version, index) => [
    String(index + 1),
    version.savedAt,
    snapshotLabel(version),
    String(version.words),
    version.change === null ? '' : changeSizeText(version.change),
    version.id,
  ])
  return finished({
    status: versions.length === 0 ? 1 : 0,
    text:
      versions.length === 0
        ? ''
        : tableText(
            [['', 'saved', 'kept', 'words', 'changed', 'id'], ...rows],
            [Infinity, Infinity, 40, Infinity, Infinity, Infinity],
          ),
    json: versions,
    messages: versions.length === 0 ? ['No earlier version is kept.'] : [],
  })
}

/** The record as the version that the word means has it; as it is now where there is no word. */
async function recordOf(
  {
    library,
    id,
    versions,
  }: {
    readonly library: Library
    readonly id: RecordId
    readonly versions: readonly SnapshotEntry[]
  },
  word: string | undefined,
): Promise<Result<LibraryRecord, Refusal>> {
  if (word === undefined) {
    const present = await library.read(id)
    return present.ok ? success(present.value.record) : failure(libraryRefusal(present.failure))
  }
  const found = findVersion(versions, word)
  if (!found.ok) return found
  const read = await library.readSnapshot(id, found.value.id)
  return read.ok ? success(read.value.record) : failure(libraryRefusal(read.failure))
}

function compared(library: Library, before: LibraryRecord, after: LibraryRecord): Outcome {
  const names: RecordNames = new Map(library.list().map(({ id, title }) => [id, title]))
  const changes = recordDifference(before, after, names)
  const lines = differenceLines(changes)
  return finished({
    text: lines.length === 0 ? 'Nothing differs.' : lines.join('\n'),
    json: changes,
  })
}
