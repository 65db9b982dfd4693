import { z } from 'zod'

import { recordKinds } from '../../core/library-record.ts'
import { fileRole, kindFolder } from '../library/library-folder.ts'
import { recordMigrations } from '../library/migrations/record-migrations.ts'
import { parseJson, parseRecordFile, sha256 } from '../library/record-file.ts'

/** True when the bytes are what a file of this path in a library should hold, as far as can be told. */
export function isWholeFile(path: string, bytes: Uint8Array): boolean {
  const [folder = '', name = ''] = path.split('/')
  const kind = recordKinds.find((each) => kindFolder(each) === folder)
  if (kind === undefined) return !path.endsWith('.json') || parseJson(bytes).ok
  const role = fileRole(kind, name)
  switch (role.role) {
    case 'record':
      return parseRecordFile(bytes, role.name).ok || isOfNewerProgram(bytes)
    case 'media-bytes':
      return sha256(bytes) === role.id
    case 'conflict-copy':
    case 'temporary':
    case 'foreign':
      return true
  }
}

function isOfNewerProgram(bytes: Uint8Array): boolean {
  const json = parseJson(bytes)
  return json.ok && newerSchema.safeParse(json.value).success
}

const newerSchema = z.looseObject({ format: z.int().gt(recordMigrations.format) })
