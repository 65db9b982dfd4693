import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { LibraryFailure, StoredRecord } from '../../core/library/library-failure.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import type {
  BroughtUpToDate,
  DamagedRecord,
  LibraryProblem,
  RepairReport,
  TrashedRecord,
} from '../../core/library/library-report.ts'
import { recordIdSchema } from '../../core/library/record-id.ts'
import type { Result } from '../../core/result.ts'
import { call, parseNothing, reads } from './call.ts'
import { keptVersionSchema } from './kept-version.ts'

/** What the window shows when it opens, and again after every change. */
export interface LibraryOverview {
  readonly name: string
  readonly folder: string
  readonly isReadOnly: boolean
  readonly entries: readonly CatalogueEntry[]
  readonly trash: readonly TrashedRecord[]
  readonly problems: readonly LibraryProblem[]
  /** What opening it did to a library of an older program; null for any other. */
  readonly broughtUpToDate: BroughtUpToDate | null
}

/** The library as a whole, and its trash. */
export const libraryCalls = {
  'library:overview': call(parseNothing).returns<LibraryOverview>(),
  'library:verify': call(parseNothing).returns<readonly LibraryProblem[]>(),
  /** The records whose files can't be read, each with what can come in its place. */
  'library:damage': call(parseNothing).returns<readonly DamagedRecord[]>(),
  /** Sets a damaged file aside untouched and makes the version the record. */
  'library:bring-back': call(reads(keptVersionSchema)).returns<
    Result<StoredRecord, LibraryFailure>
  >(),
  'library:repair': call(parseNothing).returns<Result<RepairReport, LibraryFailure>>(),
  /** Removes what is in the trash for ever; answers how many records that were. */
  'trash:empty': call(parseNothing).returns<Result<number, LibraryFailure>>(),
  /** Asks for a folder and opens the library there in this window; null when nothing was chosen. */
  'library:open': call(parseNothing).returns<Result<null, LibraryFailure>>(),
  'library:create': call(parseNothing).returns<Result<null, LibraryFailure>>(),
  'library:show-folder': call(parseNothing).returns<null>(),
  'trash:read': call(reads(recordIdSchema)).returns<Result<LibraryRecord, LibraryFailure>>(),
}
