import { z } from 'zod'

import { houseSchema } from '../../core/library/house.ts'
import type { DiskFailure, LibraryFailure } from '../../core/library/library-failure.ts'
import type { StoredHouse } from '../../core/library/stored-house.ts'
import type { Result } from '../../core/result.ts'
import { baseVersionSchema } from './base-version.ts'
import { call, parseNothing, reads } from './call.ts'

const houseOrderSchema = z
  .strictObject({ house: houseSchema, base: baseVersionSchema.nullable() })
  .readonly()

const dictionaryChangeSchema = z
  .strictObject({ word: z.string().regex(/^\S+$/u), isIn: z.boolean() })
  .readonly()

/** What everybody in the library has agreed on, and the words of this computer. */
export const houseCalls = {
  'house:read': call(parseNothing).returns<Result<StoredHouse, LibraryFailure>>(),
  'house:save': call(reads(houseOrderSchema)).returns<Result<StoredHouse, LibraryFailure>>(),
  /** The words that were added on this computer, in the order of the alphabet. */
  'dictionary:read': call(parseNothing).returns<readonly string[]>(),
  'dictionary:change': call(reads(dictionaryChangeSchema)).returns<
    Result<readonly string[], LibraryFailure>
  >(),
  /** Asks where a table of the house style goes and writes it there; its path, null when no place was chosen. */
  'style:save-elsewhere': call(reads(z.string())).returns<Result<string | null, DiskFailure>>(),
}
