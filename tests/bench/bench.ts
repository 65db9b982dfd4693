import { benchExport } from './export.ts'
import { benchLists } from './lists.ts'
import { benchLong } from './long.ts'
import { benchOpen } from './open.ts'
import { benchPublish } from './publish.ts'
import { benchSave } from './save.ts'
import { benchTyping } from './typing.ts'

/** Every measurement by its name on the command line; each prints its own table. Some are asked for other sizes. */
const benches: Readonly<Record<string, (sizes?: readonly number[]) => Promise<string>>> = {
  save: benchSave,
  open: benchOpen,
  typing: benchTyping,
  long: benchLong,
  export: benchExport,
  publish: benchPublish,
  lists: benchLists,
}

const words = process.argv.slice(2)
const names = words.filter((word) => !/^\d+$/u.test(word))
const sizes = words.filter((word) => !names.includes(word)).map(Number)
const unknown = names.filter((name) => !(name in benches))
if (unknown.length > 0) {
  process.stderr.write(
    `No bench is called ${unknown.join(', ')}. There is: ${Object.keys(benches).join(', ')}\n`,
  )
  process.exitCode = 2
} else {
  for (const [name, bench] of Object.entries(benches)) {
    if (names.length === 0 || names.includes(name))
      process.stdout.write(`${await (sizes.length === 0 ? bench() : bench(sizes))}\n`)
  }
}
