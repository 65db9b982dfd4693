import type { KeepingSave } from '../../core/history/keeping-save.ts'
import type { LibraryFailure, StoredRecord } from '../../core/library/library-failure.ts'
import { type Result, success } from '../../core/result.ts'
import { concurrentMap } from './concurrent-map.ts'
import type { Library } from './library.ts'

/** Waiting for the disk they share their waits; more at once would only keep others from it. */
const savesAtOnce = 8

export interface ManySaves {
  /** What is done to them, for their histories: `Made 8 articles ready`. */
  readonly act: string
  readonly saves: readonly Pick<KeepingSave, 'record' | 'base'>[]
}

/**
 * Saves records that were changed together, each once the state before is kept as a version and each guarded by
 * its own base. The answers stand in the order of the saves: one that is refused keeps no other back.
 */
export async function saveMany(
  library: Pick<Library, 'saveKeeping'>,
  { act, saves }: ManySaves,
): Promise<readonly Result<StoredRecord, LibraryFailure>[]> {
  return concurrentMap(
    saves,
    async (save) => {
      const saved = await library.saveKeeping({ ...save, reason: 'bulk', act })
      return saved.ok ? success(saved.value.stored) : saved
    },
    savesAtOnce,
  )
}
