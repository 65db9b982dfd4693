import { parentPort } from 'node:worker_threads'

import type { FittedPicture } from '../../core/pictures/fitted-picture.ts'
import type { PictureLimits } from '../../core/pictures/picture-limits.ts'
import type { CodecModules } from './codec-files.ts'
import { fitPicture } from './draw-picture.ts'
import { initCodecs } from './picture-codecs.ts'

/** What `picture-workshop.ts` sends, one after the other. */
export interface PictureOrder {
  readonly bytes: Uint8Array
  readonly limits: PictureLimits
  readonly codecs: CodecModules
}

/** A thread of its own: nothing waits while a picture is drawn. */
let ready: Promise<void> | null = null

parentPort?.on('message', (order: PictureOrder) => {
  void answer(order).then(reply)
})

function reply(fitted: FittedPicture): void {
  // A thread has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(fitted)
}

async function answer({ bytes, limits, codecs }: PictureOrder): Promise<FittedPicture> {
  try {
    ready ??= initCodecs(codecs)
    await ready
    return await fitPicture(bytes, limits)
  } catch (error) {
    return { kind: 'refused', reason: `It can’t be drawn anew here (${String(error)}).` }
  }
}
