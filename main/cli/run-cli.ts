import type { Surroundings } from './cli-command.ts'
import type { ExitStatus, Outcome } from './outcome.ts'
import { parseWords } from './parse-words.ts'
import { print, type PrintTarget } from './print.ts'

export interface CliCall extends Omit<Surroundings, 'tell'> {
  /** What was typed after the program's name. */
  readonly args: readonly string[]
  readonly stdout: PrintTarget
  readonly stderr: PrintTarget
}

/**
 * Runs one command of `copydesk`: its result goes to stdout, everything else to stderr. Answers the exit
 * status once both are written; a reader who closes stdout early is no error.
 */
export async function runCli(call: CliCall): Promise<ExitStatus> {
  const parsed = parseWords(call.args)
  if (parsed.kind === 'help') return printed(call, parsed.text, 0)
  const outcome =
    parsed.kind === 'refusal'
      ? parsed
      : await parsed.command.run(parsed.words, {
          ...call,
          tell: (line) => void print(call.stderr, withLineEnd(line)),
        })
  await print(call.stderr, messages(outcome).map(withLineEnd).join(''))
  return printed(call, call.args.includes('--json') ? json(outcome) : text(outcome), outcome.status)
}

async function printed(
  { stdout, stderr }: CliCall,
  result: string,
  status: ExitStatus,
): Promise<ExitStatus> {
  if ((await print(stdout, result)) !== 'refused') return status
  await print(stderr, 'The result could not be written: the disk or device behind it refused.\n')
  return 4
}

function messages(outcome: Outcome): readonly string[] {
  return outcome.kind === 'refusal' ? [outcome.sentence] : outcome.messages
}

function text(outcome: Outcome): string {
  return outcome.kind === 'refusal' || outcome.text === '' ? '' : withLineEnd(outcome.text)
}

function json(outcome: Outcome): string {
  const value =
    outcome.kind === 'refusal'
      ? { error: { kind: outcome.reason, message: outcome.sentence, ...outcome.details } }
      : outcome.json
  return `${JSON.stringify(value, null, 2)}\n`
}

function withLineEnd(lines: string): string {
  return lines.endsWith('\n') ? lines : `${lines}\n`
}
