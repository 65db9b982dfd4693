import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { runCli } from './cli/run-cli.ts'
import { clock } from './clock.ts'
import { createBundlePress } from './export/bundle-press.ts'
import { interruption } from './interruption.ts'
import { newId } from './new-id.ts'
import { createPictureWorkshop } from './pictures/picture-workshop.ts'

const workshop = createPictureWorkshop({
  workerFile: path.join(import.meta.dirname, 'pictures/picture-worker.ts'),
  codecFile: (place) => fileURLToPath(import.meta.resolve(place)),
})
const threadFile = path.join(import.meta.dirname, 'export/bundle-thread.ts')

process.exitCode = await runCli({
  args: process.argv.slice(2),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  clock,
  newId,
  interruption,
  print: null,
  workshop,
  press: createBundlePress({ threadFile, workshop, print: null }),
})
