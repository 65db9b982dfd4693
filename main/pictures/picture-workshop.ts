import { Worker } from 'node:worker_threads'

import type { MediaId } from '../../core/library/record-id.ts'
import type { CropArea } from '../../core/pictures/crop-area.ts'
import type { FittedPicture } from '../../core/pictures/fitted-picture.ts'
import type { PictureLimits } from '../../core/pictures/picture-limits.ts'
import { compileCodecs } from './compile-codecs.ts'
import type { PictureMessage, PictureOrder } from './picture-worker.ts'

/** Draws pictures anew, in a thread of its own that begins with the first and ends after the last. */
export interface PictureWorkshop {
  /** The same picture and limits give the same bytes, on every machine. `id` names the bytes. */
  readonly fit: (
    id: MediaId,
    picture: { readonly bytes: Uint8Array; readonly limits: PictureLimits },
  ) => Promise<FittedPicture>
  /** A part of the picture in the format of the whole; never `kept`. */
  readonly crop: (bytes: Uint8Array, area: CropArea) => Promise<FittedPicture>
}

export function createPictureWorkshop({
  workerFile,
  codecFile,
}: {
  readonly workerFile: string
  /** Where the WebAssembly of a codec stands, by its place in its package. */
  readonly codecFile: (place: string) => string
}): PictureWorkshop {
  const known = new Map<string, Promise<FittedPicture>>()
  const sizes = new Map<string, number>()
  let held = 0
  const waiting: Waiting[] = []
  let isWorking = false

  function carryOut(order: PictureOrder): Promise<FittedPicture> {
    return new Promise((answer) => {
      waiting.push({ order, answer })
      if (!isWorking) void work()
    })
  }

  async function work(): Promise<void> {
    isWorking = true
    const codecs = compileCodecs(codecFile)
    let worker: Worker | null = null
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        // What a codec mutters about a damaged file is nothing for whoever sits at the command line.
        worker ??= new Worker(workerFile, { stderr: true })
        next.answer(await answerOf(worker, { order: next.order, codecs: await codecs }))
      } catch (error) {
        next.answer({ kind: 'refused', reason: `It can’t be drawn anew here (${String(error)}).` })
        // A thread that broke down takes no more orders.
        worker = null
      }
    }
    isWorking = false
    // What a codec took of memory it never gives back.
    await worker?.terminate()
  }

  /** What was drawn last is held, until it is too much together. */
  async function hold(key: string, fitted: Promise<FittedPicture>): Promise<void> {
    const answer = await fitted
    const size = answer.kind === 'made' ? answer.bytes.length : 0
    sizes.set(key, size)
    held += size
    for (const [oldest, length] of sizes) {
      if (held <= mostHeld) return
      known.delete(oldest)
      sizes.delete(oldest)
      held -= length
    }
  }

  return {
    fit(id, order) {
      const key = JSON.stringify([id, order.limits])
      const former = known.get(key)
      if (former !== undefined) return former
      const fitted = carryOut({ kind: 'fit', ...order })
      known.set(key, fitted)
      void hold(key, fitted)
      return fitted
    },
    crop: (bytes, area) => carryOut({ kind: 'crop', bytes, area }),
  }
}

interface Waiting {
  readonly order: PictureOrder
  readonly answer: (fitted: FittedPicture) => void
}

/** Bytes: a look at a bundle of some pictures before it is made draws nothing twice. */
const mostHeld = 16_000_000

/** Rejects when the thread breaks down before it answers. */
function answerOf(worker: Worker, message: PictureMessage): Promise<FittedPicture> {
  return new Promise((resolve, reject) => {
    function settle(): void {
      worker.off('message', take).off('error', reject).off('exit', giveUp)
    }
    function take(answer: FittedPicture): void {
      settle()
      resolve(answer)
    }
    function giveUp(): void {
      reject(new Error('the thread ended'))
    }
    worker.on('message', take).on('error', reject).on('exit', giveUp)
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(message)
  })
}
