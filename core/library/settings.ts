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

/** The longest name that a person may go by. */
export const longestPersonName = 120

/** A field that can't be read is as on the first day; the others keep what the person chose. */
export const settingsSchema = z
  .object({
    backups: backupSettingsSchema.catch(firstBackupSettings),
    /** What the person is called in comments and suggestions; empty until asked. */
    person: z.string().max(longestPersonName).catch(''),
  })
  .readonly()

/** What a person chose for this computer; never part of a library. */
export type Settings = z.infer<typeof settingsSchema>

export const firstSettings: Settings = { backups: firstBackupSettings, person: '' }
