import path from 'node:path'

export interface Computer {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<NodeJS.ProcessEnv>
  readonly home: string
}

/** Where the window keeps its settings on this computer: a folder in Electron's `appData`. */
export function deskFolder(computer: Computer): string {
  return path.join(applicationFolder(computer), 'Copydesk')
}

function applicationFolder({ platform, env, home }: Computer): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support')
  if (platform === 'win32') return env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming')
  return env['XDG_CONFIG_HOME'] ?? path.join(home, '.config')
}
