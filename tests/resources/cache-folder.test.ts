import { expect, test } from 'vitest'

import { cacheFolder } from '../../resources/launcher/cache-folder.ts'

test.each([
  { platform: 'linux', environment: {}, folder: '/home/ada/.cache/copydesk' },
  {
    platform: 'linux',
    environment: { XDG_CACHE_HOME: '/fast/cache' },
    folder: '/fast/cache/copydesk',
  },
  {
    platform: 'linux',
    environment: { XDG_CACHE_HOME: 'cache' },
    folder: '/home/ada/.cache/copydesk',
  },
  { platform: 'darwin', environment: {}, folder: '/home/ada/Library/Caches/copydesk' },
] as const)(
  'what can be fetched again is kept in $folder on $platform',
  ({ folder, ...machine }) => {
    expect(cacheFolder({ home: '/home/ada', ...machine })).toBe(folder)
  },
)
