import path from 'node:path'

import { Command } from 'commander'
import { z } from 'zod'

import { createLibrary } from '../library/create-library.ts'
import type { CliCommand } from './cli-command.ts'
import { finished } from './outcome.ts'
import { libraryRefusal } from './refusals.ts'

const optionsSchema = z.strictObject({ name: z.string().optional() })

/** `init LIBRARY`: makes an empty library. */
export const initCommand: CliCommand = {
  define: () =>
    new Command('init')
      .description('Make an empty library in a new or empty folder.')
      .argument('<library>', 'the folder')
      .option('--name <name>', 'what the library is called (default: as the folder)')
      .addHelpText(
        'after',
        `
With --json: { "folder", "name" }

Example:
  $ copydesk init desk --name "Harbour Review"`,
      ),
  async run({ args: [folder = ''], options }, { cwd, clock, newId }) {
    const place = path.resolve(cwd, folder)
    const { name = path.basename(place) } = optionsSchema.parse(options)
    const made = await createLibrary({ folder: place, name, clock, newId })
    if (!made.ok) return libraryRefusal(made.failure)
    await made.value.close()
    return finished({
      text: `The library “${name}” is in ${place}.`,
      json: { folder: place, name },
    })
  },
}
