import path from 'node:path'

import { createPictureWorkshop, type PictureWorkshop } from './pictures/picture-workshop.ts'

/** Where the build puts the worker and its codecs: beside the program. */
export function createBundledWorkshop(): PictureWorkshop {
  return createPictureWorkshop({
    workerFile: path.join(import.meta.dirname, 'picture-worker.js'),
    codecFile: (place) => path.join(import.meta.dirname, 'codecs', path.basename(place)),
  })
}
