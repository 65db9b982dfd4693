import path from 'node:path'

import type { BackupFailure } from '../../core/library/backup-failure.ts'
import type {
  BackupActivity,
  BackupOverview,
  BackupPreview,
  BackupProgress,
  MadeBackup,
  RestoredBackup,
} from '../../core/library/backup.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import type { DeskSession } from '../desk-session.ts'
import type { Library } from '../library/library.ts'
import type { Machine } from '../machine.ts'
import { hasChangedSince } from './changed-since.ts'
import { keepBackup, listBackups } from './keep-backups.ts'
import { openBackup } from './open-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import type { SettingsFile } from './settings-file.ts'

export interface BackupDeskTools {
  readonly session: DeskSession
  readonly machine: Pick<
    Machine,
    'chooseFolder' | 'chooseNewFolder' | 'chooseBackup' | 'showFolder'
  >
  readonly settings: SettingsFile
  /** Where backups are kept when the person chose no place. */
  readonly ownPlace: string
  readonly openLibrary: (folder: string) => Promise<Result<Library, LibraryFailure>>
  readonly clock: () => Timestamp
  /** Told at each step that a person would see. */
  readonly onActivity: (activity: BackupActivity) => void
}

/** Backups for the window, which never names a path. One thing is done at a time. */
export interface BackupDesk {
  readonly overview: () => Promise<BackupOverview>
  /** Asks for a folder; the settings stay as they are when none was chosen. */
  readonly choosePlace: () => Promise<Result<BackupOverview, LibraryFailure>>
  readonly useOwnPlace: () => Promise<Result<BackupOverview, LibraryFailure>>
  readonly keep: (count: number) => Promise<Result<BackupOverview, LibraryFailure>>
  readonly make: () => Promise<Result<MadeBackup, BackupFailure>>
  /** Makes one when the last is older than a day, the library is not as that has it and the desk is at rest. */
  readonly makeWhenDue: () => Promise<void>
  readonly stop: () => void
  readonly showPlace: () => Promise<void>
  /** Asks for a backup and looks into it; null when none was chosen. */
  readonly chooseBackup: () => Promise<Result<BackupPreview | null, BackupFailure>>
  /**
   * Restores what was looked into last and opens it in the window. `new`: asks for a folder, null
   * when none was chosen; `over`: in place of the library that is open, after a backup of that one.
   */
  readonly restore: (into: 'new' | 'over') => Promise<Result<RestoredBackup | null, BackupFailure>>
}

/** Milliseconds. */
const day = 24 * 60 * 60 * 1000
const hour = 60 * 60 * 1000
const rest = 60 * 1000

