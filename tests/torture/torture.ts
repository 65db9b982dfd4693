import { parseArgs } from 'node:util'

import { tortureDamage } from './damage.ts'
import { tortureDisk } from './disk.ts'
import { tortureExport } from './export.ts'
import { tortureKill } from './kill.ts'
import { tortureMerge } from './merge.ts'
import { torturePower } from './power.ts'
import type { TortureReport } from './torture-report.ts'
import { tortureTwo } from './two.ts'
import { tortureTyping } from './typing.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** How many kills, damages or merges; the others try every case there is. */
    cases: { type: 'string' },
    /** Another seed tries other cases. */
    seed: { type: 'string', default: '20261121' },
  },
})
const seed = Number(values.seed)

/** Every torture by its name on the command line. */
const tortures: Readonly<Record<string, () => Promise<TortureReport>>> = {
  kill: () => tortureKill({ cases: Number(values.cases ?? 1000), seed }),
  power: () => torturePower(),
  disk: () => tortureDisk(),
  damage: () => tortureDamage({ cases: Number(values.cases ?? 2000), seed }),
  two: () => tortureTwo({ milliseconds: 30_000 }),
  merge: () => tortureMerge({ cases: Number(values.cases ?? 5000), seed }),
  export: () => tortureExport({ cases: Number(values.cases ?? 500), seed }),
  typing: () => tortureTyping({ cases: Number(values.cases ?? 20) }),
}

const unknown = positionals.filter((name) => !(name in tortures))
if (unknown.length > 0) {
  const known = Object.keys(tortures).join(', ')
  process.stderr.write(`No torture is called ${unknown.join(', ')}. There is: ${known}\n`)
  process.exitCode = 2
} else {
  for (const [name, torture] of Object.entries(tortures)) {
    if (positionals.length === 0 || positionals.includes(name)) print(name, await torture())
  }
}

function print(name: string, { tried, failures, remarks }: TortureReport): void {
  const about = remarks.length === 0 ? '' : ` (${remarks.join('; ')})`
  process.stdout.write(`${name}: ${tried} cases tried, ${failures.length} failed${about}\n`)
  for (const failure of failures.slice(0, 50)) process.stdout.write(`  ${failure}\n`)
  if (failures.length > 0) process.exitCode = 1
}
