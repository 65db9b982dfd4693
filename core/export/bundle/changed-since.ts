import type { RecordNames } from '../../history/passage.ts'
import { recordDifference, type PassageChange } from '../../history/record-difference.ts'
import type { LibraryRecord } from '../../library/library-record.ts'
import type { AnyId } from '../../library/record-id.ts'
import type { Manifest } from './manifest.ts'
import { type ChangedFile, changedFiles, type SentBundle } from './sent-bundle.ts'

/** What became of one record since a bundle was made. */
export interface ChangedRecord {
  readonly id: AnyId
  readonly title: string
  readonly change: 'changed' | 'added' | 'removed'
  /** What differs of it; nothing where one of the two versions is not there. */
  readonly passages: readonly PassageChange[]
}

/** What differs between a bundle that was made and the same bundle made now. */
export interface ChangedSince {
  readonly records: readonly ChangedRecord[]
  readonly files: readonly ChangedFile[]
}

/** Compares the note of a bundle with what would be made now; records that stayed the same are left out. */
export function changedSince(
  sent: SentBundle,
  now: Pick<Manifest, 'records' | 'files'>,
  {
    before,
    after,
    names,
  }: {
    /** The versions that were sent, as far as they are kept. */
    readonly before: ReadonlyMap<AnyId, LibraryRecord>
    readonly after: ReadonlyMap<AnyId, LibraryRecord>
    readonly names: RecordNames
  },
): ChangedSince {
  const known = new Set(sent.records.map(({ id }) => id))
  const present = new Set(now.records.map(({ id }) => id))
  const stayed = now.records.filter(({ id }) => known.has(id))
  return {
    records: [
      ...stayed.flatMap(({ id, title }): readonly ChangedRecord[] => {
        const [old, young] = [before.get(id), after.get(id)]
        if (old === undefined || young === undefined) return []
        const passages = recordDifference(old, young, names).filter(
          ({ change }) => change !== 'same',
        )
        return passages.length === 0 ? [] : [{ id, title, change: 'changed', passages }]
      }),
      ...now.records
        .filter(({ id }) => !known.has(id))
        .map(({ id, title }) => ({ id, title, change: 'added' as const, passages: [] })),
      ...sent.records
        .filter(({ id }) => !present.has(id))
        .map(({ id, title }) => ({ id, title, change: 'removed' as const, passages: [] })),
    ],
    files: changedFiles(sent.files, now.files),
  }
}
