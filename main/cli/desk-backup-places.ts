import path from 'node:path'

import { createSettingsFile } from '../backup/settings-file.ts'
import { type Computer, deskFolder } from './desk-folder.ts'

/** Where the window keeps backups on this computer: in the place that was chosen, then in its own. */
export async function deskBackupPlaces(computer: Computer): Promise<readonly string[]> {
  const folder = deskFolder(computer)
  const { place } = (await createSettingsFile(folder).read()).backups
  const own = path.join(folder, 'Copydesk backups')
  return place === null ? [own] : [place, own]
}
