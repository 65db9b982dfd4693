import type { Timestamp } from '../timestamp.ts'
import type { BackupFailure } from './backup-failure.ts'

/** How far the work on a backup is. */
export interface BackupProgress {
  readonly step: 'copying' | 'checking' | 'unpacking'
  /** Files. */
  readonly done: number
  readonly total: number
}

/** A backup that was read back and found to hold what the library held. */
export interface MadeBackup {
  /** The zip file. */
  readonly path: string
  readonly madeAt: Timestamp
  readonly files: number
  /** Bytes of the zip file. */
  readonly size: number
  /** Files that could not be read as what they should be; they are in the backup as they are. */
  readonly damaged: readonly string[]
  /** Files that a backup can't hold: their names don't exist on every system, or they are too large. */
  readonly leftOut: readonly string[]
}

/** What a backup holds, before it is restored. */
export interface BackupPreview {
  readonly path: string
  readonly madeAt: Timestamp
  readonly libraryName: string
  readonly files: number
  /** Bytes, unpacked. */
  readonly size: number
}

/** A library that was made of a backup. */
export interface RestoredBackup {
  readonly folder: string
  /** When the backup was made. */
  readonly madeAt: Timestamp
  readonly files: number
  /** The backup of what was there before; null when nothing was. */
  readonly before: MadeBackup | null
}

/** A backup in the place where they are kept. */
export interface KeptBackup {
  readonly path: string
  readonly madeAt: Timestamp
}

/** What the window shows of backups. */
export interface BackupOverview {
  /** The folder they are kept in. */
  readonly place: string
  readonly isOwnPlace: boolean
  readonly keep: number
  /** Of the library that is open, newest first. */
  readonly kept: readonly KeptBackup[]
}

/** What is being done about backups now. */
export type BackupActivity =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'working'
      readonly work: 'backup' | 'restore'
      readonly progress: BackupProgress
    }
  /** An automatic backup failed; it is tried again later. */
  | { readonly kind: 'failed'; readonly failure: BackupFailure }
