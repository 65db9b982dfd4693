import { z } from 'zod'

import type { CommandName } from '../core/desk/command.ts'
import { type DeskView, deskViewSchema } from '../core/desk/desk-view.ts'
import { zoomSteps } from '../core/desk/zoom.ts'
import { sourceForms } from '../core/export/article-source.ts'
import type { ChangedSince } from '../core/export/bundle/changed-since.ts'
import type { SentBundle } from '../core/export/bundle/sent-bundle.ts'
import type { ExportActivity } from '../core/export/export-activity.ts'
import type { ExportFailure } from '../core/export/export-failure.ts'
import type { RecordLoss } from '../core/export/export-losses.ts'
import { exportOptionsSchema } from '../core/export/export-option.ts'
import type { PreviewPage } from '../core/export/preview-page.ts'
import { targetSchema } from '../core/export/target.ts'
import type { Finding } from '../core/finding.ts'
import {
  type Snapshot,
  type SnapshotEntry,
  type SnapshotId,
  snapshotIdSchema,
} from '../core/history/snapshot.ts'
import type { FileText } from '../core/import/file-text.ts'
import type { ImportFailure } from '../core/import/import-failure.ts'
import type { ApplyFailure, ImportOutcome } from '../core/import/import-outcome.ts'
import type { ImportPreview } from '../core/import/import-preview.ts'
import type { BackupFailure } from '../core/library/backup-failure.ts'
import type {
  BackupActivity,
  BackupOverview,
  BackupPreview,
  MadeBackup,
  RestoredBackup,
} from '../core/library/backup.ts'
import type { CatalogueEntry } from '../core/library/catalogue-entry.ts'
import { houseSchema } from '../core/library/house.ts'
import type { LibraryChange } from '../core/library/library-change.ts'
import type { DiskFailure, LibraryFailure, StoredRecord } from '../core/library/library-failure.ts'
import {
  deskKinds,
  type DeskRecord,
  deskRecordSchema,
  libraryRecordSchema,
  type LibraryRecord,
  recordKinds,
} from '../core/library/library-record.ts'
import type {
  BroughtUpToDate,
  DamagedRecord,
  LibraryProblem,
  MediaFailure,
  RepairReport,
  RestoredVersion,
  TrashedRecord,
} from '../core/library/library-report.ts'
import {
  anyIdSchema,
  mediaIdSchema,
  type RecordId,
  recordIdSchema,
} from '../core/library/record-id.ts'
import { backupsToKeep, longestPersonName } from '../core/library/settings.ts'
import type { StoredHouse } from '../core/library/stored-house.ts'
import type {
  ComparedCopy,
  ConflictCopy,
  SettledConflictCopy,
} from '../core/merge/conflict-copy.ts'
import type { MergingSave, SavedAs } from '../core/merge/merging-save.ts'
import { cropAreaSchema } from '../core/pictures/crop-area.ts'
import type { Media } from '../core/pictures/media.ts'
import { picturePurposeSchema } from '../core/pictures/picture-limits.ts'
import type { WorstFinding } from '../core/preflight/worst-findings.ts'
import type { Result } from '../core/result.ts'
import type { SearchAnswer } from '../core/search/search-answer.ts'

/** One question the window may put to the main process: how its input is read, what comes back. */
interface Call<I, O> {
  readonly parse: (value: unknown) => I
  readonly output?: O
}

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

const versionSchema = z.strictObject({ revision: z.int().min(1), hash: z.string() }).readonly()

const houseOrderSchema = z
  .strictObject({ house: houseSchema, base: versionSchema.nullable() })
  .readonly()

const newRecordSchema = z.strictObject({ kind: z.enum(deskKinds), title: z.string() }).readonly()

const saveSchema = z.strictObject({ record: libraryRecordSchema, base: versionSchema }).readonly()

const mergingOrderSchema = z
  .strictObject({ record: libraryRecordSchema, base: versionSchema, ancestor: libraryRecordSchema })
  .readonly()

