import path from 'node:path'

import { Command } from 'commander'
import { z } from 'zod'

import { counted } from '../../core/counted.ts'
import type { MadeBackup } from '../../core/library/backup.ts'
import { makeBackup } from '../backup/make-backup.ts'
import { backupRefusal } from './backup-refusal.ts'
import type { CliCommand } from './cli-command.ts'
import { finished } from './outcome.ts'
import { stoppedBy } from './stopped-by.ts'

const optionsSchema = z.strictObject({ out: z.string() })

/** `backup LIBRARY`: one zip file of everything, read back. */
export const backupCommand: CliCommand = {
  define: () =>
    new Command('backup')
      .description('Put everything of a library into one zip file, and read it back.')
      .argument('<library>', 'the folder of the library')
      .requiredOption('--out <file>', 'the zip file to make, outside the library')
      .addHelpText(
        'after',
        `
The library may be in use meanwhile. The file is there only when every byte was compared; a file
that is there already is left alone. Exit status 1 when files were damaged or had to be left out.

With --json: { "path", "madeAt", "files", "size", "damaged": [paths], "leftOut": [paths] }

Example:
  $ copydesk backup desk --out /media/usb/desk-monday.zip`,
      ),
  async run({ args: [folder = ''], options }, { cwd, clock, interruption }) {
    const { out } = optionsSchema.parse(options)
    const made = await makeBackup({
      folder: path.resolve(cwd, folder),
      out: path.resolve(cwd, out),
      clock,
      ...stoppedBy(interruption),
    })
    if (!made.ok) return backupRefusal(made.failure)
    const { files, damaged, leftOut } = made.value
    return finished({
      status: damaged.length + leftOut.length === 0 ? 0 : 1,
      text: `${made.value.path}: ${counted(files, 'file')}, read back and whole`,
      json: made.value,
      messages: backupMessages(made.value),
    })
  },
}

/** What people should know of a backup that was made. */
export function backupMessages({ damaged, leftOut }: MadeBackup): readonly string[] {
  return [
    ...damaged.map((file) => `${file} is damaged; it is in the backup as it is.`),
    ...leftOut.map(
      (file) => `${file} is not in the backup: its name or size is beyond what one can hold.`,
    ),
  ]
}
