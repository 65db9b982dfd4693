import { parentPort } from 'node:worker_threads'

import type { CropArea } from '../../core/pictures/crop-area.ts'
import type { FittedPicture } from '../../core/pictures/fitted-picture.ts'
import type { PictureLimits } from '../../core/pictures/picture-limits.ts'
import type { CodecModules } from './codec-files.ts'
import { cropPicture, fitPicture } from './draw-picture.ts'
import { initCodecs } from './picture-codecs.ts'

/** What is wanted of a picture. */
export type PictureOrder =
  | { readonly kind: 'fit'; readonly bytes: Uint8Array; readonly limits: PictureLimits }
  | { readonly kind: 'crop'; readonly bytes: Uint8Array; readonly area: CropArea }

/** What `picture-workshop.ts` sends, one after the other. */
export interface PictureMessage {
  readonly order: PictureOrder
  readonly codecs: CodecModules
}

/** A thread of its own: nothing waits while a picture is drawn. */
let ready: Promise<void> | null = null

parentPort?.on('message', ({ order, codecs }: PictureMessage) => {
  ready ??= initCodecs(codecs)
  void ready
    .then(() => carriedOut(order))
    .catch((error: unknown) => ({
      kind: 'refused' as const,
      reason: `It can’t be drawn anew here (${String(error)}).`,
    }))
    .then(reply)
})

function carriedOut(order: PictureOrder): Promise<FittedPicture> {
  switch (order.kind) {
    case 'fit':
      return fitPicture(order.bytes, order.limits)
    case 'crop':
      return cropPicture(order.bytes, order.area)
  }
}

function reply(answer: FittedPicture): void {
  // A thread has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(answer)
}