/** The record as JSON. */
const textSchema = z.strictObject({ record: z.string(), base: versionSchema }).readonly()

const settledCopySchema = z
  .strictObject({ file: z.string(), record: libraryRecordSchema, base: versionSchema.nullable() })
  .readonly()

const versionPlaceSchema = z.strictObject({ id: anyIdSchema, version: snapshotIdSchema }).readonly()

const keptNameSchema = z
  .strictObject({ id: anyIdSchema, name: z.string().min(1).nullable() })
  .readonly()

/** A file that was dropped or pasted: the window never names a path. */
const receivedFileSchema = z
  .strictObject({ name: z.string().min(1), bytes: z.instanceof(Uint8Array) })
  .readonly()

const pictureCropSchema = z.strictObject({ id: mediaIdSchema, area: cropAreaSchema }).readonly()

const pictureFitSchema = z
  .strictObject({ id: mediaIdSchema, purpose: picturePurposeSchema })
  .readonly()

export type ReceivedFile = z.infer<typeof receivedFileSchema>

const importOrderSchema = z
  .strictObject({ token: z.string(), isTextRepaired: z.boolean(), isMadeAgain: z.boolean() })
  .readonly()

const exportPlanSchema = z
  .strictObject({
    ids: z.array(recordIdSchema).readonly(),
    targets: z.array(targetSchema).readonly(),
    options: exportOptionsSchema,
  })
  .readonly()

const articleSourceSchema = z
  .strictObject({ id: recordIdSchema, form: z.enum(sourceForms) })
  .readonly()

const fixWishSchema = z
  .strictObject({
    record: deskRecordSchema,
    targets: z.array(targetSchema).readonly(),
    findings: z
      .array(z.strictObject({ rule: z.string(), about: z.string() }).readonly())
      .readonly(),
  })
  .readonly()

export type FixWish = z.infer<typeof fixWishSchema>

const bundleOrderSchema = exportPlanSchema
  .unwrap()
  .extend({
    form: z.enum(['folder', 'zip']),
    /** Errors are known and the bundle is wanted all the same. */
    isForced: z.boolean(),
    /** An embargo stands in the name. */
    isEmbargoNamed: z.boolean(),
  })
  .readonly()

const dictionaryChangeSchema = z
  .strictObject({ word: z.string().regex(/^\S+$/u), isIn: z.boolean() })
  .readonly()

export type ExportPlan = z.infer<typeof exportPlanSchema>

export type BundleOrder = z.infer<typeof bundleOrderSchema>

/** What an export would say before it is made. */
export interface ExportPreview {
  readonly findings: readonly Finding[]
  readonly losses: readonly RecordLoss[]
}

export interface MadeBundle {
  /** The library's note of it. */
  readonly sent: RecordId
  readonly path: string
  readonly files: number
}

const searchSchema = z
  .strictObject({ query: z.string(), kind: z.enum(recordKinds).nullable() })
  .readonly()

const keptBackupsSchema = z.int().min(backupsToKeep.least).max(backupsToKeep.most)

/** In a new folder, or in place of the library that is open. */
const restorePlaceSchema = z.enum(['new', 'over'])

