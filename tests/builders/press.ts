import { fileURLToPath } from 'node:url'

import { createBundlePress } from '../../main/export/bundle-press.ts'
import { workshop } from './workshop.ts'

/** Where the thread stands that the command line begins on plain Node. */
export const threadFile = fileURLToPath(
  new URL('../../main/export/bundle-thread.ts', import.meta.url),
)

/** The press of the command line, as it runs on plain Node. */
export const press = createBundlePress({ threadFile, workshop, print: null })
