import { expect, test } from 'vitest'

import type { FileSystem } from '../../main/library/file-system.ts'
import { tortureDamage } from './damage.ts'
import { tortureDisk } from './disk.ts'
import { tortureExport } from './export.ts'
import { tortureKill } from './kill.ts'
import { torturePower } from './power.ts'
import { acts } from './small-desk.ts'
import { tortureTwo } from './two.ts'

/** Milliseconds; a machine that does much else at the same time takes long. */
const longest = 900_000

const seed = 20_261_121

test(
  'a desk killed 200 times while it writes loses nothing that was acknowledged',
  async () => {
    expect(await tortureKill({ cases: 200, seed })).toMatchObject({ tried: 200, failures: [] })
  },
  longest,
)

test(
  'a program killed 40 times while it makes bundles leaves no half one',
  async () => {
    expect(await tortureExport({ cases: 40, seed })).toMatchObject({ tried: 40, failures: [] })
  },
  longest,
)

test(
  'a power cut at any step of any write leaves the old or the new',
  async () => {
    const { tried, failures } = await torturePower()
    expect({ isMuch: tried > 300, failures }).toEqual({ isMuch: true, failures: [] })
  },
  longest,
)

test.each<[string, (files: FileSystem) => FileSystem]>([
  [
    'without syncing its bytes',
    (files) => ({
      ...files,
      createFile: async (path) => ({
        ...(await files.createFile(path)),
        sync: () => Promise.resolve(),
      }),
    }),
  ],
  ['without syncing its name', (files) => ({ ...files, syncFolder: () => Promise.resolve() })],
])(
  'the cut would find a file that is written %s',
  async (_, layer) => {
    expect((await torturePower(layer, acts.slice(0, 1))).failures.length).toBeGreaterThan(0)
  },
  longest,
)

test(
  'a disk that refuses at any step of any write costs nothing and is told',
  async () => {
    const { tried, failures } = await tortureDisk()
    expect({ isMuch: tried > 1000, failures }).toEqual({ isMuch: true, failures: [] })
  },
  longest,
)

test(
  'a library with any file damaged opens, reads, verifies and leaves the damage as it is',
  async () => {
    expect(await tortureDamage({ cases: 200, seed })).toMatchObject({ tried: 200, failures: [] })
  },
  longest,
)

test(
  'two programs that write the same records at once share out every revision',
  async () => {
    const { tried, failures } = await tortureTwo({ milliseconds: 5000 })
    expect({ isMuch: tried > 100, failures }).toEqual({ isMuch: true, failures: [] })
  },
  longest,
)
