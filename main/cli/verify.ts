import { Command } from 'commander'

import { counted } from '../../core/counted.ts'
import type { CliCommand } from './cli-command.ts'
import { finished } from './outcome.ts'
import { withLibrary } from './with-library.ts'

/** `verify LIBRARY`: reads every file and tells what is wrong. */
export const verifyCommand: CliCommand = {
  define: () =>
    new Command('verify')
      .description('Read every file of the library and say what is wrong; changes nothing.')
      .argument('<library>', 'the folder of the library')
      .addHelpText(
        'after',
        `
Exit status 1 when there is a problem.

With --json: { "problems": [{ "kind": damaged, dangling, missing-media, wrong-media, orphan, duplicate
or conflict-copy, "file", "reason" }] }

Example:
  $ copydesk verify desk`,
      ),
  run: ({ args: [folder = ''] }, surroundings) =>
    withLibrary(folder, surroundings, async (library) => {
      const problems = await library.verify()
      return finished({
        status: problems.length === 0 ? 0 : 1,
        text:
          problems.length === 0
            ? 'Every file is whole.'
            : problems.map(({ file, reason }) => `${file}: ${reason}`).join('\n'),
        json: { problems },
        messages: problems.length === 0 ? [] : [`${counted(problems.length, 'problem')} found.`],
      })
    }),
}