/** Every channel between the window and the main process, each declared here and nowhere else. */
export const contract = {
  'library:overview': call(parseNothing).returns<LibraryOverview>(),
  'library:verify': call(parseNothing).returns<readonly LibraryProblem[]>(),
  /** The records whose files can't be read, each with what can come in its place. */
  'library:damage': call(parseNothing).returns<readonly DamagedRecord[]>(),
  /** Sets a damaged file aside untouched and makes the version the record. */
  'library:bring-back': call(reads(versionPlaceSchema)).returns<
    Result<StoredRecord, LibraryFailure>
  >(),
  'library:repair': call(parseNothing).returns<Result<RepairReport, LibraryFailure>>(),
  /** Removes what is in the trash for ever; answers how many records that were. */
  'trash:empty': call(parseNothing).returns<Result<number, LibraryFailure>>(),
  /** Asks for a folder and opens the library there in this window; null when nothing was chosen. */
  'library:open': call(parseNothing).returns<Result<null, LibraryFailure>>(),
  'library:create': call(parseNothing).returns<Result<null, LibraryFailure>>(),
  'library:show-folder': call(parseNothing).returns<null>(),
  'record:read': call(reads(anyIdSchema)).returns<Result<StoredRecord, LibraryFailure>>(),
  'record:create': call(reads(newRecordSchema)).returns<Result<StoredRecord, LibraryFailure>>(),
  'record:save': call(reads(saveSchema)).returns<Result<StoredRecord, LibraryFailure>>(),
  /** Saves like `record:save` what lies on a page: text crosses at once, records are copied piece by piece. */
  'record:save-text': call(reads(textSchema)).returns<Result<SavedAs, LibraryFailure>>(),
  /**
   * Saves records that were changed together, each once its state before is kept; the answers stand in the order
   * of the saves. Of very many a part at a time, so that progress can be shown.
   */
  'record:save-many': call(reads(z.array(saveSchema).readonly())).returns<
    readonly Result<StoredRecord, LibraryFailure>[]
  >(),
  /** Saves with what others changed meanwhile; what collides is kept beside their version. */
  'record:save-merging': call(reads(mergingOrderSchema)).returns<
    Result<MergingSave, LibraryFailure>
  >(),
  /** Makes the file of a record anew that another program removed. */
  'record:write-again': call(reads(libraryRecordSchema)).returns<
    Result<StoredRecord, LibraryFailure>
  >(),
  'house:read': call(parseNothing).returns<Result<StoredHouse, LibraryFailure>>(),
  'house:save': call(reads(houseOrderSchema)).returns<Result<StoredHouse, LibraryFailure>>(),
  /** Records in which the words stand, the best first. */
  'search:find': call(reads(searchSchema)).returns<SearchAnswer>(),
  'conflict:list': call(parseNothing).returns<readonly ConflictCopy[]>(),
  /** The path is one that `conflict:list` answered. */
  'conflict:compare': call(reads(z.string())).returns<Result<ComparedCopy, LibraryFailure>>(),
  /** Makes the text that two versions came to the record, and sets the copy aside. */
  'conflict:settle': call(reads(settledCopySchema)).returns<Result<null, LibraryFailure>>(),
  'conflict:settled': call(parseNothing).returns<readonly SettledConflictCopy[]>(),
  /** The path is one that `conflict:settled` answered. */
  'conflict:read-settled': call(reads(z.string())).returns<Result<LibraryRecord, LibraryFailure>>(),
  /** Stores a record under a new id: a duplicate, or a version that must not be lost. */
  'record:copy': call(reads(libraryRecordSchema)).returns<Result<StoredRecord, LibraryFailure>>(),
  /** Writes the record to a file outside the library; its path, null when no place was chosen. */
  'record:save-elsewhere': call(reads(libraryRecordSchema)).returns<
    Result<string | null, DiskFailure>
  >(),
  'record:trash': call(reads(recordIdSchema)).returns<Result<null, LibraryFailure>>(),
  'trash:read': call(reads(recordIdSchema)).returns<Result<LibraryRecord, LibraryFailure>>(),
  'record:restore': call(reads(recordIdSchema)).returns<Result<StoredRecord, LibraryFailure>>(),
  /** The kept versions of a record, newest first. */
  'history:list': call(reads(anyIdSchema)).returns<
    Result<readonly SnapshotEntry[], LibraryFailure>
  >(),
  'history:read': call(reads(versionPlaceSchema)).returns<Result<Snapshot, LibraryFailure>>(),
  /**
   * Keeps what the file holds, for ever where it has a name, else because a part of it is about to be replaced; null
   * while nothing is written in it.
   */
  'history:keep': call(reads(keptNameSchema)).returns<Result<SnapshotId | null, LibraryFailure>>(),
  /** Makes a version the present one; what its file holds is kept first. */
  'history:restore': call(reads(versionPlaceSchema)).returns<
    Result<RestoredVersion, LibraryFailure>
  >(),
  'media:add': call(reads(receivedFileSchema)).returns<Result<StoredRecord<Media>, MediaFailure>>(),
  /** Asks for pictures; what became of each that was chosen, in their order. */
  'media:choose': call(reads(z.enum(['one', 'several']))).returns<
    readonly Result<StoredRecord<Media>, MediaFailure>[]
  >(),
  /** The bytes of a picture that goes into the clipboard; null when they can’t be read. */
  'media:bytes': call(reads(mediaIdSchema)).returns<Uint8Array | null>(),
  /** Makes a part of a picture a picture of its own, beside the whole. */
  'media:crop': call(reads(pictureCropSchema)).returns<Result<StoredRecord<Media>, MediaFailure>>(),
  /** Makes a copy that fits beside the picture; null when it fits as it is. */
  'media:fit': call(reads(pictureFitSchema)).returns<
    Result<StoredRecord<Media> | null, MediaFailure>
  >(),
  /** Hands the file of the picture over to the drag that has just begun. */
  'media:drag': call(reads(mediaIdSchema)).returns<null>(),
  'record:check': call(reads(z.array(recordIdSchema).readonly())).returns<
    Result<readonly Finding[], LibraryFailure>
  >(),
  /** The record as it would be without the findings, as far as they have a fix; nothing is written. */
  'record:fix': call(reads(fixWishSchema)).returns<Result<DeskRecord, LibraryFailure>>(),
  /** The worst that is found in each; a file that can't be read has no answer. */
  'record:worst': call(reads(z.array(recordIdSchema).readonly())).returns<
    Result<readonly WorstFinding[], LibraryFailure>
  >(),
  /** Asks for files; empty when none was chosen. */
  'import:choose': call(parseNothing).returns<readonly ImportPreview[]>(),
  'import:read': call(reads(z.array(receivedFileSchema).readonly())).returns<
    readonly ImportPreview[]
  >(),
  /** The words of a file, for the text that is being written; its pictures come into the library. */
  'import:text': call(reads(receivedFileSchema)).returns<Result<FileText, ImportFailure>>(),
  'import:apply': call(reads(importOrderSchema)).returns<Result<ImportOutcome, ApplyFailure>>(),
  /** What would be published of an article, to be read: null for any other record. */
  'article:source': call(reads(articleSourceSchema)).returns<
    Result<string | null, LibraryFailure>
  >(),
  'export:preview': call(reads(exportPlanSchema)).returns<Result<ExportPreview, ExportFailure>>(),
  /** Asks where to; null when no place was chosen. */
  /** The pages that the targets would make, to be shown in a frame. */
  'export:look': call(reads(exportPlanSchema)).returns<
    Result<readonly PreviewPage[], ExportFailure>
  >(),
  'export:make': call(reads(bundleOrderSchema)).returns<Result<MadeBundle | null, ExportFailure>>(),
  /** The same choices once more, at the same place; null where the library has no note of it. */
  'export:again': call(reads(recordIdSchema)).returns<Result<MadeBundle | null, ExportFailure>>(),
  /** Stops the bundle that is being made and those that wait. */
  'export:stop': call(parseNothing).returns<null>(),
  /** The bundles that were made, of one record or of the library, the latest first. */
  'export:sent': call(reads(recordIdSchema.nullable())).returns<
    Result<readonly SentBundle[], LibraryFailure>
  >(),
  /** What changed since a bundle was made; null where the library has no note of it. */
  'export:compare': call(reads(recordIdSchema)).returns<
    Result<ChangedSince | null, ExportFailure>
  >(),
  /** Shows a bundle in the system's file manager. */
  'export:show': call(reads(recordIdSchema)).returns<null>(),
  /** Hands a bundle over to the drag that has just begun. */
  'export:drag': call(reads(recordIdSchema)).returns<null>(),
  /** Opens a web or mail address outside, after a look at its scheme; false when it was refused. */
  'address:open': call(reads(z.string())).returns<boolean>(),
  'backup:overview': call(parseNothing).returns<BackupOverview>(),
  /** Asks for the folder in which backups are kept. */
  'backup:choose-place': call(parseNothing).returns<Result<BackupOverview, LibraryFailure>>(),
  'backup:use-own-place': call(parseNothing).returns<Result<BackupOverview, LibraryFailure>>(),
  'backup:keep': call(reads(keptBackupsSchema)).returns<Result<BackupOverview, LibraryFailure>>(),
  /** What the person of this machine is called in comments and suggestions; empty until told. */
  'settings:person': call(parseNothing).returns<string>(),
  'settings:call-person': call(reads(z.string().max(longestPersonName))).returns<
    Result<string, LibraryFailure>
  >(),
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
  /** The words that were added on this computer, in the order of the alphabet. */
  'dictionary:read': call(parseNothing).returns<readonly string[]>(),
  'dictionary:change': call(reads(dictionaryChangeSchema)).returns<
    Result<readonly string[], LibraryFailure>
  >(),
  /** Asks where a table of the house style goes and writes it there; its path, null when no place was chosen. */
  'style:save-elsewhere': call(reads(z.string())).returns<Result<string | null, DiskFailure>>(),
  /** Takes back what was typed last in the field that has the focus. */
  'text:undo': call(parseNothing).returns<null>(),
  'text:redo': call(parseNothing).returns<null>(),
  'window:zoom': call(reads(z.enum(zoomSteps))).returns<null>(),
  'window:toggle-full-screen': call(parseNothing).returns<null>(),
  /** True once after the desk has ended badly: what is shown is what was saved before. */
  'desk:recovery': call(parseNothing).returns<boolean>(),
  /** The name of whoever sits here, as this computer knows it. */
  'desk:person': call(parseNothing).returns<string>(),
  'view:read': call(parseNothing).returns<DeskView>(),
  'view:remember': call(reads(deskViewSchema)).returns<null>(),
  /** The window has written everything down and may close. */
  'desk:flushed': call(reads(z.boolean())).returns<null>(),
}

