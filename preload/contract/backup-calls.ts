import { z } from 'zod'

import type { BackupFailure } from '../../core/library/backup-failure.ts'
import type {
  BackupOverview,
  BackupPreview,
  MadeBackup,
  RestoredBackup,
} from '../../core/library/backup.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { backupsToKeep } from '../../core/library/settings.ts'
import type { Result } from '../../core/result.ts'
import { call, parseNothing, reads } from './call.ts'

const keptBackupsSchema = z.int().min(backupsToKeep.least).max(backupsToKeep.most)

/** In a new folder, or in place of the library that is open. */
const restorePlaceSchema = z.enum(['new', 'over'])

/** Copies of the whole library. */
export const backupCalls = {
  'backup:overview': call(parseNothing).returns<BackupOverview>(),
  /** Asks for the folder in which backups are kept. */
  'backup:choose-place': call(parseNothing).returns<Result<BackupOverview, LibraryFailure>>(),
  'backup:use-own-place': call(parseNothing).returns<Result<BackupOverview, LibraryFailure>>(),
  'backup:keep': call(reads(keptBackupsSchema)).returns<Result<BackupOverview, LibraryFailure>>(),
  'backup:make': call(parseNothing).returns<Result<MadeBackup, BackupFailure>>(),
  /** Stops what is being made or restored. */
  'backup:stop': call(parseNothing).returns<null>(),
  'backup:show-place': call(parseNothing).returns<null>(),
  /** Asks for a backup and looks into it; null when none was chosen. */
  'backup:choose': call(parseNothing).returns<Result<BackupPreview | null, BackupFailure>>(),
  /** Restores what was looked into last, and opens it; null when no folder was chosen. */
  'backup:restore': call(reads(restorePlaceSchema)).returns<
    Result<RestoredBackup | null, BackupFailure>
  >(),
}
