import { createHouse, type House, houseId } from '../../core/library/house.ts'
import type { LibraryFailure, Version } from '../../core/library/library-failure.ts'
import type { StoredHouse } from '../../core/library/stored-house.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import type { Library } from './library.ts'

/** What everybody in the library has agreed on. */
export async function readHouse(
  library: Library,
  now: Timestamp,
): Promise<Result<StoredHouse, LibraryFailure>> {
  const stored = await library.read(houseId)
  if (!stored.ok) {
    return stored.failure.kind === 'record-missing'
      ? success({ house: createHouse(now), version: null })
      : stored
  }
  const { record, version } = stored.value
  return record.kind === 'house'
    ? success({ house: record, version })
    : failure({ kind: 'record-missing', id: houseId })
}

/** `stale-revision` when the file holds another state than `base` names; a null base: it has none yet. */
export async function saveHouse(
  library: Library,
  { house, base }: { readonly house: House; readonly base: Version | null },
): Promise<Result<StoredHouse, LibraryFailure>> {
  const stored = await (base === null ? library.create(house) : library.save(house, base))
  if (!stored.ok) return stored
  const { record, version } = stored.value
  return success({ house: record.kind === 'house' ? record : house, version })
}
