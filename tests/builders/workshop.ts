import { fileURLToPath } from 'node:url'

import { createPictureWorkshop } from '../../main/pictures/picture-workshop.ts'

/** The workshop of the command line, as it runs on plain Node. */
export const workshop = createPictureWorkshop({
  workerFile: fileURLToPath(new URL('../../main/pictures/picture-worker.ts', import.meta.url)),
  codecFile: (place) => fileURLToPath(new URL(`../../node_modules/${place}`, import.meta.url)),
})
