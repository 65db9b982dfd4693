import { Command } from 'commander'

import { snapshotLabel } from '../../core/history/snapshot.ts'
import { restoreVersion } from '../library/restore-version.ts'
import type { CliCommand } from './cli-command.ts'
import { findRecord } from './find-record.ts'
import { findVersion } from './find-version.ts'
import { finished } from './outcome.ts'
import { libraryRefusal } from './refusals.ts'
import { withLibrary } from './with-library.ts'

/** `restore-version LIBRARY ID VERSION`: makes an earlier version the present one. */
export const restoreVersionCommand: CliCommand = {
  define: () =>
    new Command('restore-version')
      .description('Make an earlier version of a record the present one.')
      .argument('<library>', 'the folder of the library')
      .argument('<id>', 'an id, its beginning or end, or an exact headline')
      .argument('<version>', 'a number, name or id that “copydesk history” shows')
      .addHelpText(
        'after',
        `
The present state is kept first, so this can be taken back. A damaged file is set aside untouched in
the folder “damaged”; a record that was removed for ever is made anew.

With --json: { "id", "version": the version that came back, "replaced": the version that the former
state is kept as, or null }

Example:
  $ copydesk restore-version desk "The Quiet Hour" 2`,
      ),
  run: ({ args: [folder = '', word = '', versionWord = ''] }, surroundings) =>
    withLibrary(folder, surroundings, async (library) => {
      const found = findRecord(library, word)
      if (!found.ok) return found.failure
      const id = found.value
      const versions = await library.history(id)
      if (!versions.ok) return libraryRefusal(versions.failure)
      const version = findVersion(versions.value, versionWord)
      if (!version.ok) return version.failure
      const restored = await restoreVersion(library, id, version.value.id)
      if (!restored.ok) return libraryRefusal(restored.failure)
      const { replaced } = restored.value
      return finished({
        text: `${id} is as it was saved at ${version.value.savedAt} (${snapshotLabel(version.value)}).`,
        json: { id, version: version.value.id, replaced },
        messages:
          replaced === null ? [] : [`What it was before is kept as the version ${replaced}.`],
      })
    }),
}
