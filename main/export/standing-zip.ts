import { stat } from 'node:fs/promises'

import { manifestName } from '../../core/export/bundle/bundle.ts'
import { whyNotReplaced } from './former-bundle.ts'
import { lookIntoZip } from './look-into-zip.ts'
import { ignoreAbsence, type Standing } from './standing-folder.ts'

/** What stands at the place of a zip; an empty file may be replaced like nothing. */
export async function standingZip(place: string): Promise<Standing> {
  const there = await stat(place).catch(ignoreAbsence)
  if (there === undefined) return { kind: 'nothing' }
  if (there.isFile() && there.size === 0) return { kind: 'empty' }
  if (there.isDirectory()) return { kind: 'taken', reason: 'a folder has that name.' }
  const zip = await lookIntoZip(place, manifestName)
  if (zip === null) return { kind: 'taken', reason: 'it is not a zip file.' }
  const reason = whyNotReplaced({ place: 'zip', files: zip.files, manifest: zip.text })
  return reason === null ? { kind: 'bundle' } : { kind: 'taken', reason }
}
