import { deskFields } from './0001-desk-fields.ts'
import { type Migration, migrationSequence } from './migration-sequence.ts'

/**
 * The steps that records on the disk have gone through, oldest first: `0001-….ts` leads from format
 * 1 to 2. The commit that adds a step adds a file of the old format beside its test.
 */
export const recordSteps: readonly Migration[] = [deskFields]

export const recordMigrations = migrationSequence(recordSteps)
