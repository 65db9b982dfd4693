import { useMemo } from 'react'

import { recordDifference } from '../../core/history/record-difference.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import { DifferenceView } from './DifferenceView.tsx'
import { useRecordNames } from './use-record-names.ts'

/** A record to be read and not to be changed. */
export function RecordReading({ record }: { readonly record: LibraryRecord }) {
  const names = useRecordNames()
  const passages = useMemo(() => recordDifference(record, record, names), [record, names])
  return <DifferenceView changes={passages} isChangedOnly={false} onRestore={null} />
}
