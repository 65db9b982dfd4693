import { type Result, success } from '../../core/result.ts'
import { parseRecordFile, type RecordFile, type RecordName } from './record-file.ts'

/**
 * The file that was written last, as its bytes and as what they hold. Whoever finds the same bytes again, as each save
 * of a text being written does, need not take them apart.
 */
export interface RecordMemory {
  readonly parse: (bytes: Uint8Array, name: RecordName) => Result<RecordFile, string>
  /** The disk has them. */
  readonly note: (bytes: Uint8Array, file: RecordFile) => void
}

export function createRecordMemory(): RecordMemory {
  let last: { readonly bytes: Uint8Array; readonly file: RecordFile } | null = null
  return {
    parse(bytes, name) {
      if (last !== null && isOf(last.file, name) && Buffer.compare(last.bytes, bytes) === 0) {
        return success(last.file)
      }
      return parseRecordFile(bytes, name)
    },
    note(bytes, file) {
      last = { bytes, file }
    },
  }
}

function isOf({ record }: RecordFile, { kind, id }: RecordName): boolean {
  return record.kind === kind && record.id === id
}
