import { stat } from 'node:fs/promises'

import { manifestName } from '../../core/export/bundle/bundle.ts'
import { whyNotReplaced } from './former-bundle.ts'
import { lookIntoZip } from './look-into-zip.ts'
import { ignoreAbsence, type Standing } from './standing-folder.ts'
import type { ZipTrouble } from './zip-trouble.ts'

/** What stands at the place of a zip; an empty file may be replaced like nothing. */
export async function standingZip(place: string): Promise<Standing> {
  const there = await stat(place).catch(ignoreAbsence)
  if (there === undefined) return { kind: 'nothing' }
  if (there.isFile() && there.size === 0) return { kind: 'empty' }
  if (there.isDirectory()) return { kind: 'taken', reason: 'a folder has that name.' }
  const zip = await lookIntoZip(place, manifestName)
  if (!zip.ok) return { kind: 'taken', reason: whyTaken(zip.failure) }
  const reason = whyNotReplaced({ place: 'zip', files: zip.value.files, manifest: zip.value.text })
  return reason === null ? { kind: 'bundle' } : { kind: 'taken', reason }
}

/** Nobody can tell whose a zip is that can't be read. */
function whyTaken(trouble: ZipTrouble): string {
  switch (trouble) {
    case 'no-zip':
      return 'it is not a zip file.'
    case 'cut-short':
      return 'it is a zip file that ends too early, so it may be anything. Delete it if you don’t need it.'
    case 'damaged':
      return 'it is a zip file that is damaged inside, so it may be anything. Delete it if you don’t need it.'
    case 'encrypted':
      return 'it is an encrypted zip file.'
    case 'unsupported':
      return 'it is a zip file that is split, or packed in a way that Copydesk does not read.'
  }
}
