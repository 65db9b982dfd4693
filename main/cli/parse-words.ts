import { Command, CommanderError } from 'commander'

import { approveCommand } from './approve.ts'
import { backupCommand } from './backup.ts'
import { checkCommand } from './check.ts'
import type { CliCommand, CommandWords } from './cli-command.ts'
import { conflictsCommand } from './conflicts.ts'
import { countCommand } from './count.ts'
import { designCommand } from './design.ts'
import { exportCommand } from './export.ts'
import { historyCommand } from './history.ts'
import { importCommand } from './import.ts'
import { initCommand } from './init.ts'
import { journalCommand } from './journal.ts'
import { listCommand } from './list.ts'
import { type Refusal, refusal } from './outcome.ts'
import { programVersion } from './program-version.ts'
import { replaceCommand } from './replace.ts'
import { restoreVersionCommand } from './restore-version.ts'
import { restoreCommand } from './restore.ts'
import { searchCommand } from './search.ts'
import { sentCommand } from './sent.ts'
import { setCommand } from './set.ts'
import { showCommand } from './show.ts'
import { splitCommand } from './split.ts'
import { trashCommand } from './trash.ts'
import { verifyBundleCommand } from './verify-bundle.ts'
import { verifyCommand } from './verify.ts'
import { waiveCommand } from './waive.ts'

const commands: readonly CliCommand[] = [
  initCommand,
  designCommand,
  importCommand,
  listCommand,
  showCommand,
  searchCommand,
  setCommand,
  journalCommand,
  replaceCommand,
  checkCommand,
  waiveCommand,
  approveCommand,
  exportCommand,
  sentCommand,
  countCommand,
  splitCommand,
  historyCommand,
  restoreVersionCommand,
  trashCommand,
  backupCommand,
  restoreCommand,
  verifyCommand,
  verifyBundleCommand,
  conflictsCommand,
]

/** What the typed words ask for. */
export type ParsedWords =
  | { readonly kind: 'command'; readonly command: CliCommand; readonly words: CommandWords }
  | { readonly kind: 'help'; readonly text: string }
  | Refusal

export function parseWords(args: readonly string[]): ParsedWords {
  const chosen: ParsedWords[] = []
  const written = { help: '', complaint: '' }
  const program = new Command('copydesk')
    .description('An editorial workstation: writes, keeps and hands over what a desk publishes.')
    .version(programVersion, '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        written.help += text
      },
      writeErr: (text) => {
        written.complaint += text
      },
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .showHelpAfterError('“copydesk help COMMAND” shows how a command is used.')
    .addHelpText('after', generalHelp)
  for (const command of commands) {
    const defined = command
      .define()
      .copyInheritedSettings(program)
      .option('--json', 'print one JSON value')
    defined.action(() => {
      const words = { args: defined.args, options: withoutJson(defined.opts()) }
      chosen.push({ kind: 'command', command, words })
    })
    program.addCommand(defined)
  }
  try {
    program.parse(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { kind: 'help', text: written.help }
  }
  return (
    chosen[0] ??
    refusal({ status: 2, reason: 'wrong-usage', sentence: written.complaint.trimEnd() })
  )
}

function withoutJson(options: object): object {
  return Object.fromEntries(Object.entries(options).filter(([name]) => name !== 'json'))
}

const generalHelp = `
An ID is the whole id, its beginning or end (4 characters or more) where only one record has it, or the
exact headline. Results go to stdout, messages to stderr. With --json a command prints one JSON value;
when it can’t do its work, { "error": { "kind", "message", … } }.

Exit status: 0 done · 1 findings, or nothing matched · 2 wrong usage · 3 unreadable or damaged input
· 4 the disk refused.

Example:
  $ copydesk init desk
  $ copydesk import desk spring.txt
  $ copydesk list desk editions
  $ copydesk export desk "Spring" --to html,markdown --out spring.zip

From a clone: npm run -s cli -- COMMAND`
