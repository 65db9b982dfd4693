import { homedir } from 'node:os'
import path from 'node:path'

import type { Library } from '../library/library.ts'
import { openLibrary } from '../library/open-library.ts'
import type { Surroundings } from './cli-command.ts'
import type { Outcome } from './outcome.ts'
import { libraryRefusal } from './refusals.ts'

type LibrarySurroundings = Pick<Surroundings, 'cwd' | 'clock'> & {
  /** Further folders with backups. */
  readonly backupPlaces?: readonly string[]
}

/** Does the work in the library of the folder, and lets go of it whatever comes of the work. */
export async function withLibrary(
  folder: string,
  { cwd, clock, backupPlaces: further = [] }: LibrarySurroundings,
  work: (library: Library) => Promise<Outcome>,
): Promise<Outcome> {
  const place = path.resolve(cwd, folder)
  // Beside the library it is found again; where nobody may write there, the home folder takes it.
  const backupPlaces = [path.dirname(place), path.join(homedir(), 'Copydesk backups'), ...further]
  const opened = await openLibrary({ folder: place, clock, backupPlaces })
  if (!opened.ok) return libraryRefusal(opened.failure)
  try {
    return withOpeningMessages(await work(opened.value), opened.value)
  } finally {
    await opened.value.close()
  }
}

function withOpeningMessages(outcome: Outcome, library: Library): Outcome {
  if (outcome.kind === 'refusal') return outcome
  return { ...outcome, messages: [...openingMessages(library), ...outcome.messages] }
}

function openingMessages({ isReadOnly, broughtUpToDate, name }: Library): readonly string[] {
  return [
    ...(isReadOnly
      ? [
          `“${name}” was written by a newer Copydesk, so it is open for reading only. Update Copydesk to edit it.`,
        ]
      : []),
    ...(broughtUpToDate === null
      ? []
      : [
          `“${name}” was written by an older Copydesk and was brought up to date. As it was before it lies in ${broughtUpToDate.backup}.`,
        ]),
  ]
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