export function createBackupDesk(tools: BackupDeskTools): BackupDesk {
  const { session, machine, settings, clock } = tools
  let working: AbortController | null = null
  let chosen: string | null = null
  /** When the library was last compared with its newest backup: that reads the names of all its files. */
  let lookedAt = Number.NEGATIVE_INFINITY

  async function overview(): Promise<BackupOverview> {
    const place = await placeOfBackups()
    const { backups } = await settings.read()
    return {
      place,
      isOwnPlace: backups.place === null,
      keep: backups.keep,
      kept: await listBackups({ folder: session.library().folder, place }),
    }
  }

  async function placeOfBackups(): Promise<string> {
    return (await settings.read()).backups.place ?? tools.ownPlace
  }

  async function setPlace(place: string | null): Promise<Result<BackupOverview, LibraryFailure>> {
    const changed = await settings.change((before) => ({
      ...before,
      backups: { ...before.backups, place },
    }))
    return changed.ok ? success(await overview()) : changed
  }

  async function work<Value>(
    kind: 'backup' | 'restore',
    task: (watch: Watch) => Promise<Result<Value, BackupFailure>>,
  ): Promise<Result<Value, BackupFailure>> {
    if (working !== null) return failure({ kind: 'under-way' })
    const stopping = new AbortController()
    working = stopping
    const report = inPercents((progress) =>
      tools.onActivity({ kind: 'working', work: kind, progress }),
    )
    try {
      return await task({ signal: stopping.signal, onProgress: report })
    } finally {
      working = null
      tools.onActivity({ kind: 'idle' })
    }
  }

  async function make(): Promise<Result<MadeBackup, BackupFailure>> {
    return work('backup', async (watch) => {
      const place = await placeOfBackups()
      const { keep } = (await settings.read()).backups
      return keepBackup({ folder: session.library().folder, place, keep, clock, ...watch })
    })
  }

  async function isDue(): Promise<boolean> {
    const [newest] = session.library().list()
    if (working !== null || newest === undefined) return false
    const now = Date.parse(clock())
    if (now - Date.parse(newest.updatedAt) <= rest) return false
    const [last] = (await overview()).kept
    if (last === undefined) return true
    if (now - Date.parse(last.madeAt) <= day || now - lookedAt <= hour) return false
    lookedAt = now
    return hasChangedSince(last, { folder: session.library().folder })
  }

  async function restoreAnew(
    zip: string,
    to: string,
  ): Promise<Result<RestoredBackup, BackupFailure>> {
    const restored = await work('restore', (watch) =>
      restoreBackup({ zip, to, before: null, clock, ...watch }),
    )
    if (!restored.ok) return restored
    const opened = await session.replace(tools.openLibrary(to))
    return opened.ok ? restored : failure({ kind: 'library', reason: opened.failure })
  }

  async function restoreOver(zip: string): Promise<Result<RestoredBackup, BackupFailure>> {
    const { folder } = session.library()
    const name = `${path.basename(folder)} before ${fileTime(clock())}.zip`
    const before = path.join(await placeOfBackups(), name)
    return work('restore', (watch) =>
      session.reopen({
        work: () => restoreBackup({ zip, to: folder, before, clock, ...watch }),
        open: () => tools.openLibrary(folder),
        refuse: (reason) => ({ kind: 'library', reason }),
      }),
    )
  }

  return {
    overview,
    async choosePlace() {
      const place = await machine.chooseFolder('Where backups are kept')
      return place === null ? success(await overview()) : setPlace(place)
    },
    useOwnPlace: () => setPlace(null),
    async keep(count) {
      const changed = await settings.change((before) => ({
        ...before,
        backups: { ...before.backups, keep: count },
      }))
      return changed.ok ? success(await overview()) : changed
    },
    make,
    async makeWhenDue() {
      if (!(await isDue())) return
      const made = await make()
      if (!made.ok) tools.onActivity({ kind: 'failed', failure: made.failure })
    },
    stop: () => working?.abort(),
    async showPlace() {
      await machine.showFolder(await placeOfBackups())
    },
    async chooseBackup() {
      chosen = await machine.chooseBackup(await placeOfBackups())
      if (chosen === null) return success(null)
      return previewBackup(chosen)
    },
    async restore(into) {
      if (chosen === null) throw new Error('No backup was looked into')
      if (into === 'over') return restoreOver(chosen)
      const to = await machine.chooseNewFolder('Where the restored library goes')
      return to === null ? success(null) : restoreAnew(chosen, to)
    },
  }
}

interface Watch {
  readonly signal: AbortSignal
  readonly onProgress: (progress: BackupProgress) => void
}

async function previewBackup(zip: string): Promise<Result<BackupPreview, BackupFailure>> {
  const opened = await openBackup(zip)
  if (!opened.ok) return opened
  opened.value.close()
  const { madeAt, library, files } = opened.value.manifest
  return success({
    path: zip,
    madeAt,
    libraryName: library.name,
    files: files.length,
    size: files.reduce((sum, file) => sum + file.size, 0),
  })
}

/** Passes on what moves the figure that people see, not every file. */
function inPercents(report: (progress: BackupProgress) => void): Watch['onProgress'] {
  let last = ''
  return (progress) => {
    const { step, done, total } = progress
    const next = `${step} ${Math.floor((done / Math.max(total, 1)) * 100)}`
    if (next !== last) report(progress)
    last = next
  }
}

function fileTime(now: Timestamp): string {
  // Colons can't stand in a file name on Windows.
  return now.slice(0, 19).replace('T', ' ').replaceAll(':', '.')
}
