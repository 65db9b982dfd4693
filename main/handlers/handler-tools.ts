import type { LibraryFailure } from '../../core/library/library-failure.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import type { Result } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import type { BackupDesk } from '../backup/backup-desk.ts'
import type { SettingsFile } from '../backup/settings-file.ts'
import type { DeskSession } from '../desk-session.ts'
import type { ExportDesk } from '../export-desk.ts'
import type { ImportDesk } from '../import-desk.ts'
import type { Library } from '../library/library.ts'
import type { Machine } from '../machine.ts'
import type { PersonHere } from '../person-here.ts'
import type { PersonalDictionary } from '../personal-dictionary.ts'
import type { PictureWorkshop } from '../pictures/picture-workshop.ts'
import type { Recovery } from '../recovery.ts'
import type { SearchDesk } from '../search-desk.ts'
import type { ViewFile } from '../view-file.ts'
import type { WindowFlush } from '../window-flush.ts'

/** What the handlers answer with: effects are passed in. */
export interface HandlerTools {
  readonly session: DeskSession
  readonly machine: Machine
  readonly openLibrary: (folder: string) => Promise<Result<Library, LibraryFailure>>
  readonly createLibrary: (folder: string) => Promise<Result<Library, LibraryFailure>>
  readonly view: ViewFile
  readonly imports: ImportDesk
  readonly exports: ExportDesk
  readonly workshop: PictureWorkshop
  readonly backups: BackupDesk
  readonly settings: SettingsFile
  readonly personHere: PersonHere
  /** Hears what the person of this machine is called from now on. */
  readonly onPerson: (person: string) => void
  readonly dictionary: PersonalDictionary
  readonly flush: Pick<WindowFlush, 'settle'>
  readonly search: Pick<SearchDesk, 'find'>
  readonly recovery: Pick<Recovery, 'take'>
  readonly newId: () => RecordId
  readonly clock: () => Timestamp
}
