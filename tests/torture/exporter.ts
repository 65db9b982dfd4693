import { mkdir } from 'node:fs/promises'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'

import { clock } from '../../main/clock.ts'
import { openLibrary } from '../../main/library/open-library.ts'
import { newId } from '../../main/new-id.ts'
import { expectValue } from '../builders/outcome.ts'
import { press } from '../builders/press.ts'
import { articleOfLane, lanes } from './lane.ts'

/** A program that makes bundles without pause until it is killed: a folder and a zip in turn, each over the one before. */
const [folder = '', out = ''] = process.argv.slice(2)
const library = expectValue(await openLibrary({ folder, clock }))
await mkdir(out, { recursive: true })
for (const name of ['bundle', 'bundle.zip']) expectValue(await bundle(name))
process.stdout.write('ready\n')
flushCompileCache()
for (;;) {
  for (const name of ['bundle', 'bundle.zip']) expectValue(await bundle(name))
}

function bundle(name: string) {
  return press.make({
    library,
    ids: lanes.map((lane) => articleOfLane(lane).id),
    targets: ['html', 'markdown', 'epub'],
    options: {},
    out: join(out, name),
    force: true,
    now: clock(),
    note: { id: newId(), by: 'Ada Moss', madeWith: 'window', isEmbargoNamed: false },
  })
}
