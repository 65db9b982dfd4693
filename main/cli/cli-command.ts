import type { Command } from 'commander'

import type { RecordId } from '../../core/library/record-id.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import type { BundlePress } from '../export/bundle-press.ts'
import type { Print } from '../export/file-bytes.ts'
import type { PictureWorkshop } from '../pictures/picture-workshop.ts'
import type { Outcome } from './outcome.ts'

/** What a command may reach for in the world. */
export interface Surroundings {
  readonly stdin: StandardInput
  /** The folder that relative paths begin in. */
  readonly cwd: string
  readonly clock: () => Timestamp
  readonly newId: () => RecordId
  /**
   * From now on the person’s Ctrl-C aborts the signal instead of ending the program, so that work can be put in
   * order first; a second one ends it. Absent where nobody can press it.
   */
  readonly interruption?: () => AbortSignal
  /** Says to people at once how far the work is. */
  readonly tell: (line: string) => void
  /** Null on plain Node, which has no window to print from. */
  readonly print: Print | null
  readonly workshop: PictureWorkshop
  readonly press: BundlePress
}

export type StandardInput = AsyncIterable<Uint8Array | string>

/** What was typed after the command's name; both were checked against its definition. */
export interface CommandWords {
  readonly args: readonly string[]
  /** By the names of the options, for the schema of the command. */
  readonly options: unknown
}

export interface CliCommand {
  /** The name, the words it takes and its help. */
  readonly define: () => Command
  readonly run: (words: CommandWords, surroundings: Surroundings) => Promise<Outcome>
}
