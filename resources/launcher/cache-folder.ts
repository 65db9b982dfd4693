import path from 'node:path'

interface Machine {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly environment: NodeJS.ProcessEnv
}

/** Where things that can be fetched again are kept for this person, by the custom of the platform. */
export function cacheFolder({ platform, home, environment }: Machine): string {
  if (platform === 'darwin') {
    return path.join(home, 'Library', 'Caches', 'copydesk')
  }
  if (platform === 'win32') {
    return path.join(environment['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'copydesk')
  }
  const given = environment['XDG_CACHE_HOME']
  // The XDG specification says that a relative path is invalid and to be ignored.
  const base = given !== undefined && path.isAbsolute(given) ? given : path.join(home, '.cache')
  return path.join(base, 'copydesk')
}
