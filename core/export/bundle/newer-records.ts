import type { AnyId } from '../../library/record-id.ts'
import type { SentBundle } from './sent-bundle.ts'

type SentRecord = SentBundle['records'][number]

/** The records of a bundle that were saved or removed since it was made; what nobody knows the version of is left out. */
export function newerRecords(
  { records }: Pick<SentBundle, 'records'>,
  revisions: ReadonlyMap<AnyId, number>,
): readonly SentRecord[] {
  return records.filter(({ id, revision }) => revision !== null && revisions.get(id) !== revision)
}
