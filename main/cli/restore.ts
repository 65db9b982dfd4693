import path from 'node:path'

import { Command } from 'commander'
import { z } from 'zod'

import { counted } from '../../core/counted.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { backupRefusal } from './backup-refusal.ts'
import { backupMessages } from './backup.ts'
import type { CliCommand } from './cli-command.ts'
import { finished, refusal } from './outcome.ts'
import { stoppedBy } from './stopped-by.ts'

const optionsSchema = z.strictObject({
  to: z.string(),
  over: z.boolean().default(false),
  before: z.string().optional(),
})

/** `restore FILE.zip`: a library of a backup. */
export const restoreCommand: CliCommand = {
  define: () =>
    new Command('restore')
      .description('Make a library of a backup.')
      .argument('<file>', 'the zip file that “copydesk backup” or the desk made')
      .requiredOption('--to <library>', 'the folder of the library: a new or empty one')
      .option('--over', 'put it in place of the library that is there, after a backup of that one')
      .option('--before <file>', 'with --over: the backup of what was there (default: beside it)')
      .addHelpText(
        'after',
        `
Everything is compared with the backup’s list before it takes its place; until then, and whenever it
fails, what is there stays as it is.

With --json: { "folder", "madeAt", "files", "before": what “backup” prints, or null }

Example:
  $ copydesk restore desk-monday.zip --to desk-of-monday
  $ copydesk restore desk-monday.zip --to desk --over`,
      ),
  async run({ args: [file = ''], options }, { cwd, clock, interruption }) {
    const { to, over, before } = optionsSchema.parse(options)
    if (before !== undefined && !over) {
      return refusal({ status: 2, reason: 'wrong-usage', sentence: '--before needs --over.' })
    }
    const folder = path.resolve(cwd, to)
    const restored = await restoreBackup({
      zip: path.resolve(cwd, file),
      to: folder,
      before: over ? path.resolve(cwd, before ?? besideOf(folder, clock())) : null,
      clock,
      ...stoppedBy(interruption),
    })
    if (!restored.ok) {
      const refused = backupRefusal(restored.failure)
      return refused.reason === 'folder-taken' && !over
        ? { ...refused, sentence: `${refused.sentence} --over replaces a library.` }
        : refused
    }
    const { files, madeAt, before: kept } = restored.value
    return finished({
      text: `${folder}: ${counted(files, 'file')}, as they were at ${madeAt}`,
      json: restored.value,
      messages:
        kept === null ? [] : [...backupMessages(kept), `What was there before is in ${kept.path}.`],
    })
  },
}

function besideOf(folder: string, now: Timestamp): string {
  // Colons can't stand in a file name on Windows.
  const time = now.slice(0, 19).replace('T', ' ').replaceAll(':', '.')
  return path.join(path.dirname(folder), `${path.basename(folder)} before ${time}.zip`)
}
