import { recordKinds } from '../../core/library/library-record.ts'
import type { Result } from '../../core/result.ts'
import { fileRole, kindFolder } from '../library/library-folder.ts'
import { isOfNewerFormat, parseJson, parseRecordFile, sha256 } from '../library/record-file.ts'

/** True when the bytes are what a file of this path in a library should hold, as far as can be told. */
export function isWholeFile(path: string, bytes: Uint8Array): boolean {
  const [folder = '', name = ''] = path.split('/')
  const kind = recordKinds.find((each) => kindFolder(each) === folder)
  if (kind === undefined) return !path.endsWith('.json') || parseJson(bytes).ok
  const role = fileRole(kind, name)
  switch (role.role) {
    case 'record':
      return isWholeRecord(parseRecordFile(bytes, role.name))
    case 'media-bytes':
      return sha256(bytes) === role.id
    case 'conflict-copy':
    case 'temporary':
    case 'foreign':
      return true
  }
}

function isWholeRecord(parsed: Result<unknown, string>): boolean {
  return parsed.ok || isOfNewerFormat(parsed.failure)
}
