import path from 'node:path'

import { createSettingsFile } from '../backup/settings-file.ts'

export interface Computer {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<NodeJS.ProcessEnv>
  readonly home: string
}

/** Where the window keeps backups on this computer: in the place that was chosen, then in its own. */
export async function deskBackupPlaces(computer: Computer): Promise<readonly string[]> {
  const folder = path.join(applicationFolder(computer), 'Copydesk')
  const { place } = (await createSettingsFile(folder).read()).backups
  const own = path.join(folder, 'Copydesk backups')
  return place === null ? [own] : [place, own]
}

/** Electron's `appData`. */
function applicationFolder({ platform, env, home }: Computer): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support')
  if (platform === 'win32') return env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming')
  return env['XDG_CONFIG_HOME'] ?? path.join(home, '.config')
}
