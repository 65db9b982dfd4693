import path from 'node:path'

import type { Library } from '../library/library.ts'
import { openLibrary } from '../library/open-library.ts'
import type { Surroundings } from './cli-command.ts'
import type { Outcome } from './outcome.ts'
import { libraryRefusal } from './refusals.ts'

/** Does the work in the library of the folder, and lets go of it whatever comes of the work. */
export async function withLibrary(
  folder: string,
  { cwd, clock }: Surroundings,
  work: (library: Library) => Promise<Outcome>,
): Promise<Outcome> {
  const opened = await openLibrary({ folder: path.resolve(cwd, folder), clock })
  if (!opened.ok) return libraryRefusal(opened.failure)
  try {
    return withReadOnlyMessage(await work(opened.value), opened.value)
  } finally {
    await opened.value.close()
  }
}

function withReadOnlyMessage(outcome: Outcome, { isReadOnly, name }: Library): Outcome {
  if (!isReadOnly || outcome.kind === 'refusal') return outcome
  const message = `“${name}” was written by a newer Copydesk, so it is open for reading only. Update Copydesk to edit it.`
  return { ...outcome, messages: [message, ...outcome.messages] }
}

/** What people should know of files that the lists leave out. */
export function damageMessages(library: Library): readonly string[] {
  return library.problems().map(leftOut)
}

export interface LeftOutFile {
  /** Path inside the library. */
  readonly file: string
  readonly reason: string
}

export function leftOut({ file, reason }: LeftOutFile): string {
  return `${file} is left out: ${reason}. “copydesk verify” tells more.`
}
