import { z } from 'zod'

/** How many backups of a library may be kept. */
export const backupsToKeep = { least: 1, most: 365 } as const

const firstBackupSettings = { place: null, keep: 14 } as const

const keepSchema = z.int().min(backupsToKeep.least).max(backupsToKeep.most)

const backupSettingsSchema = z
  .object({
    /** A folder; null is the one beside the program's settings. */
    place: z.string().min(1).nullable().catch(firstBackupSettings.place),
    keep: keepSchema.catch(firstBackupSettings.keep),
  })
  .readonly()

/** A field that can't be read is as on the first day; the others keep what the person chose. */
export const settingsSchema = z
  .object({ backups: backupSettingsSchema.catch(firstBackupSettings) })
  .readonly()

/** What a person chose for this computer; never part of a library. */
export type Settings = z.infer<typeof settingsSchema>

export const firstSettings: Settings = { backups: firstBackupSettings }
