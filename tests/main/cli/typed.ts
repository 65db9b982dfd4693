import { type CliCall, runCli } from '../../../main/cli/run-cli.ts'
import { newId } from '../../../main/new-id.ts'
import { tickingClock } from '../../builders/clock.ts'
import { press } from '../../builders/press.ts'
import { workshop } from '../../builders/workshop.ts'

/** What a person sees of one command. */
export interface Answer {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Types the words in the folder, with `input` coming from stdin. */
export async function typed(
  cwd: string,
  args: readonly string[],
  surroundings: Partial<CliCall> & { readonly input?: string | Uint8Array } = {},
): Promise<Answer> {
  const { input = '', ...others } = surroundings
  const stdout = page()
  const stderr = page()
  const status = await runCli({
    args,
    cwd,
    stdin: oneChunk(input),
    stdout,
    stderr,
    clock: tickingClock(),
    newId,
    print: null,
    workshop,
    press,
    ...others,
  })
  return { status, stdout: stdout.text(), stderr: stderr.text() }
}

/** The status and the JSON value that the words print. */
export async function typedJson(
  cwd: string,
  args: readonly string[],
  input?: string,
): Promise<{ readonly status: number; readonly json: unknown }> {
  const { status, stdout } = await typed(
    cwd,
    [...args, '--json'],
    input === undefined ? {} : { input },
  )
  return { status, json: JSON.parse(stdout) }
}

/** A stream that keeps what is written on it. */
export function page({ isTTY = false } = {}) {
  let written = ''
  return {
    isTTY,
    write(text: string, done: (error?: Error | null) => void) {
      written += text
      done()
    },
    on: () => undefined,
    text: () => written,
  }
}

async function* oneChunk(input: string | Uint8Array) {
  yield input
}