/** What the main process tells the window unasked. */
export interface DeskEvents {
  /** The main process runs another library now: read everything anew. */
  readonly 'library:replaced': null
  /** Other programs changed something in the library. */
  readonly 'library:changed': LibraryChange
  readonly command: CommandName
  readonly 'backup:activity': BackupActivity
  /** The person of this machine goes by another name. */
  readonly 'person:called': string
  readonly 'export:activity': ExportActivity
  /** Write everything down and answer `desk:flushed`. */
  readonly flush: null
}

type Contract = typeof contract
export type Channel = keyof Contract
export type Input<C extends Channel> = Contract[C] extends Call<infer I, unknown> ? I : never
export type Output<C extends Channel> = Contract[C] extends Call<unknown, infer O> ? O : never
export type DeskEvent = keyof DeskEvents

/** What main/ implements and the window calls: the same functions seen from both ends. */
export type DeskCalls = {
  readonly [C in Channel]: (input: Input<C>) => Promise<Output<C>>
}

/** The window's whole view of the machine. */
export interface Desk extends DeskCalls {
  /** Calls `listener` on each event until the returned function is called. */
  readonly on: <E extends DeskEvent>(
    event: E,
    listener: (payload: DeskEvents[E]) => void,
  ) => () => void
}

export function isChannel(name: string): name is Channel {
  return Object.hasOwn(contract, name)
}

function call<I>(parse: (value: unknown) => I) {
  return {
    returns<O>(): Call<I, O> {
      return { parse }
    },
  }
}

function reads<S extends z.ZodType>(schema: S) {
  return (value: unknown): z.infer<S> => schema.parse(value)
}

function parseNothing(value: unknown): undefined {
  if (value !== undefined) throw new TypeError('Expected no input')
  return undefined
}
