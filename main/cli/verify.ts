import { homedir } from 'node:os'
import path from 'node:path'

import { Command } from 'commander'
import { z } from 'zod'

import { counted } from '../../core/counted.ts'
import { type LibraryProblem, whyLeft } from '../../core/library/library-report.ts'
import type { Library } from '../library/library.ts'
import type { CliCommand } from './cli-command.ts'
import { deskBackupPlaces } from './desk-backup-places.ts'
import { type Finished, finished, type Outcome } from './outcome.ts'
import { libraryRefusal } from './refusals.ts'
import { withLibrary } from './with-library.ts'

const optionsSchema = z.strictObject({
  repair: z.boolean().default(false),
  backups: z.array(z.string()).default([]),
})

/** `verify LIBRARY`: reads every file, tells what is wrong, and mends it when asked. */
export const verifyCommand: CliCommand = {
  define: () =>
    new Command('verify')
      .description('Read every file of the library and say what is wrong.')
      .argument('<library>', 'the folder of the library')
      .option('--repair', 'mend what can be mended without losing anything')
      .option('--backups <folder...>', 'with --repair: further folders with backups of the library')
      .addHelpText(
        'after',
        `
Without --repair nothing is changed. With it, damaged records come back as their newest kept version or from a
backup, lost pictures from wherever their bytes are found, pictures without a record get one, library.json and the
list of everything are made anew. Backups are looked for beside the library, in “Copydesk backups” in your home
folder, in the folders named with --backups, and where the window keeps them. Nothing is removed: files that can’t be used go untouched to the
folder “damaged”. What stays is said, and why. Exit status 1 when a problem is left.

With --json: { "problems": [{ "kind": damaged, dangling, missing-media, wrong-media, orphan, duplicate
or conflict-copy, "file", "reason" }] }; with --repair they have "advice" too, and { "done": [{ "kind":
brought-back, taken-as-it-is, set-aside, described or made-anew, "file", "deed" }] }

Example:
  $ copydesk verify desk --repair`,
      ),
  async run({ args: [folder = ''], options }, surroundings) {
    const { repair, backups } = optionsSchema.parse(options)
    const { platform, env } = process
    const places = [
      ...backups.map((place) => path.resolve(surroundings.cwd, place)),
      ...(await deskBackupPlaces({ platform, env, home: homedir() })),
    ]
    return withLibrary(folder, { ...surroundings, backupPlaces: places }, async (library) => {
      if (repair) return repaired(library)
      const problems = await library.verify()
      return finished({ ...told(problems), json: { problems } })
    })
  },
}

async function repaired(library: Library): Promise<Outcome> {
  const report = await library.repair()
  if (!report.ok) return libraryRefusal(report.failure)
  const { done, left } = report.value
  const { text, messages, status } = told(left)
  return finished({
    status,
    text: [...done.map(({ file, deed }) => `${file} ${deed}`), text].join('\n'),
    json: { done, problems: left.map((problem) => ({ ...problem, advice: whyLeft(problem) })) },
    messages: [
      `${counted(done.length, 'thing')} mended.`,
      ...messages,
      ...new Set(left.map((problem) => `${problem.kind}: ${whyLeft(problem)}`)),
    ],
  })
}

function told(problems: readonly LibraryProblem[]): Pick<Finished, 'status' | 'text' | 'messages'> {
  const isClean = problems.length === 0
  return {
    status: isClean ? 0 : 1,
    text: isClean
      ? 'Every file is whole.'
      : problems.map(({ file, reason }) => `${file}: ${reason}`).join('\n'),
    messages: isClean ? [] : [`${counted(problems.length, 'problem')} found.`],
  }
}
